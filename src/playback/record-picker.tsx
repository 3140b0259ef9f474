import { Button, Group, Modal, TextInput } from '@mantine/core';
import { Search } from 'lucide-react';
import { useDeferredValue, useMemo, useState, type ReactNode } from 'react';
import type { RoutedObject } from '#graph/flow-graph.ts';
import type { SalesforceRecord } from '#mocks/kit/record-store.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import type { OrgSetup } from '#world/org-setup.ts';
import { objectPlural } from './object-words.ts';
import { SelectTable, type SelectColumn } from './select-table.tsx';
import styles from './record-picker.module.css';

export interface RecordPickerProps {
  readonly setup: OrgSetup;
  readonly object: RoutedObject;
  readonly records: readonly SalesforceRecord[];
  /** Null means all. */
  readonly chosen: ReadonlySet<string> | null;
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly onChoose: (chosen: ReadonlySet<string> | null) => void;
}

/** A dialog in which records of the org are chosen for a run. */
export function RecordPicker(props: RecordPickerProps): ReactNode {
  return (
    <Modal
      opened={props.opened}
      onClose={props.onClose}
      size={920}
      title={`Choose ${objectPlural(props.object)}`}
      closeButtonProps={{ 'aria-label': 'Close without choosing' }}
    >
      <Picker {...props} />
    </Modal>
  );
}

const idOf = (record: SalesforceRecord): string => String(record['Id']);

function Picker({ setup, object, records, chosen, onClose, onChoose }: RecordPickerProps): ReactNode {
  const [draft, setDraft] = useState<ReadonlySet<string>>(() => chosen ?? new Set(records.map(idOf)));
  const [text, setText] = useState('');
  const wanted = useDeferredValue(text).trim().toLowerCase();
  const columns = useMemo(() => columnsOf(setup, object), [setup, object]);
  const shown = useMemo(
    () =>
      wanted === ''
        ? records
        : records.filter(
            (record) =>
              idOf(record).toLowerCase().includes(wanted) ||
              columns.some((column) => column.text(record).toLowerCase().includes(wanted)),
          ),
    [records, columns, wanted],
  );
  return (
    <div className={styles.picker}>
      <TextInput
        aria-label={`Search ${objectPlural(object)}`}
        placeholder="Search by name, company, owner, status, email or id"
        leftSection={<Search size={14} aria-hidden />}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        data-autofocus
      />
      <div className={styles.table}>
        <SelectTable
          label={`${objectPlural(object)} of the org`}
          columns={columns}
          rows={shown}
          rowId={idOf}
          chosen={draft}
          onChange={setDraft}
          empty={
            <EmptyState title={records.length === 0 ? `The org has no ${objectPlural(object)} to route` : 'None found'}>
              {records.length === 0
                ? 'Add some on the Salesforce page, or drop a CSV file.'
                : 'Search for something else.'}
            </EmptyState>
          }
        />
      </div>
      <Group justify="space-between">
        <span role="status">
          {draft.size.toLocaleString('en-GB')} of {records.length.toLocaleString('en-GB')} chosen
        </span>
        <Group gap="xs">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button
            disabled={draft.size === 0}
            onClick={() => {
              onChoose(draft.size === records.length ? null : draft);
              onClose();
            }}
          >
            Choose
          </Button>
        </Group>
      </Group>
    </div>
  );
}

function columnsOf(setup: OrgSetup, object: RoutedObject): readonly SelectColumn<SalesforceRecord>[] {
  const nameOf = (records: readonly SalesforceRecord[]): ReadonlyMap<string, string> =>
    new Map(records.map((record) => [idOf(record), String(record['Name'] ?? '')]));
  const { User, Group: queues, Account } = setup.salesforce.records;
  const owners = nameOf([...User, ...queues]);
  const accounts = nameOf(Account);
  const text =
    (field: string) =>
    (record: SalesforceRecord): string =>
      String(record[field] ?? '');
  const via =
    (names: ReadonlyMap<string, string>, field: string) =>
    (record: SalesforceRecord): string =>
      names.get(String(record[field] ?? '')) ?? '';
  const mapped = setup.leandata.mapping[object];
  return [
    { id: 'name', header: 'Name', text: text('Name'), grow: 1.3 },
    object === 'Lead'
      ? { id: 'company', header: 'Company', text: text('Company'), grow: 1.3 }
      : { id: 'account', header: 'Account', text: via(accounts, 'AccountId'), grow: 1.3 },
    { id: 'email', header: 'Email', text: text('Email'), grow: 1.5 },
    { id: 'owner', header: 'Owner', text: via(owners, 'OwnerId') },
    ...(object === 'Lead' ? [{ id: 'status', header: 'Status', text: text('Status'), grow: 0.8 }] : []),
    ...(mapped === null ? [] : [{ id: 'prospect', header: 'Prospect ID', text: text(mapped), grow: 0.6 }]),
  ];
}

import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { Merge, RotateCcw, Trash2 } from 'lucide-react';
import { useMemo, useState, type ReactNode } from 'react';
import type { SalesforceRecord } from '#mocks/kit/record-store.ts';
import { deletionBlock } from '#mocks/salesforce/delete-record.ts';
import type { FieldInfo } from '#shared/field.ts';
import { useConfirm } from '#ui/confirm.tsx';
import { orgInstant } from '../org-instant.ts';
import { showUndo } from '../undo-note.tsx';
import { useWorkspace, useWorkspaceStore } from '../workspace-context.tsx';
import { editMany } from './edit-record.ts';
import { ExportMenu } from './export-menu.tsx';
import { leadsOwnedBy } from './leads-owned-by.ts';
import { MergeDialog } from './merge-dialog.tsx';
import { isMergeable, type ObjectPage } from './objects.ts';
import { nameOfRecord } from './record-names.ts';
import styles from './salesforce-page.module.css';
import { refusalText } from './refusal-text.ts';

export interface SelectionBarProps {
  readonly page: ObjectPage;
  /** The ticked records, in the order of the list. */
  readonly records: readonly SalesforceRecord[];
  readonly columns: readonly string[];
  readonly fields: readonly FieldInfo[];
  /** Whether they lie in the recycle bin. */
  readonly bin: boolean;
  /** Whether the org is only looked at. */
  readonly readOnly: boolean;
  readonly onClear: () => void;
  readonly onOpen: (id: string) => void;
}

/** What can be done with the ticked records. */
export function SelectionBar(props: SelectionBarProps): ReactNode {
  const { page, records, bin, readOnly, onClear, onOpen } = props;
  const store = useWorkspaceStore();
  const confirm = useConfirm();
  const [merging, setMerging] = useState<readonly SalesforceRecord[] | null>(null);
  const counted = countText(page, records.length);

  const all = (what: 'delete' | 'restore'): void => {
    const ids = records.map((record) => String(record['Id']));
    const { org, value } = editMany(store.getState().org, what, page.object, ids, orgInstant);
    const word = what === 'delete' ? 'deleted' : 'restored';
    if (value.done.length > 0) {
      store.getState().editOrg(() => org);
      showUndo(store, `${countText(page, value.done.length)} ${value.done.length === 1 ? 'was' : 'were'} ${word}.`);
    }
    const [first] = value.refused;
    if (first) {
      const name = records.find((record) => record['Id'] === first.id);
      notifications.show({
        color: 'red',
        autoClose: false,
        title: `Salesforce refuses ${countText(page, value.refused.length)}`,
        message: `${name ? nameOfRecord(name) : first.id}: ${refusalText(first.error)}${value.refused.length > 1 ? ' The others likewise or for reasons of their own.' : ''}`,
      });
    }
    onClear();
  };
  const remove = async (): Promise<void> => {
    const answer = await confirm({
      title: `Delete ${counted}?`,
      text: 'They go to the recycle bin of the simulated org and take no part in runs any more.',
      confirm: 'Delete',
      dangerous: true,
    });
    if (answer === 'confirm') all('delete');
  };
  const state = useWorkspace((workspace) => workspace.org.salesforce);
  const blocks = useMemo(
    () => records.map((record) => deletionBlock(page.object, record, () => leadsOwnedBy(state, record))),
    [page.object, records, state],
  );
  // Where Salesforce takes some of them, it says of the others why not.
  const blocked = blocks.includes(null) ? undefined : (blocks[0] ?? undefined);
  const canMerge = records.length === 2 || records.length === 3;
  return (
    <>
      <strong role="status">{counted} selected</strong>
      {isMergeable(page) && !bin && !readOnly ? (
        <Button
          variant="default"
          leftSection={<Merge size={14} aria-hidden />}
          disabled={!canMerge}
          title={canMerge ? undefined : 'Two or three records can be merged'}
          onClick={() => setMerging(records)}
        >
          Merge…
        </Button>
      ) : null}
      <ExportMenu page={page} rows={records} columns={props.columns} fields={props.fields} label="Export selected" />
      {readOnly ? null : bin ? (
        <Button variant="default" leftSection={<RotateCcw size={14} aria-hidden />} onClick={() => all('restore')}>
          Restore
        </Button>
      ) : (
        <Button
          variant="default"
          color="red"
          leftSection={<Trash2 size={14} aria-hidden />}
          disabled={blocked !== undefined}
          title={blocked}
          onClick={() => void remove()}
        >
          Delete selected…
        </Button>
      )}
      <div className={styles.actions}>
        <Button variant="subtle" onClick={onClear}>
          Clear selection
        </Button>
      </div>
      {merging && isMergeable(page) ? (
        <MergeDialog
          page={page}
          records={merging}
          onClose={() => setMerging(null)}
          onMerged={(id) => {
            setMerging(null);
            onClear();
            onOpen(id);
          }}
        />
      ) : null}
    </>
  );
}

const countText = (page: ObjectPage, count: number): string =>
  `${count.toLocaleString('en-GB')} ${count === 1 ? page.one : page.many.toLowerCase()}`;

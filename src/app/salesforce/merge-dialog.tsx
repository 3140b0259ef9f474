import { Button, Group, Modal, Radio, Stack } from '@mantine/core';
import { useMemo, useState, type ReactNode } from 'react';
import type { SalesforceError, SalesforceRecord } from '#mocks/kit/record-store.ts';
import { orgInstant } from '../org-instant.ts';
import { showUndo } from '../undo-note.tsx';
import { useWorkspace, useWorkspaceStore } from '../workspace-context.tsx';
import { mergeRecords, type MergedObject } from './edit-record.ts';
import { differs, fillOf, firstSources, mergeFields, type MergeSources } from './merge-choice.ts';
import { MergeTable } from './merge-table.tsx';
import type { ObjectPage } from './objects.ts';
import { headerOf } from './record-columns.tsx';
import { nameOfRecord } from './record-names.ts';
import { Refusal } from './refusal.tsx';
import { relatedTo } from './related-records.ts';
import styles from './record-dialog.module.css';

export interface MergeDialogProps {
  readonly page: ObjectPage & { readonly object: MergedObject };
  readonly records: readonly SalesforceRecord[];
  readonly onClose: () => void;
  /** Is told the master that is left. */
  readonly onMerged: (id: string) => void;
}

/** [SF-6] Merges two or three records: which one stays, and field by field whose value. */
export function MergeDialog({ page, records, onClose, onMerged }: MergeDialogProps): ReactNode {
  const store = useWorkspaceStore();
  const state = useWorkspace((workspace) => workspace.org.salesforce);
  const fields = state.fields[page.object];
  const [masterId, setMasterId] = useState(String(records[0]?.['Id'] ?? ''));
  const [chosen, setChosen] = useState<MergeSources | null>(null);
  const [all, setAll] = useState(false);
  const [refused, setRefused] = useState<SalesforceError | null>(null);
  const master = records.find((record) => record['Id'] === masterId);
  const losers = useMemo(() => records.filter((record) => record['Id'] !== masterId), [records, masterId]);
  const sources = chosen ?? (master ? firstSources(fields, master, losers) : {});
  const listed = mergeFields(fields).filter((field) =>
    all ? records.some((record) => (record[field.name] ?? null) !== null) : differs(field, records),
  );
  const moved = useMemo(
    () =>
      losers.flatMap((loser) =>
        relatedTo(state, loser)
          .filter(({ field }) => field.name !== 'MasterRecordId')
          .map((group) => ({ ...group, from: nameOfRecord(loser) })),
      ),
    [state, losers],
  );
  if (!master) return null;
  const merge = (): void => {
    const fill = fillOf(fields, master, records, sources);
    const loserIds = losers.map((loser) => String(loser['Id']));
    const result = mergeRecords(store.getState().org, { object: page.object, masterId, loserIds, fill }, orgInstant);
    if (!result.ok) {
      setRefused(result.error);
      return;
    }
    const { org, value } = result.value;
    store.getState().editOrg(() => org, `Merged ${records.length} ${page.many.toLowerCase()} in Salesforce`);
    showUndo(store, `${records.length} ${page.many.toLowerCase()} were merged into ${nameOfRecord(value)}.`);
    onMerged(masterId);
  };
  return (
    <Modal
      opened
      onClose={onClose}
      size="xl"
      title={`Merge ${records.length} ${page.many.toLowerCase()}`}
      closeButtonProps={{ 'aria-label': 'Close without merging' }}
    >
      <Stack gap="md">
        <Radio.Group
          label="Master record: the one that stays"
          value={masterId}
          onChange={(id) => {
            setMasterId(id);
            setChosen(null);
            setRefused(null);
          }}
        >
          <Group gap="lg" mt={4}>
            {records.map((record) => (
              <Radio
                key={String(record['Id'])}
                size="xs"
                value={String(record['Id'])}
                label={nameOfRecord(record)}
                description={String(record['Id'])}
              />
            ))}
          </Group>
        </Radio.Group>
        <MergeTable
          state={state}
          fields={listed}
          records={records}
          masterId={masterId}
          sources={sources}
          onChoose={(field, id) => {
            setChosen({ ...sources, [field]: id });
            setRefused(null);
          }}
        />
        <Group justify="space-between" gap="xs" wrap="nowrap">
          <Button variant="default" onClick={() => setAll(!all)}>
            {all ? 'Show only fields that differ' : 'Show equal fields too'}
          </Button>
        </Group>
        <div>
          {moved.length === 0 ? null : (
            <>
              <p className={styles.movesTitle}>Moves to {nameOfRecord(master)}:</p>
              <ul className={styles.moves}>
                {moved.map((group) => (
                  <li key={group.from + group.page.object + group.field.name}>
                    {group.records.length} {group.records.length === 1 ? group.page.one : group.page.many.toLowerCase()}{' '}
                    of {group.from} ({headerOf(group.field)})
                  </li>
                ))}
              </ul>
            </>
          )}
          <p className={styles.hint}>
            {losers.map(nameOfRecord).join(' and ')} {losers.length === 1 ? 'goes' : 'go'} to the recycle bin as merged
            and cannot be restored from there: Salesforce has no way back by hand.
          </p>
        </div>
        {refused ? <Refusal error={refused} /> : null}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button onClick={merge}>Merge</Button>
        </Group>
      </Stack>
    </Modal>
  );
}

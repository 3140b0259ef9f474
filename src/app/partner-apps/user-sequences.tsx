import { Button, SegmentedControl, TextInput } from '@mantine/core';
import { Download, Search, Upload, Users } from 'lucide-react';
import { useMemo, useState, type ReactNode } from 'react';
import { Link, useSearchParams } from 'react-router';
import { withPrimarySequences } from '#leandata/primary-sequences.ts';
import { DataTable } from '#ui/data-table.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import type { OrgSetup } from '#world/org-setup.ts';
import { shownNumber } from '../csv-import/import-words.ts';
import { downloadFile } from '../download-file.ts';
import { useWorkspaceStore } from '../workspace-context.tsx';
import { SetSequenceDialog } from './set-sequence-dialog.tsx';
import { useLeanData } from './use-leandata.ts';
import { useMappingImport } from './use-mapping-import.tsx';
import { userSequenceColumns } from './user-sequence-columns.tsx';
import {
  fittingRows,
  isToPutRight,
  publicSequenceOptions,
  userSequenceRows,
  type UserFilter,
  type UserSequenceRow,
} from './user-sequence-rows.ts';
import { countOfUsers } from './user-sequence-words.ts';
import { UserSequencesNote } from './user-sequences-note.tsx';
import { mappingCsv } from './user-sequences-file.ts';
import styles from './user-sequences.module.css';

type Changes = ReadonlyMap<string, number | null>;

const idOf = ({ userId }: UserSequenceRow): string => userId;

/** [V2-4] User-sequence mapping: which sequence the records of each user go to. */
export function UserSequences({ org, readOnly }: { readonly org: OrgSetup; readonly readOnly: boolean }): ReactNode {
  const store = useWorkspaceStore();
  const { set, setWithUndo } = useLeanData();
  const [query, setQuery] = useSearchParams();
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [setting, setSetting] = useState<readonly UserSequenceRow[] | null>(null);
  const search = query.get('search') ?? '';
  const filter = filterOf(query.get('show'));
  const rows = useMemo(() => userSequenceRows(org), [org]);
  const options = useMemo(() => publicSequenceOptions(org.outreach.sequences), [org.outreach.sequences]);
  const shown = useMemo(() => fittingRows(rows, search, filter), [rows, search, filter]);
  const chosen = shown.filter((row) => ticked.has(row.userId));
  const ask = (name: string, value: string): void =>
    setQuery(
      (before) => {
        const after = new URLSearchParams(before);
        if (value === '') after.delete(name);
        else after.set(name, value);
        return after;
      },
      { replace: true },
    );
  const mappingWith = (changes: Changes) => ({
    primarySequences: withPrimarySequences(store.getState().org.leandata.primarySequences, changes),
  });
  const change = (changes: Changes, done: string): void => setWithUndo(mappingWith(changes), done);
  const imports = useMappingImport((changes) =>
    change(changes, `The file changed the sequences of ${countOfUsers(changes.size)}.`),
  );
  const columns = useMemo(
    () =>
      userSequenceColumns({
        options,
        readOnly,
        onChange: ({ userId, name }, sequenceId) => {
          const patch = {
            primarySequences: withPrimarySequences(
              store.getState().org.leandata.primarySequences,
              new Map([[userId, sequenceId]]),
            ),
          };
          if (sequenceId === null) setWithUndo(patch, `${name} has no primary sequence any more.`);
          else set(patch);
        },
      }),
    [options, readOnly, store, set, setWithUndo],
  );
  if (rows.length === 0) {
    return (
      <EmptyState title="No active users yet">
        Primary sequences are given to Salesforce users. Add them under <Link to="/salesforce/User">Users</Link>.
      </EmptyState>
    );
  }
  const setFor = chosen.length > 0 ? chosen : shown;
  return (
    <>
      <UserSequencesNote
        rows={rows}
        readOnly={readOnly}
        publicSequences={options.length}
        onShowBroken={() => ask('show', 'broken')}
        onTakeAway={(gone) =>
          change(
            new Map(gone.map(({ userId }) => [userId, null])),
            `The sequences of ${countOfUsers(gone.length)} were taken away.`,
          )
        }
      />
      <div className={styles.toolbar} role="group" aria-label="Users listed, and what can be done for them">
        <TextInput
          type="search"
          aria-label="Search users"
          placeholder="Search users"
          leftSection={<Search size={14} aria-hidden />}
          value={search}
          onChange={(event) => ask('search', event.currentTarget.value)}
          className={styles.search ?? ''}
        />
        <SegmentedControl
          aria-label="Which users"
          data={[
            { value: 'all', label: 'All' },
            { value: 'without', label: 'Without a sequence' },
            { value: 'broken', label: 'To put right' },
          ]}
          value={filter}
          onChange={(value) => ask('show', value === 'all' ? '' : value)}
        />
        <span role="status" className={styles.count}>
          {chosen.length > 0 ? `${countOfUsers(chosen.length)} selected` : counted(shown.length, rows.length)}
        </span>
        <div className={styles.actions}>
          {readOnly ? null : (
            <>
              <Button
                variant="default"
                leftSection={<Users size={14} aria-hidden />}
                disabled={setFor.length === 0}
                onClick={() => setSetting(setFor)}
              >
                {chosen.length > 0
                  ? `Set for ${shownNumber(chosen.length)} selected…`
                  : `Set for all ${shownNumber(shown.length)} shown…`}
              </Button>
              <Button variant="default" leftSection={<Upload size={14} aria-hidden />} onClick={imports.chooseFile}>
                Import CSV…
              </Button>
            </>
          )}
          <Button
            variant="default"
            leftSection={<Download size={14} aria-hidden />}
            disabled={shown.length === 0}
            onClick={() => downloadFile('user-sequences.csv', mappingCsv(shown), 'text/csv')}
          >
            Export CSV
          </Button>
        </div>
      </div>
      <div className={styles.content}>
        <div className={styles.table}>
          <DataTable
            label="Users and their primary sequences"
            columns={columns}
            rows={shown}
            rowId={idOf}
            {...(readOnly
              ? {}
              : { selection: { ids: ticked, onChange: setTicked, nameOf: ({ name }: UserSequenceRow) => name } })}
            empty={
              <EmptyState
                title={rows.some(isToPutRight) || filter !== 'broken' ? 'No user fits' : 'Nothing to put right'}
                actions={
                  <Button
                    variant="default"
                    onClick={() => setQuery((before) => withoutFilter(before), { replace: true })}
                  >
                    Show all users
                  </Button>
                }
              />
            }
          />
        </div>
      </div>
      {imports.dialog}
      {setting ? (
        <SetSequenceDialog
          rows={setting}
          options={options}
          onCancel={() => setSetting(null)}
          onSet={(sequenceId) => {
            setSetting(null);
            setTicked(new Set());
            const changed = setting.filter((row) => row.sequenceId !== sequenceId);
            const words = sequenceId === null ? 'have no primary sequence any more' : 'have a new primary sequence';
            change(
              new Map(changed.map(({ userId }) => [userId, sequenceId])),
              changed.length === 1
                ? `${changed[0]?.name ?? ''} ${words.replace('have', 'has')}.`
                : `${countOfUsers(changed.length)} ${words}.`,
            );
          }}
        />
      ) : null}
    </>
  );
}

const filterOf = (text: string | null): UserFilter => (text === 'without' || text === 'broken' ? text : 'all');

function withoutFilter(query: URLSearchParams): URLSearchParams {
  const after = new URLSearchParams(query);
  after.delete('search');
  after.delete('show');
  return after;
}

const counted = (shown: number, of: number): string =>
  shown === of ? countOfUsers(of) : `${shownNumber(shown)} of ${countOfUsers(of)}`;

import { Anchor, Button, Checkbox, SegmentedControl, TextInput } from '@mantine/core';
import { Search, ShieldCheck, ShieldOff } from 'lucide-react';
import { useDeferredValue, useMemo, useState, type ReactNode } from 'react';
import { Link, useSearchParams } from 'react-router';
import { mayReadPartnerLogs } from '#leandata/read-only-access.ts';
import type { SalesforceRecord } from '#mocks/kit/record-store.ts';
import { LD_READ_ONLY } from '#playback/partner-access.tsx';
import { countOf } from '#shared/count-of.ts';
import { DataTable, type TableColumn } from '#ui/data-table.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { RuleTag } from '#ui/rule-tag.tsx';
import { findRecord } from '../salesforce/record-search.ts';
import { useWorkspace } from '../workspace-context.tsx';
import { useReadOnlyUsers } from './use-read-only-users.ts';
import styles from './salesforce-setup.module.css';

type Shown = 'all' | 'with' | 'without';

const NONE: ReadonlySet<string> = new Set();

/** [LOG-7] Who has LeanData's permission set LD Read Only, and so may open the Partner Logs report. */
export function PermissionSetsPart(): ReactNode {
  const [query] = useSearchParams();
  const state = useWorkspace((workspace) => workspace.org.leandata);
  const users = useWorkspace((workspace) => workspace.org.salesforce.records.User);
  const assign = useReadOnlyUsers();
  const named = findRecord(users, query.get('user') ?? undefined);
  const [search, setSearch] = useState(() => (named === undefined ? '' : String(named['Name'] ?? '')));
  const wanted = useDeferredValue(search).trim().toLowerCase();
  const [shown, setShown] = useState<Shown>('all');
  const [ticked, setTicked] = useState<ReadonlySet<string>>(NONE);
  const all = useMemo(() => users.filter((user) => user['IsDeleted'] !== true), [users]);
  const rows = useMemo(
    () =>
      all.filter((user) => {
        const has = mayReadPartnerLogs(state, idOf(user));
        return (shown === 'all' || (shown === 'with') === has) && matches(user, wanted);
      }),
    [all, state, shown, wanted],
  );
  const having = all.filter((user) => mayReadPartnerLogs(state, idOf(user))).length;
  const chosen = rows.filter((user) => ticked.has(idOf(user)));
  const columns = useMemo(
    (): readonly TableColumn<SalesforceRecord>[] => [
      {
        id: 'name',
        header: 'User',
        value: (user) => String(user['Name'] ?? ''),
        cell: (user) => (
          <Anchor component={Link} to={`/salesforce/User/${idOf(user)}`} size="sm">
            {nameOf(user)}
          </Anchor>
        ),
        width: 180,
        grow: 2,
      },
      { id: 'title', header: 'Title', value: (user) => user['Title'] ?? null, width: 160, grow: 2 },
      { id: 'active', header: 'Active', value: (user) => user['IsActive'] === true, width: 100 },
      {
        id: 'readOnly',
        header: LD_READ_ONLY,
        value: (user) => mayReadPartnerLogs(state, idOf(user)),
        cell: (user) => (
          <Checkbox
            aria-label={`${LD_READ_ONLY}: ${nameOf(user)}`}
            checked={mayReadPartnerLogs(state, idOf(user))}
            onChange={(event) => assign([user], event.currentTarget.checked)}
          />
        ),
        width: 150,
      },
    ],
    [state, assign],
  );
  const bulk = (assigned: boolean): void => {
    assign(chosen, assigned);
    setTicked(NONE);
  };
  return (
    <>
      <p className={styles.intro}>
        The permission set {LD_READ_ONLY} comes with LeanData. Only users who have it may open the{' '}
        <Anchor component={Link} to="/partner-logs" size="sm" underline="always">
          Partner Logs report
        </Anchor>
        . <RuleTag rule="LOG-7" />
      </p>
      <div className={styles.toolbar}>
        <TextInput
          type="search"
          aria-label="Search users"
          placeholder="Search users"
          leftSection={<Search size={14} aria-hidden />}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
          className={styles.search ?? ''}
        />
        <SegmentedControl
          aria-label={`Users by ${LD_READ_ONLY}`}
          data={[
            { value: 'all', label: 'All users' },
            { value: 'with', label: `With ${LD_READ_ONLY}` },
            { value: 'without', label: 'Without' },
          ]}
          value={shown}
          onChange={(value) => setShown(value as Shown)}
        />
        <span role="status" className={styles.dim}>
          {chosen.length > 0 ? `${chosen.length} selected` : `${having} of ${countOf(all.length, 'user')} with it`}
        </span>
        {chosen.length === 0 ? null : (
          <>
            <Button leftSection={<ShieldCheck size={14} aria-hidden />} onClick={() => bulk(true)}>
              Assign {LD_READ_ONLY}
            </Button>
            <Button variant="default" leftSection={<ShieldOff size={14} aria-hidden />} onClick={() => bulk(false)}>
              Remove {LD_READ_ONLY}
            </Button>
          </>
        )}
      </div>
      <div className={styles.content}>
        <div className={styles.table}>
          <DataTable
            label={`Users and ${LD_READ_ONLY}`}
            columns={columns}
            rows={rows}
            rowId={idOf}
            selected={named === undefined ? null : idOf(named)}
            selection={{ ids: ticked, onChange: setTicked, nameOf }}
            empty={
              all.length === 0 ? (
                <EmptyState title="No users yet">
                  Add them under <Link to="/salesforce/User">Users</Link>.
                </EmptyState>
              ) : (
                <EmptyState icon={<Search size={24} />} title="Nothing found">
                  No user fits the search and the choice beside it.
                </EmptyState>
              )
            }
          />
        </div>
      </div>
    </>
  );
}

const idOf = (user: SalesforceRecord): string => String(user['Id']);
const nameOf = (user: SalesforceRecord): string => String(user['Name'] ?? user['Id']);

const matches = (user: SalesforceRecord, wanted: string): boolean =>
  wanted === '' ||
  [user['Name'], user['Title'], user['Email']].some((text) =>
    String(text ?? '')
      .toLowerCase()
      .includes(wanted),
  );

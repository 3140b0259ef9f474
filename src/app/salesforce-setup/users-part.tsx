import { Anchor, Checkbox } from '@mantine/core';
import { useMemo, useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { mayReadPartnerLogs } from '#leandata/read-only-access.ts';
import type { SalesforceRecord } from '#mocks/kit/record-store.ts';
import { CUSTOMIZE_APPLICATION_FIELD, MODIFY_ALL_DATA_FIELD } from '#mocks/kit/user-permissions.ts';
import { LD_READ_ONLY } from '#playback/partner-access.tsx';
import { ok } from '#shared/result.ts';
import { DataTable, type TableColumn } from '#ui/data-table.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { atDesk } from '../org-desk.ts';
import { orgInstant } from '../org-instant.ts';
import { useWorkspace, useWorkspaceStore } from '../workspace-context.tsx';
import { useReadOnlyUsers } from './use-read-only-users.ts';
import styles from './salesforce-setup.module.css';

const SWITCHES = [
  { name: 'IsActive', label: 'Active' },
  { name: 'IsApiOnly', label: 'API only' },
  { name: MODIFY_ALL_DATA_FIELD, label: 'Modify All Data' },
  { name: CUSTOMIZE_APPLICATION_FIELD, label: 'Customize Application' },
] as const;

/** [SF-7] [APP-1] Who may do what in the org. */
export function UsersPart(): ReactNode {
  const users = useWorkspace((workspace) => workspace.org.salesforce.records.User);
  const leandata = useWorkspace((workspace) => workspace.org.leandata);
  const assign = useReadOnlyUsers();
  const store = useWorkspaceStore();
  const [refusal, setRefusal] = useState<string | null>(null);
  const rows = useMemo(() => users.filter((user) => user['IsDeleted'] !== true), [users]);
  const columns = useMemo((): readonly TableColumn<SalesforceRecord>[] => {
    const set = (user: SalesforceRecord, name: string, value: boolean): void => {
      const done = atDesk(store.getState().org, orgInstant, ({ salesforce }) => {
        const written = salesforce.update('User', String(user['Id']), { [name]: value }, { through: 'person' });
        return written.ok ? ok(null) : written;
      });
      setRefusal(done.ok ? null : done.error.message);
      if (done.ok) store.getState().editOrg(() => done.value.org);
    };
    return [
      {
        id: 'name',
        header: 'User',
        value: (user) => String(user['Name'] ?? ''),
        cell: (user) => (
          <Anchor component={Link} to={`/salesforce/User/${String(user['Id'])}`} size="sm">
            {String(user['Name'] ?? user['Id'])}
          </Anchor>
        ),
        width: 180,
        grow: 2,
      },
      { id: 'title', header: 'Title', value: (user) => user['Title'] ?? null, width: 160, grow: 2 },
      ...SWITCHES.map(({ name, label }) => ({
        id: name,
        header: label,
        value: (user: SalesforceRecord) => user[name] === true,
        cell: (user: SalesforceRecord) => (
          <Checkbox
            aria-label={`${label}: ${String(user['Name'])}`}
            checked={user[name] === true}
            onChange={(event) => set(user, name, event.currentTarget.checked)}
          />
        ),
        width: 120,
      })),
      {
        id: 'readOnly',
        header: LD_READ_ONLY,
        value: (user) => mayReadPartnerLogs(leandata, String(user['Id'])),
        cell: (user) => (
          <Checkbox
            aria-label={`${LD_READ_ONLY}: ${String(user['Name'])}`}
            checked={mayReadPartnerLogs(leandata, String(user['Id']))}
            onChange={(event) => assign([user], event.currentTarget.checked)}
          />
        ),
        width: 120,
      },
    ];
  }, [store, leandata, assign]);
  return (
    <>
      <p className={styles.intro}>
        Authorizing Outreach takes a user with Modify All Data or Customize Application. An update by an API-only user
        does not fire the Updated trigger. Partner Logs take the{' '}
        <Anchor component={Link} to="/salesforce-setup/permission-sets" size="sm" underline="always">
          permission set {LD_READ_ONLY}
        </Anchor>
        .
      </p>
      {refusal === null ? null : (
        <p role="alert" className={styles.refusal}>
          {refusal}
        </p>
      )}
      <div className={styles.content}>
        <div className={styles.table}>
          <DataTable
            label="Users and their permissions"
            columns={columns}
            rows={rows}
            rowId={(user) => String(user['Id'])}
            empty={
              <EmptyState title="No users yet">
                Add them under <Link to="/salesforce/User">Users</Link>.
              </EmptyState>
            }
          />
        </div>
      </div>
    </>
  );
}

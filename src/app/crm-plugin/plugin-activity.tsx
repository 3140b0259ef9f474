import { Activity } from 'lucide-react';
import { useMemo, type ReactNode } from 'react';
import type { JournalEntry } from '#logs/journal-entry.ts';
import type { SalesforceState } from '#mocks/salesforce/salesforce-state.ts';
import { DataTable, type TableColumn } from '#ui/data-table.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { StatusBadge } from '#ui/status-badge.tsx';
import { nameOfReference } from '../salesforce/record-names.ts';
import { shownRunOf } from '../workspace-state.ts';
import { useWorkspace } from '../workspace-context.tsx';
import { shownInstant } from '../outreach/kind-columns.tsx';
import styles from './plugin-page.module.css';

type SyncEntry = Extract<JournalEntry, { readonly type: 'sync-carried' | 'sync-refused' | 'sync-polled' }>;

/**
 * [SYN-14] What the plugin did in the latest run. Activity is the plain history of what was carried; the
 * technical log also has the polls, and what did not cross and why.
 */
export function PluginActivity({ technical }: { readonly technical: boolean }): ReactNode {
  const run = useWorkspace(shownRunOf);
  const rows = useMemo(
    () =>
      (run?.journal ?? []).filter(
        (entry): entry is SyncEntry =>
          entry.type === 'sync-carried' ||
          (technical && (entry.type === 'sync-refused' || entry.type === 'sync-polled')),
      ),
    [run, technical],
  );
  const columns = useMemo(() => {
    const salesforce = run?.final.salesforce;
    if (!salesforce) return [];
    return technical ? logColumns(salesforce) : activityColumns(salesforce);
  }, [run, technical]);
  return (
    <div className={styles.log}>
      <DataTable
        label={technical ? 'Logs' : 'Activity'}
        columns={columns}
        rows={rows}
        rowId={(entry) => String(entry.seq)}
        empty={
          <EmptyState
            icon={<Activity size={24} />}
            title={run ? 'The latest run synced nothing' : 'Nothing has synced yet'}
          >
            {run
              ? 'No mapped field changed while it ran.'
              : 'Run a graph in the simulator: what the plugin does is listed here.'}
          </EmptyState>
        }
      />
    </div>
  );
}

const when: TableColumn<SyncEntry> = {
  id: 'at',
  header: 'When (UTC)',
  value: (entry) => shownInstant(entry.at),
  width: 170,
  grow: 0.3,
};

const recordIn = (salesforce: SalesforceState): TableColumn<SyncEntry> => ({
  id: 'record',
  header: 'Record',
  value: (entry) =>
    entry.type === 'sync-polled' ? entry.object : `${entry.object} ${nameOfReference(salesforce, entry.record)}`,
  width: 180,
  grow: 0.8,
});

const what: TableColumn<SyncEntry> = {
  id: 'what',
  header: 'What',
  value: whatHappened,
  width: 260,
  grow: 2,
};

const activityColumns = (salesforce: SalesforceState): readonly TableColumn<SyncEntry>[] => [
  when,
  recordIn(salesforce),
  what,
];

const logColumns = (salesforce: SalesforceState): readonly TableColumn<SyncEntry>[] => [
  when,
  {
    id: 'result',
    header: 'Result',
    value: (entry) => (entry.type === 'sync-refused' ? 'Failed' : 'Succeeded'),
    cell: (entry) =>
      entry.type === 'sync-refused' ? (
        <StatusBadge tone="error">Failed</StatusBadge>
      ) : (
        <StatusBadge tone="ok">Succeeded</StatusBadge>
      ),
    width: 100,
    grow: 0.2,
  },
  { id: 'action', header: 'Action', value: actionOf, width: 140, grow: 0.4 },
  recordIn(salesforce),
  what,
];

function actionOf(entry: SyncEntry): string {
  if (entry.type === 'sync-polled') return 'Poll';
  return entry.direction === 'in' ? 'Inbound' : 'Outbound';
}

function whatHappened(entry: SyncEntry): string {
  switch (entry.type) {
    case 'sync-polled':
      return `${entry.detected} changed, ${entry.calls} API ${entry.calls === 1 ? 'call' : 'calls'}`;
    case 'sync-refused':
      return entry.why.text;
    case 'sync-carried':
      return `${entry.action === 'linked' || entry.action === 'unlinked' ? entry.action : `${entry.action} in ${entry.direction === 'in' ? 'Outreach' : 'Salesforce'}`} as ${entry.counterpart}${entry.fields.length > 0 ? `: ${entry.fields.join(', ')}` : ''}`;
  }
}

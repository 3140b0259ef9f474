import { Activity } from 'lucide-react';
import { useMemo, useState, type ReactNode } from 'react';
import { instantText } from '#playback/clock-text.ts';
import { StepSwitch } from '#playback/step-switch.tsx';
import { DataTable, type TableColumn } from '#ui/data-table.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import type { RecordedRun } from '#world/recorded-run.ts';
import { activityRowsOf, type ActivityRow } from './activity-rows.ts';
import { RunFirst } from '../run-first.tsx';
import { shownRunOf } from '../workspace-state.ts';
import { useWorkspace } from '../workspace-context.tsx';
import { SyncLogPanel } from './sync-log-panel.tsx';
import { directionText } from './sync-words.ts';
import { useLogOfRun } from './use-log-of-run.ts';
import styles from './plugin-log.module.css';

/** [SYN-14] Activity: a plain history of what was synced and when, from the journal of the run in view. */
export function PluginActivity(): ReactNode {
  const run = useWorkspace(shownRunOf);
  if (!run)
    return (
      <EmptyState icon={<Activity size={24} />} title="Nothing has synced yet" actions={<RunFirst />}>
        Run a graph in the Simulator: what the plugin does is listed here.
      </EmptyState>
    );
  return <History run={run} />;
}

function History({ run }: { readonly run: RecordedRun }): ReactNode {
  const { rows: log, atStep, hasStep, setAtStep } = useLogOfRun(run);
  const rows = useMemo(() => activityRowsOf(log), [log]);
  const { timeZone } = run.final.salesforce.organization;
  const columns = useMemo(() => columnsOf(timeZone), [timeZone]);
  const [open, setOpen] = useState<ActivityRow | null>(null);
  const shown = open !== null && rows.includes(open) ? open : null;
  return (
    <>
      <div className={styles.filters}>
        <StepSwitch label="As of which instant" {...{ atStep, hasStep }} onChange={setAtStep} />
      </div>
      <div className={styles.body}>
        <div className={styles.table}>
          <DataTable
            label="Activity"
            columns={columns}
            rows={rows}
            rowId={(row) => String(row.seq)}
            onOpen={setOpen}
            selected={shown === null ? null : String(shown.seq)}
            empty={
              <EmptyState
                icon={<Activity size={24} />}
                title={atStep ? 'Nothing has been synced at this step' : 'The latest run synced nothing'}
              >
                {atStep
                  ? 'Step on in the Simulator: what the sync carries comes here.'
                  : 'No mapped field changed while it ran, or what changed did not cross: see Logs.'}
              </EmptyState>
            }
          />
        </div>
        {shown === null ? null : (
          <SyncLogPanel title={shown.text} rows={shown.rows} timeZone={timeZone} onClose={() => setOpen(null)} />
        )}
      </div>
    </>
  );
}

const columnsOf = (timeZone: string): readonly TableColumn<ActivityRow>[] => [
  {
    id: 'at',
    header: 'When',
    value: (row) => row.at,
    cell: (row) => instantText(row.at, timeZone),
    width: 180,
    grow: 0.3,
  },
  { id: 'direction', header: 'Direction', value: (row) => directionText(row.direction), width: 180, grow: 0.4 },
  { id: 'what', header: 'What', value: (row) => row.text, width: 320, grow: 2 },
];

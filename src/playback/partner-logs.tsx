import { Button } from '@mantine/core';
import { Download, Send } from 'lucide-react';
import { useDeferredValue, useMemo, type ReactNode, type RefObject } from 'react';
import { partnerLogOf, type PartnerLogRow } from '#logs/partner-log.ts';
import type { NodeCatalog } from '#nodes/contract/node-catalog.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { PageHeader } from '#ui/page-header.tsx';
import type { RecordedRun } from '#world/recorded-run.ts';
import type { SetupPlace } from '#world/setup-place.ts';
import { PartialNote } from './partial-note.tsx';
import { filterPartnerLogs } from './filter-partner-logs.ts';
import { InsufficientPrivileges, ViewAs, type PartnerAccess } from './partner-access.tsx';
import { asShown, partnerCsv } from './partner-csv.ts';
import { PartnerFilterBar } from './partner-filter-bar.tsx';
import { PartnerLogPanel } from './partner-log-panel.tsx';
import { PartnerTable } from './partner-table.tsx';
import { isFiltered, noPartnerFilters, type PartnerView } from './partner-view.ts';
import { ReadingRun } from './reading-run.tsx';
import type { RunView } from './run-view.ts';
import type { SimulatorProps } from './simulator-props.ts';
import { StepSwitch } from './step-switch.tsx';
import { useFocusAfterRefusal } from './use-focus-after-refusal.ts';
import { useRunView } from './use-run-view.ts';
import styles from './partner-logs.module.css';

export interface PartnerLogsProps {
  readonly run: RecordedRun | null;
  /** Says whose run it is where it is not that of the graph in view. */
  readonly runNote?: string | undefined;
  readonly catalog: NodeCatalog;
  /** What the address says. */
  readonly shown: PartnerView;
  readonly onShow: (view: PartnerView) => void;
  readonly access: PartnerAccess;
  /** Journal entry at which the Simulator stands in that run; null where it has shown none. */
  readonly stepShown: number | null;
  /** Addresses of a step of that run in the Simulator, and of the audit log that begins at an entry. */
  readonly addressOfStep: (seq: number) => string;
  readonly addressOfAuditLog: (seq: number) => string;
  readonly onOpenPlace: (place: SetupPlace) => void;
  readonly onSaveFile: SimulatorProps['onSaveFile'];
  readonly emptyActions?: ReactNode;
}

/** [LOG-4] The LeanData Partner Logs report over the callouts of a run. */
export function PartnerLogs(props: PartnerLogsProps): ReactNode {
  const { run, catalog, shown, onShow, access, emptyActions, onOpenPlace } = props;
  const view = useRunView(run, catalog);
  const upTo = shown.atStep && props.stepShown !== null ? props.stepShown : undefined;
  const all = useMemo(() => (view === null ? [] : partnerLogOf(view.run.journal).toReversed()), [view]);
  const rows = useMemo(
    () => (view === null || upTo === undefined ? all : partnerLogOf(view.run.journal, { upTo }).toReversed()),
    [view, all, upTo],
  );
  const onViewAs = (viewAs: string | null): void => onShow({ ...shown, viewAs });
  const { refusal } = access;
  const viewAsField = useFocusAfterRefusal(refusal !== null);
  if (view === null && run !== null && refusal === null) return <ReadingRun title="Partner Logs" run={run} />;
  if (view !== null && all.length > 0 && refusal === null)
    return <Report {...props} {...{ view, rows, viewAsField }} />;
  return (
    <div className={styles.page}>
      <PageHeader title="Partner Logs">
        <ViewAs access={access} viewAs={shown.viewAs} field={viewAsField} onViewAs={onViewAs} />
      </PageHeader>
      {refusal === null ? (
        <EmptyState icon={<Send size={28} />} title="No callouts yet" actions={emptyActions}>
          {view === null
            ? 'Run records through an Add to Sequence node in the Simulator. Each callout to Outreach leaves one row here.'
            : `No record ${props.runNote ?? 'of the run in view'} came to a partner node that could call Outreach.`}
        </EmptyState>
      ) : (
        <InsufficientPrivileges {...{ refusal, onViewAs, onOpenPlace }} onAssign={access.onAssign} />
      )}
    </div>
  );
}

interface ReportProps extends PartnerLogsProps {
  readonly view: RunView;
  readonly rows: readonly PartnerLogRow[];
  readonly viewAsField: RefObject<HTMLInputElement | null>;
}

function Report(props: ReportProps): ReactNode {
  const { view, rows, shown, onShow, access, stepShown, onOpenPlace, onSaveFile } = props;
  const { filters, group, sort, callout, viewAs } = shown;
  const wanted = useDeferredValue(filters);
  const fitting = useMemo(() => filterPartnerLogs(rows, wanted, view), [rows, wanted, view]);
  const clear = (): void => onShow({ ...shown, filters: noPartnerFilters });
  const open = callout === null ? undefined : fitting.find((row) => row.callout === callout);
  return (
    <div className={styles.page}>
      <PageHeader
        title="Partner Logs"
        note={`${fitting.length.toLocaleString('en-GB')} of ${rows.length.toLocaleString('en-GB')} ${rows.length === 1 ? 'callout' : 'callouts'}${props.runNote === undefined ? '' : ` ${props.runNote}`}`}
      >
        {isFiltered(filters) ? (
          <Button variant="subtle" onClick={clear}>
            Clear filters
          </Button>
        ) : null}
        <StepSwitch
          label="As of which instant"
          atStep={shown.atStep}
          hasStep={stepShown !== null}
          onChange={(atStep) => onShow({ ...shown, atStep })}
        />
        <ViewAs
          access={access}
          viewAs={viewAs}
          field={props.viewAsField}
          onViewAs={(user) => onShow({ ...shown, viewAs: user })}
        />
        <Button
          variant="default"
          leftSection={<Download size={14} aria-hidden />}
          disabled={fitting.length === 0}
          onClick={() => {
            const text = partnerCsv(asShown(fitting, view, { sort, group }), view);
            onSaveFile('partner-logs.csv', text, 'text/csv;charset=utf-8');
          }}
        >
          Export CSV
        </Button>
      </PageHeader>
      <PartialNote run={view.run} />
      <PartnerFilterBar rows={rows} shown={shown} onShow={onShow} />
      <div className={styles.body}>
        <div className={styles.table}>
          <PartnerTable
            rows={fitting}
            view={view}
            group={group}
            sort={sort}
            onSort={(next) => onShow({ ...shown, sort: next })}
            selected={open?.callout ?? null}
            onOpen={(id) => onShow({ ...shown, callout: id })}
            empty={
              rows.length === 0 ? (
                <EmptyState title="No callout at this step">LeanData has handed none over yet.</EmptyState>
              ) : (
                <EmptyState
                  title="No callout fits these filters"
                  actions={
                    <Button variant="default" onClick={clear}>
                      Clear filters
                    </Button>
                  }
                >
                  Take one of the filters off to see more.
                </EmptyState>
              )
            }
          />
        </div>
        {open === undefined ? null : (
          <PartnerLogPanel
            key={open.callout}
            row={open}
            view={view}
            onClose={() => onShow({ ...shown, callout: null })}
            addressOfStep={props.addressOfStep}
            addressOfAuditLog={props.addressOfAuditLog}
            onOpenPlace={onOpenPlace}
          />
        )}
      </div>
    </div>
  );
}

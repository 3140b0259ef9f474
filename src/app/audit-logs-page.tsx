import { useCallback, type ReactNode } from 'react';
import { catalog } from '#nodes/catalog.ts';
import {
  auditAsOfOfSearch,
  auditFiltersOfSearch,
  auditTripOfSearch,
  searchOfAuditFilters,
} from '#playback/audit-filter-address.ts';
import type { AuditFilterForm, AuditView } from '#playback/audit-filter-form.ts';
import { AuditLogs } from '#playback/audit-logs.tsx';
import type { Instant } from '#shared/instant.ts';
import { downloadFile } from './download-file.ts';
import { addressOfPlace } from './place-address.ts';
import { restoredGraphOf } from './restored-graph.ts';
import { RestoringRun } from './restoring-run.tsx';
import { RunFirst } from './run-first.tsx';
import { useInstantOf } from './shown-instant.ts';
import { useFilterAddress, type FilterAddress } from './use-filter-address.ts';
import { useOpenPlace } from './use-open-place.ts';
import { useReprocess } from './use-reprocess.ts';
import { useWorkspace } from './workspace-context.tsx';
import { graphOfShownRun, noteOfOtherRun, shownRunOf } from './workspace-state.ts';

const address: FilterAddress<AuditView> = {
  read: (query) => ({
    form: auditFiltersOfSearch(query),
    trip: auditTripOfSearch(query),
    asOf: auditAsOfOfSearch(query),
  }),
  print: ({ form, trip, asOf }) => searchOfAuditFilters(form, trip, asOf),
  // Neither which log is open nor a step in time is one of the history.
  withoutTyped: ({ form }) => ({ form: { ...form, text: '', from: '', to: '' }, trip: null, asOf: null }),
};

/** LeanData's audit logs of the run of the graph in view. */
export function AuditLogsPage(): ReactNode {
  const restored = useWorkspace(restoredGraphOf);
  return restored === undefined ? <Logs /> : <RestoringRun graph={restored} />;
}

function Logs(): ReactNode {
  const run = useWorkspace(shownRunOf) ?? null;
  const graph = useWorkspace(graphOfShownRun);
  const runNote = useWorkspace(noteOfOtherRun);
  const [shown, show] = useFilterAddress(address);
  const filter = useCallback((form: AuditFilterForm) => show((before) => ({ ...before, form })), [show]);
  const open = useCallback((trip: number | null) => show((before) => ({ ...before, trip })), [show]);
  const readAsOf = useCallback((asOf: Instant | null) => show((before) => ({ ...before, asOf })), [show]);
  const stepShown = useInstantOf(run)?.at ?? null;
  const openPlace = useOpenPlace();
  const reprocess = useReprocess(graph, run);
  const addressOfStep = useCallback(
    (seq: number) => `#${addressOfPlace({ page: 'simulator', graph: graph ?? '', seq }).to}`,
    [graph],
  );
  return (
    <AuditLogs
      run={run}
      runNote={runNote}
      catalog={catalog}
      shown={shown}
      onFilter={filter}
      onOpen={open}
      onAsOf={readAsOf}
      stepShown={stepShown}
      addressOfStep={addressOfStep}
      onOpenPlace={openPlace}
      onSaveFile={downloadFile}
      {...reprocess}
      emptyActions={<RunFirst />}
    />
  );
}

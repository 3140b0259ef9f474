import { useCallback, type ReactNode } from 'react';
import type { FlowGraph } from '#graph/flow-graph.ts';
import { catalog } from '#nodes/catalog.ts';
import { AuditLogs } from '#playback/audit-logs.tsx';
import { downloadFile } from './download-file.ts';
import { graphById } from './graph-list.ts';
import { addressOfPlace } from './place-address.ts';
import { RestoringRun } from './restoring-run.tsx';
import { RunFirst } from './run-first.tsx';
import { useAuditAddress } from './use-audit-address.ts';
import { useOpenPlace } from './use-open-place.ts';
import { useReprocess } from './use-reprocess.ts';
import { useWorkspace } from './workspace-context.tsx';
import { graphOfShownRun, shownRunOf, type WorkspaceState } from './workspace-state.ts';

/** LeanData's audit logs of the run of the graph in view. */
export function AuditLogsPage(): ReactNode {
  const restored = useWorkspace(restoredGraphOf);
  return restored === undefined ? <Logs /> : <RestoringRun graph={restored} />;
}

/** The graph whose run of an earlier visit is to be shown and still being recorded again. */
function restoredGraphOf(state: WorkspaceState): FlowGraph | undefined {
  const graph = graphOfShownRun(state);
  return graph !== null && state.toRecord[graph] !== undefined ? graphById(state.graphs, graph) : undefined;
}

function Logs(): ReactNode {
  const run = useWorkspace(shownRunOf) ?? null;
  const graph = useWorkspace(graphOfShownRun);
  const address = useAuditAddress();
  const openPlace = useOpenPlace();
  const reprocess = useReprocess(graph, run);
  const addressOfStep = useCallback(
    (seq: number) => `#${addressOfPlace({ page: 'simulator', graph: graph ?? '', seq }).to}`,
    [graph],
  );
  return (
    <AuditLogs
      run={run}
      catalog={catalog}
      {...address}
      addressOfStep={addressOfStep}
      onOpenPlace={openPlace}
      onSaveFile={downloadFile}
      {...reprocess}
      emptyActions={<RunFirst />}
    />
  );
}

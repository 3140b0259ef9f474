import { useCallback, type ReactNode } from 'react';
import { catalog } from '#nodes/catalog.ts';
import { AuditLogs } from '#playback/audit-logs.tsx';
import { downloadFile } from './download-file.ts';
import { addressOfPlace } from './place-address.ts';
import { restoredGraphOf } from './restored-graph.ts';
import { RestoringRun } from './restoring-run.tsx';
import { RunFirst } from './run-first.tsx';
import { useAuditAddress } from './use-audit-address.ts';
import { useOpenPlace } from './use-open-place.ts';
import { useReprocess } from './use-reprocess.ts';
import { useWorkspace } from './workspace-context.tsx';
import { graphOfShownRun, shownRunOf } from './workspace-state.ts';

/** LeanData's audit logs of the run of the graph in view. */
export function AuditLogsPage(): ReactNode {
  const restored = useWorkspace(restoredGraphOf);
  return restored === undefined ? <Logs /> : <RestoringRun graph={restored} />;
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

import type { ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { catalog } from '#nodes/catalog.ts';
import { AuditLogs } from '#playback/audit-logs.tsx';
import { RunFirst } from './run-first.tsx';
import { useOpenPlace } from './use-open-place.ts';
import { useWorkspace } from './workspace-context.tsx';
import { graphOfShownRun, shownRunOf } from './workspace-state.ts';

/** LeanData's audit logs of the latest run. */
export function AuditLogsPage(): ReactNode {
  const run = useWorkspace(shownRunOf);
  const graph = useWorkspace(graphOfShownRun);
  const navigate = useNavigate();
  const openPlace = useOpenPlace();
  return (
    <AuditLogs
      run={run ?? null}
      catalog={catalog}
      onOpenTrip={(seq) => void navigate(`/simulator/${graph ?? ''}?step=${seq}`)}
      onOpenPlace={openPlace}
      emptyActions={<RunFirst />}
    />
  );
}

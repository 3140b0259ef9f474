import type { ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { catalog } from '#nodes/catalog.ts';
import { PartnerLogs } from '#playback/partner-logs.tsx';
import { downloadFile } from './download-file.ts';
import { RunFirst } from './run-first.tsx';
import { useOpenPlace } from './use-open-place.ts';
import { useWorkspace } from './workspace-context.tsx';
import { graphOfShownRun, shownRunOf } from './workspace-state.ts';

/** The LeanData Partner Logs report over the latest run. */
export function PartnerLogsPage(): ReactNode {
  const run = useWorkspace(shownRunOf);
  const graph = useWorkspace(graphOfShownRun);
  const navigate = useNavigate();
  const openPlace = useOpenPlace();
  return (
    <PartnerLogs
      run={run ?? null}
      catalog={catalog}
      onOpenTrip={(seq) => void navigate(`/simulator/${graph ?? ''}?step=${seq}`)}
      onOpenPlace={openPlace}
      onSaveFile={downloadFile}
      emptyActions={<RunFirst />}
    />
  );
}

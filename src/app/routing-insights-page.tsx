import { useCallback, type ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { catalog } from '#nodes/catalog.ts';
import { insightsOfSearch, searchOfInsights, withoutMoves, type InsightsView } from '#playback/insights-view.ts';
import { RoutingInsights } from '#playback/routing-insights.tsx';
import { downloadFile } from './download-file.ts';
import { graphById } from './graph-list.ts';
import { RestoringRun } from './restoring-run.tsx';
import { RunFirst } from './run-first.tsx';
import { useFilterAddress, type FilterAddress } from './use-filter-address.ts';
import { useOpenPlace } from './use-open-place.ts';
import { useEnvironment, useWorkspace } from './workspace-context.tsx';
import { graphOfShownRun, shownRunOf } from './workspace-state.ts';

const address: FilterAddress<InsightsView> = {
  read: insightsOfSearch,
  print: searchOfInsights,
  withoutTyped: withoutMoves,
};
const LOGS = '/audit-logs';
const addressOfLogs = (search: string): string => `#${LOGS}${search}`;

/** [V2-1] What came of the trips of the latest run, node by node and edge by edge. */
export function RoutingInsightsPage(): ReactNode {
  const run = useWorkspace(shownRunOf) ?? null;
  const graph = useWorkspace((state) => graphById(state.graphs, graphOfShownRun(state) ?? ''));
  const restoring = useWorkspace((state) => state.toRecord[graphOfShownRun(state) ?? ''] !== undefined);
  const environment = useEnvironment();
  const [shown, show, keep] = useFilterAddress(address);
  const openPlace = useOpenPlace();
  const navigate = useNavigate();
  const openLogs = useCallback((search: string) => void navigate(LOGS + search), [navigate]);
  if (restoring && graph !== undefined) return <RestoringRun graph={graph} />;
  return (
    <RoutingInsights
      run={run}
      catalog={catalog}
      environment={environment}
      object={graph?.object}
      shown={shown}
      onShow={show}
      onLeave={keep}
      addressOfLogs={addressOfLogs}
      onOpenLogs={openLogs}
      onOpenPlace={openPlace}
      onSaveFile={downloadFile}
      emptyActions={<RunFirst />}
    />
  );
}

import { Button } from '@mantine/core';
import { useCallback, useEffect, useRef, type ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { catalog } from '#nodes/catalog.ts';
import { insightsOfSearch, searchOfInsights, withoutMoves, type InsightsView } from '#playback/insights-view.ts';
import { RoutingInsights } from '#playback/routing-insights.tsx';
import { downloadFile } from './download-file.ts';
import { graphById } from './graph-list.ts';
import { graphOfInsights } from './insights-run.ts';
import { RestoringRun } from './restoring-run.tsx';
import { RunFirst } from './run-first.tsx';
import { useInstantOf } from './shown-instant.ts';
import { useFilterAddress, type FilterAddress } from './use-filter-address.ts';
import { useOpenPlace } from './use-open-place.ts';
import { useEnvironment, useWorkspace, useWorkspaceStore } from './workspace-context.tsx';

const address: FilterAddress<InsightsView> = {
  read: insightsOfSearch,
  print: searchOfInsights,
  withoutTyped: withoutMoves,
};
const LOGS = '/audit-logs';
const addressOfLogs = (search: string): string => `#${LOGS}${search}`;

/** [V2-1] What came of the trips of the latest run of the graph in view, node by node and edge by edge. */
export function RoutingInsightsPage(): ReactNode {
  const run = useWorkspace((state) => state.runs[graphOfInsights(state) ?? '']) ?? null;
  const graph = useWorkspace((state) => graphById(state.graphs, state.currentGraph ?? ''));
  const restored = useWorkspace((state) => {
    const id = graphOfInsights(state);
    return id !== null && state.toRecord[id] !== undefined ? graphById(state.graphs, id) : undefined;
  });
  const environment = useEnvironment();
  const stepShown = useInstantOf(run)?.at ?? null;
  const [shown, show, keep] = useFilterAddress(address);
  const openPlace = useOpenPlace();
  const navigate = useNavigate();
  const openLogs = useCallback((search: string) => void navigate(LOGS + search), [navigate]);
  const inView = useRef(graph?.id);
  useEffect(() => {
    if (inView.current === graph?.id) return;
    inView.current = graph?.id;
    // What was chosen on the graph before is not on this one.
    show((view) => ({ ...view, form: { ...view.form, object: null, node: null, edge: null } }));
  }, [graph, show]);
  if (restored !== undefined) return <RestoringRun graph={restored} />;
  return (
    <RoutingInsights
      run={run}
      catalog={catalog}
      environment={environment}
      inView={graph}
      shown={shown}
      onShow={show}
      stepShown={stepShown}
      onLeave={keep}
      addressOfLogs={addressOfLogs}
      onOpenLogs={openLogs}
      onOpenPlace={openPlace}
      onSaveFile={downloadFile}
      emptyActions={
        <>
          <RunFirst />
          <OtherRun />
        </>
      }
    />
  );
}

/** The way to the run that the logs show where the graph in view has none. */
function OtherRun(): ReactNode {
  const store = useWorkspaceStore();
  const other = useWorkspace(({ graphs, latestRun, currentGraph }) =>
    latestRun === currentGraph ? undefined : graphById(graphs, latestRun ?? ''),
  );
  if (other === undefined) return null;
  return (
    <Button variant="default" onClick={() => store.getState().openGraph(other.id)}>
      {`Show the run of ${other.name}`}
    </Button>
  );
}

import type { ReactNode } from 'react';
import { Navigate } from 'react-router';
import { NoGraphs } from './no-graphs.tsx';
import { useWorkspace } from './workspace-context.tsx';

/** Where the app opens: the simulator of the first graph, with its run. */
export function FirstScreen(): ReactNode {
  const first = useWorkspace((workspace) => workspace.graphs[0]?.id);
  return first === undefined ? <NoGraphs /> : <Navigate to={`/simulator/${first}`} replace />;
}

import type { ReactNode } from 'react';
import { Navigate } from 'react-router';
import { useAddressOfGraphPage } from './address-of-graph-page.ts';
import { NoGraphs } from './no-graphs.tsx';
import { useWorkspace } from './workspace-context.tsx';

/** Where the app opens: the simulator of the first graph, with its run. */
export function FirstScreen(): ReactNode {
  const first = useWorkspace((workspace) => workspace.graphs[0]?.id);
  const address = useAddressOfGraphPage('simulator', first ?? null);
  return first === undefined ? <NoGraphs /> : <Navigate to={address} replace />;
}

import { useEffect, type ReactNode } from 'react';
import { Navigate, useParams } from 'react-router';
import type { FlowGraph } from '#graph/flow-graph.ts';
import { addressOfGraphPage } from './address-of-graph-page.ts';
import { graphById } from './graph-list.ts';
import { NoGraphs } from './no-graphs.tsx';
import { NotFound } from './not-found.tsx';
import { useSession, useWorkspace } from './workspace-context.tsx';

export interface GraphOfAddressProps {
  /** First part of the address, such as `flow`. */
  readonly section: string;
  readonly children: (graph: FlowGraph) => ReactNode;
}

/** Finds the graph that the address names and makes it the current one; says so where there is none. */
export function GraphOfAddress({ section, children }: GraphOfAddressProps): ReactNode {
  const { graph: id } = useParams();
  const session = useSession();
  const store = session.workspace;
  const graphs = useWorkspace((workspace) => workspace.graphs);
  const current = useWorkspace((workspace) => workspace.currentGraph);
  const graph = id === undefined ? undefined : graphById(graphs, id);
  useEffect(() => {
    if (graph) store.getState().openGraph(graph.id);
  }, [graph, store]);
  if (graph) return children(graph);
  if (graphs.length === 0) return <NoGraphs />;
  const way = graphById(graphs, current ?? '') ?? graphs[0];
  if (id === undefined && way) return <Navigate to={addressOfGraphPage(section, way.id, session)} replace />;
  return (
    <NotFound
      title={`There is no graph "${id ?? ''}"`}
      way={{ to: `/${section}/${way?.id ?? ''}`, label: `Open ${way?.name ?? ''}` }}
    >
      It was deleted, or the address belongs to another browser. Choose a graph in the header, or import its file.
    </NotFound>
  );
}

import { ReactFlow, type Edge, type Node } from '@xyflow/react';
import '@xyflow/react/dist/style.css';
import { useState, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import type { FlowGraph } from '#graph/flow-graph.ts';

/** React Flow's own nodes and edges at the places of a graph: what the editor's figures are held against. */
function BareFlow({ graph }: { readonly graph: FlowGraph }): ReactNode {
  const [nodes] = useState<Node[]>(() =>
    graph.nodes.map(({ id, name, position }) => ({ id, position, data: { label: name } })),
  );
  const [edges] = useState<Edge[]>(() =>
    graph.edges.map(({ from, edge, to }) => ({ id: `${from}:${edge}`, source: from, target: to })),
  );
  return <ReactFlow defaultNodes={nodes} defaultEdges={edges} fitView minZoom={0.02} />;
}

declare global {
  interface Window {
    /** Given by the bench before the page runs. */
    readonly graph: FlowGraph;
  }
}

const root = document.querySelector<HTMLElement>('#root');
if (!root) throw new Error('The page has no root');
root.style.height = '100vh';
document.body.style.margin = '0';
createRoot(root).render(<BareFlow graph={window.graph} />);

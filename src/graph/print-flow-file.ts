import { stableJson } from '#shared/stable-json.ts';
import { flowDocument } from './flow-document.ts';
import type { FlowGraph, FlowNode } from './flow-graph.ts';
import { currentVersion } from './read-document.ts';
import { sortEdges } from './sort-edges.ts';

/** The text of a `*.flow.json` file: the same graph always gives the same bytes, ending in a line end. */
export function printFlowFile(graph: FlowGraph): string {
  const document = {
    format: flowDocument.format,
    version: currentVersion(flowDocument),
    graph: {
      id: graph.id,
      name: graph.name,
      ...(graph.description === undefined ? {} : { description: graph.description }),
      object: graph.object,
      nodes: graph.nodes.map(printNode),
      edges: sortEdges(graph.edges, graph.nodes).map(({ from, edge, to }) => ({ from, edge, to })),
    },
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

const printNode = (node: FlowNode): object => ({
  id: node.id,
  type: node.type,
  name: node.name,
  ...(node.description === undefined ? {} : { description: node.description }),
  position: { x: node.position.x, y: node.position.y },
  config: JSON.parse(stableJson(node.config)) as unknown,
});

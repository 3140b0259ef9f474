import { stableJson } from '#shared/stable-json.ts';
import { flowDocument } from './flow-document.ts';
import type { FlowGraph, FlowNode, FlowNote, FlowSection } from './flow-graph.ts';
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
      ...(graph.notes === undefined ? {} : { notes: graph.notes.map(printNote) }),
      ...(graph.sections === undefined ? {} : { sections: graph.sections.map(printSection) }),
    },
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

const printNode = (node: FlowNode): object => ({
  id: node.id,
  type: node.type,
  name: node.name,
  ...(node.description === undefined ? {} : { description: node.description }),
  ...(node.color === undefined ? {} : { color: node.color }),
  position: { x: node.position.x, y: node.position.y },
  config: JSON.parse(stableJson(node.config)) as unknown,
});

const printNote = ({ id, text, position: { x, y }, size: { width, height }, color }: FlowNote): object => ({
  id,
  text,
  position: { x, y },
  size: { width, height },
  ...(color === undefined ? {} : { color }),
});

const printSection = ({ id, name, nodes, color, collapsed }: FlowSection): object => ({
  id,
  name,
  nodes,
  ...(color === undefined ? {} : { color }),
  ...(collapsed === undefined ? {} : { collapsed }),
});

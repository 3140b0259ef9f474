import type { FlowGraph, FlowNode } from '#graph/flow-graph.ts';
import { compareSettings } from './compare-settings.ts';
import { changeOf } from './change-of.ts';
import type { GraphChange } from './graph-comparison.ts';
import type { GraphReading } from './graph-reading.ts';
import type { NodeMatches, NodePair } from './match-nodes.ts';

/** What became of nodes, in the order in which they stand in the graph after; removed ones come last. */
export function compareNodes(
  graphs: { readonly before: FlowGraph; readonly after: FlowGraph },
  { pairs, added, removed }: NodeMatches,
  reading: GraphReading,
): readonly GraphChange[] {
  const pairOf = new Map(pairs.map((pair) => [pair.after, pair]));
  const came = new Set(added);
  return [
    ...graphs.after.nodes.flatMap((node): readonly GraphChange[] => {
      const pair = pairOf.get(node);
      if (pair) return [...comparePair(pair), ...compareSettings(pair, graphs, reading)];
      return came.has(node) ? [addedNode(node, reading)] : [];
    }),
    ...removed.map((node): GraphChange => removedNode(node, reading)),
  ];
}

const addedNode = (node: FlowNode, reading: GraphReading): GraphChange => ({
  id: `node ${node.id} added`,
  type: 'added',
  subject: { type: 'node', node: { after: node.id }, name: node.name },
  after: [reading.typeTitle(node)],
});

const removedNode = (node: FlowNode, reading: GraphReading): GraphChange => ({
  // A node of another type may have come under the same id.
  id: `node ${node.id} removed`,
  type: 'removed',
  subject: { type: 'node', node: { before: node.id }, name: node.name },
  before: [reading.typeTitle(node)],
});

function comparePair({ before, after }: NodePair): readonly GraphChange[] {
  const subject = { type: 'node', node: { before: before.id, after: after.id }, name: after.name } as const;
  const key = `node ${after.id}`;
  return [
    ...changeOf(key, 'renamed', subject, before.name, after.name),
    ...changeOf(key, 'described', subject, before.description, after.description),
    ...changeOf(key, 'recoloured', subject, before.color, after.color),
    ...changeOf(key, 'moved', subject, placeText(before.position), placeText(after.position)),
  ];
}

/** A place on the canvas in words. */
export const placeText = ({ x, y }: { readonly x: number; readonly y: number }): string => `${x}, ${y}`;

import type { Decorations } from '#canvas/decorations.ts';
import { edgeKey } from '#drawing/edge-key.ts';
import type { Breakpoint } from './breakpoint.ts';

/** Adds the breakpoints on nodes and edges to what is drawn over a graph. */
export function withBreakpoints(decorations: Decorations, breakpoints: readonly Breakpoint[]): Decorations {
  const placed = breakpoints.filter(({ kind }) => kind === 'node' || kind === 'edge');
  if (placed.length === 0) return decorations;
  const nodes = new Map(decorations.nodes);
  const edges = new Map(decorations.edges);
  for (const each of placed) {
    const breakpoint = each.enabled ? (each.condition === undefined ? 'on' : 'conditional') : 'off';
    if (each.kind === 'node') nodes.set(each.node, { ...nodes.get(each.node), breakpoint });
    if (each.kind === 'edge') {
      const key = edgeKey(each.node, each.edge);
      edges.set(key, { ...edges.get(key), breakpoint });
    }
  }
  return { ...decorations, nodes, edges };
}

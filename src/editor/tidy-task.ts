import { visibleGraph, type VisibleGraph } from '#drawing/collapse-sections.ts';
import { nodesOfSelection } from '#canvas/selection-commands.ts';
import type { Selection } from '#canvas/selection.ts';
import { revealedSections } from '#canvas/shown-selection.ts';
import type { FlowGraph, NodeId } from '#graph/flow-graph.ts';
import { nodeById } from '#graph/graph-queries.ts';

interface Move {
  readonly node: NodeId;
  readonly x: number;
  readonly y: number;
}

/** What is to be tidied up, in the ids of the graph as it is shown: a collapsed section is one card. */
export interface TidyTask {
  readonly shown: VisibleGraph;
  /** What of it was selected; absent for all of it. */
  readonly part?: readonly NodeId[];
}

/** All of a graph, as it is shown while this is selected. */
export const wholeTask = (graph: FlowGraph, selection: Selection): TidyTask => ({
  shown: visibleGraph(graph, revealedSections(graph, selection)),
});

/** What is selected. A collapsed section that is selected by itself is tidied up within. */
export function selectionTask(graph: FlowGraph, selection: Selection): TidyTask {
  const nodes = nodesOfSelection(graph, selection);
  const shown = visibleGraph(graph, revealedSections(graph, selection));
  const part = [...new Set(nodes.map((id) => shown.hiddenIn?.get(id) ?? id))];
  if (part.length > 1) return { shown, part };
  const all = (graph.sections ?? []).map(({ id }) => id);
  return { shown: visibleGraph(graph, all), part: nodes };
}

/** The moves in the graph itself: what a collapsed section holds goes with its card. */
export function realMoves(shown: VisibleGraph, moves: readonly Move[]): readonly Move[] {
  return moves.flatMap((move) => {
    const card = shown.collapsed?.get(move.node);
    const from = nodeById(shown, move.node)?.position;
    if (!card || !from) return [move];
    const [dx, dy] = [move.x - from.x, move.y - from.y];
    return card.members.map(({ id, position: { x, y } }) => ({ node: id, x: x + dx, y: y + dy }));
  });
}

import { nodesOfSelection } from '#canvas/selection-commands.ts';
import type { Selection } from '#canvas/selection.ts';
import type { FlowGraph, GraphColor } from '#graph/flow-graph.ts';
import type { GraphCommand } from '#graph/graph-command.ts';
import { nodeById } from '#graph/graph-queries.ts';

/** The edits that give all that is selected one colour; with null none. A section keeps the colours of its nodes. */
export function colorCommands(selection: Selection, color: GraphColor | null): readonly GraphCommand[] {
  const { nodes, notes = [], section } = selection;
  return [
    ...(nodes.length > 0 ? [{ type: 'color-nodes' as const, nodes, color }] : []),
    ...notes.map((note) => ({ type: 'change-note' as const, note, change: { color } })),
    ...(section === undefined ? [] : [{ type: 'change-section' as const, section, change: { color } }]),
  ];
}

/** The colour of all that is selected: null for none, undefined where they differ. */
export function colorOf(graph: FlowGraph, selection: Selection): GraphColor | null | undefined {
  const { notes = [], section } = selection;
  const colors = [
    ...(section === undefined
      ? nodesOfSelection(graph, selection).map((id) => nodeById(graph, id)?.color)
      : [graph.sections?.find(({ id }) => id === section)?.color]),
    ...notes.map((note) => graph.notes?.find(({ id }) => id === note)?.color),
  ];
  return new Set(colors).size > 1 ? undefined : (colors[0] ?? null);
}

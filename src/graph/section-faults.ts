import type { FileFault } from '#shared/file-fault.ts';
import type { FlowGraph, NodeId } from './flow-graph.ts';
import { nodeById } from './graph-queries.ts';

/** Notes of a file that have the id of an earlier one. */
export function duplicateNotes({ notes = [] }: FlowGraph): readonly FileFault[] {
  const first = firstByKey(notes.map(({ id }) => id));
  return notes.flatMap(({ id }, index) =>
    first.get(id) === index
      ? []
      : [
          {
            code: 'flow/duplicate-note-id',
            at: `graph.notes[${index}].id`,
            message: `Note id "${id}" is already that of graph.notes[${first.get(id)}].`,
            hint: 'Give one of the two another id.',
          },
        ],
  );
}

/** Sections of a file that share an id or a node, or name a node that is not there. */
export function sectionFaults(graph: FlowGraph): readonly FileFault[] {
  const { sections = [] } = graph;
  const first = firstByKey(sections.map(({ id }) => id));
  const taken = new Map<NodeId, string>();
  return sections.flatMap(({ id, nodes }, index): FileFault[] => {
    const at = `graph.sections[${index}]`;
    const twice = first.get(id) !== index;
    return [
      ...(twice
        ? [
            {
              code: 'flow/duplicate-section-id',
              at: `${at}.id`,
              message: `Section id "${id}" is already that of graph.sections[${first.get(id)}].`,
              hint: 'Give one of the two another id.',
            },
          ]
        : []),
      ...nodes.flatMap((node, place): FileFault[] => {
        const where = `${at}.nodes[${place}]`;
        const other = taken.get(node);
        taken.set(node, other ?? where);
        if (!nodeById(graph, node))
          return [
            {
              code: 'flow/section-of-nothing',
              at: where,
              message: `The section holds "${node}", but there is no such node.`,
              hint: 'Remove it or name a node that is there.',
            },
          ];
        if (other === undefined) return [];
        return [
          {
            code: 'flow/node-in-two-sections',
            at: where,
            message: `Node "${node}" is in a section already: ${other}.`,
            hint: 'A node is in one section at most.',
          },
        ];
      }),
    ];
  });
}

function firstByKey(keys: readonly string[]): ReadonlyMap<string, number> {
  const first = new Map<string, number>();
  keys.forEach((key, index) => {
    if (!first.has(key)) first.set(key, index);
  });
  return first;
}

import { colorNames } from '#canvas/paint.ts';
import type { FlowGraph, GraphColor } from '#graph/flow-graph.ts';
import { nodeById } from '#graph/graph-queries.ts';
import type { NodeCatalog } from '#nodes/contract/node-catalog.ts';
import type { OutlineRow } from './outline-tree.ts';

/** What a line of the outline says: by which name it goes, and what else there is to know. */
export interface OutlineWords {
  readonly name: string;
  readonly note: string;
}

/** The words of a line: a node with its type and section, an edge with where it leads. */
export function outlineWords(graph: FlowGraph, catalog: NodeCatalog, row: OutlineRow): OutlineWords {
  if (row.type === 'unreached' || row.type === 'sections' || row.type === 'notes')
    return { name: HEADINGS[row.type], note: `${row.count}` };
  if (row.type === 'edge') {
    const { edge, to, elsewhere } = row;
    if (to === undefined) return { name: edge.title, note: edge.kind === 'error' ? 'open, error' : 'open' };
    const kind = edge.kind === 'error' ? 'error' : '';
    const on = elsewhere ? `continues at ${nodeById(graph, to)?.name ?? to}` : '';
    return { name: edge.title, note: [kind, on].filter((part) => part !== '').join(', ') };
  }
  if (row.type === 'note') {
    const note = graph.notes?.find(({ id }) => id === row.id);
    const text = note?.text.trim().replaceAll(/\s+/g, ' ') ?? '';
    return { name: text === '' ? 'Empty note' : text.slice(0, LONGEST), note: colorWord(note?.color) };
  }
  if (row.type === 'section') {
    const held = graph.sections?.find(({ id }) => id === row.id);
    const names = (held?.nodes ?? []).map((id) => nodeById(graph, id)?.name ?? id);
    const parts = [held?.collapsed === true ? 'collapsed' : '', colorWord(held?.color), names.join(', ')];
    return { name: held?.name ?? row.id, note: parts.filter((part) => part !== '').join(' · ') };
  }
  const node = nodeById(graph, row.node);
  const section = graph.sections?.find(({ nodes }) => nodes.includes(row.node));
  const type = catalog.typeOf(node?.type ?? '')?.title ?? node?.type ?? '';
  const within = section && `${section.name}${section.collapsed === true ? ' (collapsed)' : ''}`;
  const parts = [type, within ?? '', colorWord(node?.color)];
  return { name: node?.name ?? row.node, note: parts.filter((part) => part !== '').join(' · ') };
}

const HEADINGS = { unreached: 'Not reached from a trigger', sections: 'Sections', notes: 'Notes' } as const;

/** So many letters of a note stand on its line. */
const LONGEST = 120;

/** A colour is told in a word: nothing is known by colour alone. */
const colorWord = (color: GraphColor | undefined): string =>
  color === undefined ? '' : colorNames[color].toLowerCase();

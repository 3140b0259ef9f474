import type { FlowGraph } from '#graph/flow-graph.ts';
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
  if (row.type === 'unreached') return { name: 'Not reached from a trigger', note: `${row.count}` };
  if (row.type === 'edge') {
    const { edge, to, elsewhere } = row;
    if (to === undefined) return { name: edge.title, note: edge.kind === 'error' ? 'open, error' : 'open' };
    const kind = edge.kind === 'error' ? 'error' : '';
    const on = elsewhere ? `continues at ${nodeById(graph, to)?.name ?? to}` : '';
    return { name: edge.title, note: [kind, on].filter((part) => part !== '').join(', ') };
  }
  const node = nodeById(graph, row.node);
  const section = graph.sections?.find(({ nodes }) => nodes.includes(row.node));
  const type = catalog.typeOf(node?.type ?? '')?.title ?? node?.type ?? '';
  return { name: node?.name ?? row.node, note: section === undefined ? type : `${type} · ${section.name}` };
}

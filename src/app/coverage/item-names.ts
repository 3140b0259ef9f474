import type { FlowGraph } from '#graph/flow-graph.ts';
import { nodeById } from '#graph/graph-queries.ts';
import { catalog } from '#nodes/catalog.ts';
import type { CoverageKind } from '#scenarios/coverage-item.ts';
import { KIND_WORDS } from '#scenarios/coverage-words.ts';
import { coverageItems } from '#scenarios/coverage.ts';

interface ItemNames {
  /** Items that the graph has. */
  readonly count: number;
  /** `Is it hot? · Edge: Yes`, or the key itself where the graph has none such. */
  nameOf(key: string): string;
  /** What a test adds, the most telling first: `Adds 7: …`. */
  gainText(gains: readonly string[]): string;
}

/** What is hardest to come by says most of a test; a node or an outcome comes with its edge. */
const TELLING: Readonly<Record<CoverageKind, number>> = {
  failure: 0,
  'error-edge': 1,
  criterion: 2,
  edge: 3,
  node: 4,
  outcome: 5,
};
const MOST = 2;

/** The words for what of a graph can be covered. */
export function itemNames(graph: FlowGraph): ItemNames {
  const items = new Map(coverageItems(graph, catalog).map((item) => [item.key, item]));
  const nameOf = (key: string): string => {
    const item = items.get(key);
    if (item === undefined) return key;
    const node = nodeById(graph, item.node)?.name ?? item.node;
    return item.kind === 'node' ? node : `${node} · ${KIND_WORDS[item.kind]}: ${item.title}`;
  };
  const rankOf = (key: string): number => TELLING[items.get(key)?.kind ?? 'outcome'];
  return {
    count: items.size,
    nameOf,
    gainText: (gains) => {
      const first = gains.toSorted((a, b) => rankOf(a) - rankOf(b)).slice(0, MOST);
      const more = gains.length - first.length;
      return `Adds ${gains.length}: ${first.map(nameOf).join('; ')}${more === 0 ? '' : `; and ${more} more`}`;
    },
  };
}

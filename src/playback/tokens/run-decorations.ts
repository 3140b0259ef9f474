import { edgeKey } from '#drawing/edge-key.ts';
import type { Decorations, EdgeDecoration, NodeDecoration, ResultBadge } from '#canvas/decorations.ts';
import type { CalloutStanding, CountedAt } from './run-fold.ts';
import type { MovedBy } from './tokens-at.ts';

const kinds: Readonly<Record<CalloutStanding, ResultBadge['kind']>> = {
  gathering: 'gathering',
  sent: 'sent',
  pending: 'pending',
  success: 'success',
  error: 'error',
};

const words: Readonly<Record<CalloutStanding, string>> = {
  gathering: 'gathering for a batch',
  sent: 'sent, not answered yet',
  pending: 'pending',
  success: 'succeeded',
  error: 'failed in Outreach',
};

/** What is counted of a run: by the instant shown, and at its end. */
export interface RunCounts {
  readonly counted: readonly CountedAt[];
  readonly final: readonly CountedAt[];
}

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };

/** What the canvas shows of all records of a run as they stood after an entry: counts, errors, callouts. */
export function runDecorations({ counted, final }: RunCounts, moved: MovedBy | undefined): Decorations {
  const nodes = new Map<string, Writable<NodeDecoration>>();
  const edges = new Map<string, Writable<EdgeDecoration>>();
  const most = final.reduce((max, { what, count }) => (what.type === 'edge' ? Math.max(max, count) : max), 1);
  const nodeOf = (id: string): Writable<NodeDecoration> => {
    const known = nodes.get(id) ?? {};
    nodes.set(id, known);
    return known;
  };
  for (const { what, count } of final) if (what.type === 'edge') edges.set(what.key, { most: count });
  for (const { what, count } of counted) {
    if (what.type === 'visit') Object.assign(nodeOf(what.node), { count });
    else if (what.type === 'error') Object.assign(nodeOf(what.node), { error: true, errors: count });
    else if (what.type === 'edge') {
      edges.set(what.key, { ...edges.get(what.key), count, visited: true, weight: weightOf(count, most) });
    } else if (what.type === 'callout') {
      const node = nodeOf(what.node);
      const label = `${count.toLocaleString('en-GB')} ${words[what.standing]}`;
      node.results = [...(node.results ?? []), { kind: kinds[what.standing], count, label }];
    }
  }
  for (const node of nodes.values()) if (node.results) node.results = inOrder(node.results);
  if (moved) {
    nodeOf(moved.to).current = true;
    const key = edgeKey(moved.from, moved.edge);
    edges.set(key, { ...edges.get(key), current: true });
  }
  return { nodes, edges };
}

/** The counts of the whole run so far on the edges beside one record's path. */
export function withCounts(path: Decorations, { counted, final }: RunCounts): Decorations {
  const edges = new Map(path.edges);
  for (const { what, count } of final) {
    if (what.type === 'edge') edges.set(what.key, { ...path.edges.get(what.key), most: count });
  }
  for (const { what, count } of counted) {
    if (what.type === 'edge') edges.set(what.key, { ...edges.get(what.key), count });
  }
  return { ...path, edges };
}

/** The root tells few from very few, where most trips go another way; a run of few records has thin lines. */
const weightOf = (count: number, most: number): number =>
  Math.sqrt(count / most) * Math.min(1, 0.15 + Math.log10(most) / 4);

const order = Object.values(kinds);

const inOrder = (results: readonly ResultBadge[]): readonly ResultBadge[] =>
  results.toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));

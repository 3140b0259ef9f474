import type { FlowGraph, FlowNode, NodeId } from '#graph/flow-graph.ts';
import { countOf } from '#shared/count-of.ts';
import { effectOf, type ChangeEffect, type ChangeType, type GraphChange } from './graph-comparison.ts';

/** Changes of one thing: the graph, a node with the edges that leave it, a note or a section. */
export interface ChangeGroup {
  readonly key: string;
  readonly title: string;
  /** What kind of thing it is, such as `Condition`. */
  readonly kind: string;
  readonly effect: ChangeEffect;
  readonly changes: readonly GraphChange[];
}

/** Puts changes of the same thing together, in the order in which they come first. */
export function groupChanges(
  changes: readonly GraphChange[],
  graphs: { readonly before: FlowGraph; readonly after: FlowGraph },
  typeTitle: (node: FlowNode) => string,
): readonly ChangeGroup[] {
  const groups = new Map<string, GraphChange[]>();
  const nodes = { before: byId(graphs.before), after: byId(graphs.after) };
  for (const change of changes) {
    const key = groupKey(change);
    const list = groups.get(key);
    if (list) list.push(change);
    else groups.set(key, [change]);
  }
  return [...groups].flatMap(([key, list]) => {
    const [first] = list;
    return first
      ? [{ key, ...headOf(first, graphs.after.name, nodes, typeTitle), effect: effectOfAll(list), changes: list }]
      : [];
  });
}

type NodesById = ReadonlyMap<NodeId, FlowNode>;

const byId = ({ nodes }: FlowGraph): NodesById => new Map(nodes.map((node) => [node.id, node]));

function groupKey({ subject }: GraphChange): string {
  switch (subject.type) {
    case 'graph':
      return 'graph';
    case 'node':
    case 'edge':
      return subject.node.after === undefined ? `was ${subject.node.before ?? ''}` : `is ${subject.node.after}`;
    case 'note':
      return `note ${subject.note}`;
    case 'section':
      return `section ${subject.section}`;
  }
}

function headOf(
  { subject }: GraphChange,
  graphName: string,
  nodes: { readonly before: NodesById; readonly after: NodesById },
  typeTitle: (node: FlowNode) => string,
): Pick<ChangeGroup, 'title' | 'kind'> {
  switch (subject.type) {
    case 'graph':
      return { title: graphName, kind: 'The graph' };
    case 'node':
    case 'edge': {
      const node = nodes.after.get(subject.node.after ?? '') ?? nodes.before.get(subject.node.before ?? '');
      return { title: node?.name ?? subject.name, kind: node ? typeTitle(node) : 'Node' };
    }
    case 'note':
      return { title: subject.text.trim().split('\n')[0] || 'Blank note', kind: 'Note' };
    case 'section':
      return { title: subject.name, kind: 'Section' };
  }
}

/** What a thing is marked as: that it came or went outweighs all else, and a mere move counts least. */
function effectOfAll(changes: readonly GraphChange[]): ChangeEffect {
  const own = changes.find(({ type }) => type === 'added' || type === 'removed');
  if (own) return effectOf(own.type);
  return changes.every(({ type }) => effectOf(type) === 'moved') ? 'moved' : 'changed';
}

const titles: Readonly<Record<ChangeType, string>> = {
  added: 'added',
  removed: 'removed',
  renamed: 'Name',
  described: 'Description',
  recoloured: 'Colour',
  moved: 'Place',
  resized: 'Size',
  set: 'Setting',
  connected: 'connected',
  disconnected: 'disconnected',
  're-routed': 'leads elsewhere',
  regrouped: 'Nodes in it',
  collapsed: 'Collapsed',
  expanded: 'Opened',
  'object-changed': 'Object',
};

const nouns = { graph: 'Graph', node: 'Node', note: 'Note', section: 'Section' } as const;

/** What of its thing a change is about. */
export function changeTitle({ type, subject, setting }: GraphChange): string {
  if (subject.type === 'edge') return `Edge “${subject.title}” ${titles[type]}`;
  if (type === 'set') return (setting ?? []).join(' › ') || titles.set;
  if (type === 'described' && subject.type === 'note') return 'Text';
  return type === 'added' || type === 'removed' ? `${nouns[subject.type]} ${titles[type]}` : titles[type];
}

export const effectWords: Readonly<Record<ChangeEffect, string>> = {
  added: 'Added',
  removed: 'Removed',
  changed: 'Changed',
  moved: 'Moved',
};

/** `+` and the like: a sign beside the word, so that colour is never all that tells. */
export const effectSigns: Readonly<Record<ChangeEffect, string>> = {
  added: '+',
  removed: '−',
  changed: '~',
  moved: '→',
};

/** `2 nodes added, 1 removed, 3 changed`: how many things became what. */
export function groupCounts(groups: readonly ChangeGroup[]): string {
  const parts = (['added', 'removed', 'changed', 'moved'] as const).flatMap((effect) => {
    const count = groups.filter((group) => group.effect === effect).length;
    return count === 0 ? [] : [`${count} ${effect}`];
  });
  return parts.join(', ');
}

/** A comparison as a text to be kept. */
export function comparisonText(title: string, groups: readonly ChangeGroup[]): string {
  const lines = groups.flatMap((group) => [
    '',
    `${effectSigns[group.effect]} ${group.title} (${group.kind})`,
    ...group.changes.flatMap((change) => [
      `    ${changeTitle(change)}`,
      ...(change.before ?? []).map((line) => `        - ${line}`),
      ...(change.after ?? []).map((line) => `        + ${line}`),
    ]),
  ]);
  const count = groups.reduce((sum, { changes }) => sum + changes.length, 0);
  return `${[title, countOf(count, 'change'), ...lines].join('\n')}\n`;
}

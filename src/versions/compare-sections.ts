import type { FlowGraph, FlowSection, NodeId } from '#graph/flow-graph.ts';
import { changeOf } from './change-of.ts';
import type { GraphChange } from './graph-comparison.ts';

/** What became of sections; they are found again by id. `became` tells which node of the graph after a node is. */
export function compareSections(
  before: FlowGraph,
  after: FlowGraph,
  became: ReadonlyMap<NodeId, NodeId>,
): readonly GraphChange[] {
  const old = new Map((before.sections ?? []).map((section) => [section.id, section]));
  const there = new Set((after.sections ?? []).map(({ id }) => id));
  return [
    ...(after.sections ?? []).flatMap((section): readonly GraphChange[] => {
      const was = old.get(section.id);
      if (!was) return [{ ...common(section, 'added'), after: namesOf(section, after) }];
      const { subject } = common(section, 'added');
      const key = `section ${section.id}`;
      return [
        ...changeOf(key, 'renamed', subject, was.name, section.name),
        ...regrouped(was, section),
        ...changeOf(key, 'recoloured', subject, was.color, section.color),
        ...(was.collapsed === section.collapsed
          ? []
          : [{ ...common(section, section.collapsed ? 'collapsed' : 'expanded') }]),
      ];
    }),
    ...(before.sections ?? [])
      .filter(({ id }) => !there.has(id))
      .map((section): GraphChange => ({ ...common(section, 'removed'), before: namesOf(section, before) })),
  ];

  function regrouped(was: FlowSection, section: FlowSection): readonly GraphChange[] {
    const kept = was.nodes.map((id) => became.get(id) ?? `gone ${id}`).toSorted();
    if (kept.join(' ') === section.nodes.toSorted().join(' ')) return [];
    return [{ ...common(section, 'regrouped'), before: namesOf(was, before), after: namesOf(section, after) }];
  }
}

const common = <Type extends GraphChange['type']>(section: FlowSection, type: Type) => ({
  id: `section ${section.id} ${type}`,
  type,
  subject: { type: 'section', section: section.id, name: section.name } as const,
});

const namesOf = ({ nodes }: FlowSection, graph: FlowGraph): readonly string[] =>
  graph.nodes.filter(({ id }) => nodes.includes(id)).map(({ name }) => name);

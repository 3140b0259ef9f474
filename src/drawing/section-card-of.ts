import type { FlowNode } from '#graph/flow-graph.ts';
import { edgesOf, nodeById, openEdges } from '#graph/graph-queries.ts';
import type { Card, CardContext, Port } from './card.ts';
import { SECTION_CARD, type CollapsedSection } from './collapse-sections.ts';

/** The card of a collapsed section: what it holds, and the edges that leave it, named after node and edge. */
export function sectionCardOf(whole: CollapsedSection, node: FlowNode, { graph, catalog }: CardContext): Card {
  const { members, exits } = whole;
  const ports = exits.flatMap(({ edge, of }): readonly Port[] => {
    const from = members.find(({ id }) => id === of.from);
    const spec = from && edgesOf(from, catalog).find(({ id }) => id === of.edge);
    const to = nodeById(graph, graph.hiddenIn?.get(of.to) ?? of.to);
    const title = `${from?.name ?? of.from}: ${spec?.title ?? of.edge}`;
    return [{ id: edge, title, kind: spec?.kind ?? 'normal', to: to && { node: to.id, name: to.name } }];
  });
  const open = members.reduce((sum, member) => sum + openEdges(whole.of, member, catalog).length, 0);
  return {
    id: node.id,
    type: SECTION_CARD,
    title: 'Section',
    section: undefined,
    name: node.name,
    summary: `${[counted(members.length, 'node'), ...(open > 0 ? [counted(open, 'open edge')] : [])].join(', ')}: ${members.map(({ name }) => name).join(', ')}`,
    color: node.color,
    config: node.config,
    ports,
    enterable: true,
    removable: true,
    members: members.map(({ id }) => id),
  };
}

/** A number of things in words. */
export const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;

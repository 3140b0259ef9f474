import type { FlowGraph, FlowNote, FlowSection } from '#graph/flow-graph.ts';
import { nodeById } from '#graph/graph-queries.ts';
import { colorNames } from './paint.ts';
import { counted } from '#drawing/section-card-of.ts';

/** What a note goes by: its words. */
export const describeNote = ({ text, color }: FlowNote): string => {
  const words = text.trim().replaceAll(/\s+/g, ' ');
  const note = words === '' ? 'Empty note' : `Note: ${words}`;
  return color === undefined ? note : `${note} (${colorNames[color].toLowerCase()})`;
};

/** What a screen reader hears of a section that is selected as a whole. */
export function describeSection(graph: FlowGraph, { name, nodes, collapsed, color }: FlowSection): string {
  const names = nodes.map((id) => nodeById(graph, id)?.name ?? id).join(', ');
  return [
    `Section: ${name}.`,
    collapsed === true ? 'Collapsed.' : '',
    `${counted(nodes.length, 'node')}: ${names}.`,
    color === undefined ? '' : `Colour: ${colorNames[color].toLowerCase()}.`,
  ]
    .filter((part) => part !== '')
    .join(' ');
}

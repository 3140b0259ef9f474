import type { FlowGraph, FlowNode, GraphColor, NodeId } from './flow-graph.ts';
import { edgesOf, TRIGGER_TYPE } from './graph-queries.ts';
import type { NodeKinds } from './node-kinds.ts';

/**
 * The graph as the text of a Mermaid flowchart: nodes by type and name, connected edges by title, error edges dashed,
 * sections as subgraphs, descriptions and notes as comments. Open edges lead nowhere and are left out.
 */
export function printMermaid(graph: FlowGraph, kinds: NodeKinds): string {
  const numbers = new Map(graph.nodes.map((node, index) => [node.id, `n${index + 1}`]));
  const inSection = new Set(graph.sections?.flatMap(({ nodes }) => nodes));
  const print = (node: FlowNode): string => printNode(node, numbers, kinds);
  const colors = new Set(graph.nodes.flatMap(({ color }) => color ?? []));
  return [
    '---',
    `title: ${JSON.stringify(graph.name)}`,
    '---',
    'flowchart LR',
    ...comments(graph.description),
    ...(graph.notes ?? []).flatMap(({ text }) => comments(text)),
    ...graph.nodes.filter(({ id }) => !inSection.has(id)).map((node) => `  ${print(node)}`),
    ...(graph.sections ?? []).flatMap(({ name, nodes }, index) => [
      `  subgraph s${index + 1}["${label(name)}"]`,
      ...graph.nodes.filter(({ id }) => nodes.includes(id)).map((node) => `    ${print(node)}`),
      '  end',
    ]),
    ...graph.nodes.flatMap((node) => printEdges(graph, node, numbers, kinds)),
    ...[...colors].sort().map((color) => `  classDef ${color} stroke:${STROKES[color]},stroke-width:3px`),
    '',
  ].join('\n');
}

const STROKES: Readonly<Record<GraphColor, string>> = {
  grey: '#6b7280',
  blue: '#2563eb',
  teal: '#0d9488',
  green: '#15803d',
  yellow: '#a16207',
  orange: '#c2410c',
  red: '#b91c1c',
  purple: '#7e22ce',
};

type Numbers = ReadonlyMap<NodeId, string>;

function printNode(node: FlowNode, numbers: Numbers, kinds: NodeKinds): string {
  const type = kinds.get(node.type)?.title ?? node.type;
  const text = `"${label(type)}<br>${label(node.name)}"`;
  const mark = node.color === undefined ? '' : `:::${node.color}`;
  return `${numbers.get(node.id) ?? ''}${node.type === TRIGGER_TYPE ? `([${text}])` : `[${text}]`}${mark}`;
}

function printEdges(graph: FlowGraph, node: FlowNode, numbers: Numbers, kinds: NodeKinds): readonly string[] {
  const specs = new Map(edgesOf(node, kinds).map((spec) => [spec.id, spec]));
  return graph.edges.flatMap(({ from, edge, to }) => {
    const [start, end] = [numbers.get(from), numbers.get(to)];
    if (from !== node.id || start === undefined || end === undefined) return [];
    const title = label(specs.get(edge)?.title ?? edge);
    return [`  ${start} ${specs.get(edge)?.kind === 'error' ? '-.->' : '-->'}|"${title}"| ${end}`];
  });
}

/** Text inside quotes: what Mermaid or HTML would read as more than text becomes an entity, a line end a blank. */
const label = (text: string): string =>
  text.replace(/\s+/g, ' ').replace(/["#&<>`\\]/g, (character) => `#${character.codePointAt(0) ?? 0};`);

const comments = (text: string | undefined): readonly string[] =>
  text === undefined || text.trim() === ''
    ? []
    : text.split(/\r?\n/).map((line) => `  %% ${line.replace(/[{}]/g, ' ')}`);

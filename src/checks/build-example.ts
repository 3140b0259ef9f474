import type { FlowEdge, FlowGraph, FlowNode, NodeId, RoutedObject } from '#graph/flow-graph.ts';
import { edgesOutOf, nodesOfType, TRIGGER_TYPE } from '#graph/graph-queries.ts';
import { newGraph } from '#graph/new-graph.ts';
import { sortEdges } from '#graph/sort-edges.ts';
import { catalog } from '#nodes/catalog.ts';
import type { JsonObject } from '#shared/json.ts';

/** Type, name, and what differs from the settings that the type has by default. */
export type ExampleNode = readonly [type: string, name: string, config?: JsonObject];

/** A small graph as the catalogue of checks writes it down. */
export interface Example {
  readonly object?: RoutedObject;
  /** Node id → node. The triggers `new-lead` and `updated-lead` are there; one named here differs in its settings. */
  readonly nodes: Readonly<Record<NodeId, ExampleNode>>;
  /** `gate:yes > add` connects the edge `yes` of the node `gate` to the node `add`. */
  readonly edges: readonly string[];
  /** Triggers that are left out. */
  readonly without?: readonly NodeId[];
}

/** Distances between nodes of examples, in canvas pixels. */
const COLUMN = 400;
const ROW = 170;

/** The graph of a sketch, whatever is wrong with it, laid out in columns from the triggers on. */
export function buildExample(id: string, name: string, example: Example): FlowGraph {
  const { object = 'Lead', nodes, edges, without = [] } = example;
  const blank = newGraph({ id, name, object }, catalog);
  const triggers = blank.nodes
    .filter((node) => !without.includes(node.id))
    .map((node) => ({ ...node, config: { ...node.config, ...nodes[node.id]?.[2] } }));
  const others = Object.keys(nodes)
    .filter((node) => !triggers.some((trigger) => trigger.id === node))
    .map((node): FlowNode => {
      const [type, title, config = {}] = nodes[node] ?? ['', ''];
      const defaults = catalog.get(type)?.defaultConfig(object) ?? {};
      return { id: node, type, name: title, position: { x: 0, y: 0 }, config: { ...defaults, ...config } };
    });
  const all = [...triggers, ...others];
  return inColumns({ ...blank, nodes: all, edges: sortEdges(edges.map(readEdge), all) });
}

function readEdge(line: string): FlowEdge {
  const [, from, edge, to] = /^([\w-]+):([\w-]+) > ([\w-]+)$/.exec(line) ?? [];
  if (from === undefined || edge === undefined || to === undefined) throw new Error(`Not an edge: ${line}`);
  return { from, edge, to };
}

/** Each node stands one column right of the last node that leads to it; what nothing leads to stands below the triggers. */
function inColumns(graph: FlowGraph): FlowGraph {
  const columns = new Map<NodeId, number>();
  const place = (id: NodeId, column: number, path: readonly NodeId[]): void => {
    if (path.includes(id) || (columns.get(id) ?? -1) >= column) return;
    columns.set(id, column);
    for (const { to } of edgesOutOf(graph, id)) place(to, column + 1, [...path, id]);
  };
  for (const { id } of nodesOfType(graph, TRIGGER_TYPE)) place(id, 0, []);
  const rows = new Map<number, number>();
  const nodes = graph.nodes.map((node) => {
    const column = columns.get(node.id) ?? 0;
    const row = rows.get(column) ?? 0;
    rows.set(column, row + 1);
    return { ...node, position: { x: column * COLUMN, y: row * ROW } };
  });
  return { ...graph, nodes };
}

/** Criteria that hold when one field answers one question. */
export const when = (field: string, operator: string, value?: JsonObject[string]): JsonObject => ({
  logic: 'all',
  items: [value === undefined ? { field, operator } : { field, operator, value }],
});

/** An outcome of a condition, or an edge of a trigger. */
export const outcome = (id: string, name: string, criteria: JsonObject): JsonObject => ({ id, name, criteria });

import type { FileFault } from '#shared/file-fault.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { joinPath } from './document-path.ts';
import { flowDocument, flowDocumentSchema, flowMigrations } from './flow-document.ts';
import type { FlowEdge, FlowGraph, FlowNode } from './flow-graph.ts';
import { edgesOf, nodeById } from './graph-queries.ts';
import type { NodeKinds } from './node-kinds.ts';
import { readNode } from './node-reading.ts';
import { readDocument, schemaHint, type DocumentMigration } from './read-document.ts';
import { duplicateNotes, sectionFaults } from './section-faults.ts';
import { sortEdges } from './sort-edges.ts';
import { zodFaults } from './zod-faults.ts';

/**
 * Reads the text of a `*.flow.json` file. Everything that a file cannot have is a fault with its place;
 * what a designer could have drawn (an open edge, an unreachable node) is left to `validateGraph`.
 */
export function parseFlowFile(
  text: string,
  kinds: NodeKinds,
  migrations: readonly DocumentMigration[] = flowMigrations,
): Result<FlowGraph, readonly FileFault[]> {
  const document = readDocument(text, { ...flowDocument, migrations });
  if (!document.ok) return err([document.error]);
  const shape = flowDocumentSchema.safeParse(document.value);
  if (!shape.success)
    return err(
      zodFaults(shape.error).map(({ at, message }) => ({ code: 'flow/shape', at, message, hint: SHAPE_HINT })),
    );
  const graph: FlowGraph = shape.data.graph;
  const read = graph.nodes.map((node, index) => readFileNode(node, index, kinds));
  const nodes = read.map((item) => item.node);
  const faults = [
    ...read.flatMap((item) => item.faults),
    ...duplicateIds(nodes),
    ...edgeFaults({ ...graph, nodes }, kinds),
    ...duplicateNotes(graph),
    ...sectionFaults(graph),
  ];
  return faults.length > 0 ? err(faults) : ok({ ...graph, nodes, edges: sortEdges(graph.edges, nodes) });
}

const SHAPE_HINT = schemaHint(flowDocument);

function readFileNode(node: FlowNode, index: number, kinds: NodeKinds): { node: FlowNode; faults: FileFault[] } {
  const at = `graph.nodes[${index}]`;
  const reading = readNode(node, kinds);
  if (reading.ok)
    return { node: reading.config === node.config ? node : { ...node, config: reading.config }, faults: [] };
  if (!reading.kind) {
    const message = `Node "${node.name}" is of type "${node.type}", which this program does not know.`;
    const hint = `Known types: ${[...kinds.types].join(', ')}.`;
    return { node, faults: [{ code: 'flow/unknown-node-type', at: `${at}.type`, message, hint }] };
  }
  const faults = reading.faults.map((fault) => ({
    code: 'flow/bad-config',
    at: joinPath(`${at}.config`, fault.at),
    message: `Node "${node.name}": ${fault.message}`,
  }));
  return { node, faults };
}

function duplicateIds(nodes: readonly FlowNode[]): readonly FileFault[] {
  const first = new Map<string, number>();
  return nodes.flatMap((node, index) => {
    const earlier = first.get(node.id);
    if (earlier === undefined) first.set(node.id, index);
    if (earlier === undefined) return [];
    const message = `Node id "${node.id}" is already that of graph.nodes[${earlier}].`;
    const hint = 'Give one of the two another id, in its edges too.';
    return [{ code: 'flow/duplicate-node-id', at: `graph.nodes[${index}].id`, message, hint }];
  });
}

function edgeFaults(graph: FlowGraph, kinds: NodeKinds): readonly FileFault[] {
  const taken = new Map<string, number>();
  return graph.edges.flatMap((edge, index) => {
    const at = `graph.edges[${index}]`;
    const key = JSON.stringify([edge.from, edge.edge]);
    const earlier = taken.get(key);
    if (earlier === undefined) taken.set(key, index);
    const from = nodeById(graph, edge.from);
    const faults: (FileFault | undefined)[] = [
      from
        ? undeclared(edge, from, at, kinds)
        : {
            code: 'flow/edge-from-nowhere',
            at: `${at}.from`,
            message: `The edge leaves "${edge.from}", but there is no such node.`,
            hint: 'Remove the edge or name a node that is there.',
          },
      nodeById(graph, edge.to)
        ? undefined
        : {
            code: 'flow/edge-to-nowhere',
            at: `${at}.to`,
            message: `The edge leads to "${edge.to}", but there is no such node.`,
            hint: 'Remove the edge or name a node that is there.',
          },
      earlier === undefined
        ? undefined
        : {
            code: 'flow/duplicate-edge',
            at: `${at}.edge`,
            message: `Edge "${edge.edge}" of "${edge.from}" already leads on by graph.edges[${earlier}].`,
            hint: 'An edge leads to one node; remove one of the two.',
          },
    ];
    return faults.filter((fault) => fault !== undefined);
  });
}

function undeclared(edge: FlowEdge, from: FlowNode, at: string, kinds: NodeKinds): FileFault | undefined {
  if (!readNode(from, kinds).ok) return undefined;
  const declared = edgesOf(from, kinds).map((spec) => spec.id);
  if (declared.includes(edge.edge)) return undefined;
  const hint = declared.length > 0 ? `It has: ${declared.join(', ')}.` : 'It has none.';
  return {
    code: 'flow/unknown-edge',
    at: `${at}.edge`,
    message: `Node "${from.name}" has no edge "${edge.edge}".`,
    hint,
  };
}

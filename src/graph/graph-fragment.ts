import type { FileFault } from '#shared/file-fault.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { flowEdgeSchema, flowNodeSchema, flowNoteSchema, flowSectionSchema } from './flow-document.ts';
import type { FlowEdge, FlowGraph, FlowNode, FlowNote, FlowSection, NodeId } from './flow-graph.ts';
import { TRIGGER_TYPE } from './graph-queries.ts';
import { currentVersion, readDocument, type DocumentKind } from './read-document.ts';
import { z } from './zod.ts';
import { zodFaults } from './zod-faults.ts';

/** A part of a graph that is copied: nodes with the edges among them, sections of which all nodes are there, and notes. */
export interface GraphFragment {
  readonly nodes: readonly FlowNode[];
  readonly edges: readonly FlowEdge[];
  readonly notes: readonly FlowNote[];
  readonly sections: readonly FlowSection[];
}

/** How a part of a graph travels as text, such as over the clipboard. */
const fragmentDocument: DocumentKind = {
  format: 'flowbuilder-simulator/fragment',
  title: 'part of a routing graph',
  ending: '.fragment.json',
  migrations: [],
};

const fragmentSchema = z.strictObject({
  format: z.literal(fragmentDocument.format),
  version: z.number(),
  nodes: z.array(flowNodeSchema),
  edges: z.array(flowEdgeSchema),
  notes: z.array(flowNoteSchema),
  sections: z.array(flowSectionSchema),
});

/** [GRA-2] What of a graph can be copied with these nodes and notes: triggers stand in every graph already. */
export function fragmentOf(graph: FlowGraph, nodes: readonly NodeId[], notes: readonly string[] = []): GraphFragment {
  const wanted = new Set(nodes);
  const copied = graph.nodes.filter((node) => wanted.has(node.id) && node.type !== TRIGGER_TYPE);
  const ids = new Set(copied.map(({ id }) => id));
  return {
    nodes: copied,
    edges: graph.edges.filter(({ from, to }) => ids.has(from) && ids.has(to)),
    notes: (graph.notes ?? []).filter(({ id }) => notes.includes(id)),
    sections: (graph.sections ?? []).filter((section) => section.nodes.every((id) => ids.has(id))),
  };
}

export const isEmptyFragment = ({ nodes, notes }: GraphFragment): boolean => nodes.length === 0 && notes.length === 0;

/** The fragment as text; the same fragment always gives the same text. */
export const printFragment = ({ nodes, edges, notes, sections }: GraphFragment): string =>
  JSON.stringify({
    format: fragmentDocument.format,
    version: currentVersion(fragmentDocument),
    nodes,
    edges,
    notes,
    sections,
  });

/** Reads the text of a fragment; undefined where the text never meant to be one. Faults: another version, broken. */
export function parseFragment(text: string): Result<GraphFragment, FileFault> | undefined {
  if (!text.trimStart().startsWith('{') || !text.includes(`"${fragmentDocument.format}"`)) return undefined;
  const document = readDocument(text, fragmentDocument);
  if (!document.ok) return document;
  const shape = fragmentSchema.safeParse(document.value);
  if (shape.success) {
    const { nodes, edges, notes, sections } = shape.data;
    return ok({ nodes, edges, notes, sections });
  }
  const [first] = zodFaults(shape.error);
  return err({
    code: 'fragment/shape',
    at: first?.at ?? '',
    message: first?.message ?? 'It has another shape.',
    hint: 'Copy the nodes once more.',
  });
}

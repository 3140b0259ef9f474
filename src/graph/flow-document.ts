import { graphColors } from './flow-graph.ts';
import type { DocumentKind, DocumentMigration } from './read-document.ts';
import { z } from './zod.ts';

/** `flowMigrations[0]` turns a whole flow document of version 1 into version 2, and so on. */
export const flowMigrations: readonly DocumentMigration[] = [
  // Version 2 knows colours, notes and sections; a graph of version 1 has none.
  (document) => document,
];

/** The file format of a routing graph, `*.flow.json`. */
export const flowDocument: DocumentKind = {
  format: 'flowbuilder-simulator/flow',
  title: 'routing graph',
  ending: '.flow.json',
  migrations: flowMigrations,
};

/** Longest name of a graph or a node, in characters. */
export const MAX_NAME = 255;

/** Lower-case words and digits joined by hyphens. */
export const ID_PATTERN = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
export const MAX_ID = 64;

const idSchema = z
  .string()
  .max(MAX_ID)
  .regex(ID_PATTERN, 'Must be lower-case words or digits joined by hyphens, such as add-to-sequence-2');
const nameSchema = z.string().min(1).max(MAX_NAME);

const pointSchema = z.strictObject({ x: z.number(), y: z.number() });
const colorSchema = z.exactOptional(z.enum(graphColors));

export const flowNodeSchema = z.strictObject({
  id: idSchema,
  type: z.string(),
  name: nameSchema,
  description: z.exactOptional(z.string()),
  color: colorSchema,
  position: pointSchema,
  config: z.record(z.string(), z.json()),
});

export const flowEdgeSchema = z.strictObject({ from: z.string(), edge: z.string(), to: z.string() });

export const flowNoteSchema = z.strictObject({
  id: idSchema,
  text: z.string(),
  position: pointSchema,
  size: z.strictObject({ width: z.number(), height: z.number() }),
  color: colorSchema,
});

export const flowSectionSchema = z.strictObject({
  id: idSchema,
  name: nameSchema,
  nodes: z.array(z.string()).min(1),
  color: colorSchema,
  collapsed: z.exactOptional(z.literal(true)),
});

/** The document as the current version writes it; each node's config is read by its own node type. */
export const flowDocumentSchema = z.strictObject({
  $schema: z.exactOptional(z.string()),
  format: z.literal(flowDocument.format),
  version: z.number(),
  graph: z.strictObject({
    id: z.string().min(1).max(MAX_NAME),
    name: nameSchema,
    description: z.exactOptional(z.string()),
    object: z.enum(['Lead', 'Contact']),
    nodes: z.array(flowNodeSchema),
    edges: z.array(flowEdgeSchema),
    notes: z.exactOptional(z.array(flowNoteSchema)),
    sections: z.exactOptional(z.array(flowSectionSchema)),
  }),
});

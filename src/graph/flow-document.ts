import type { DocumentKind, DocumentMigration } from './read-document.ts';
import { z } from './zod.ts';

/** `flowMigrations[0]` turns a whole flow document of version 1 into version 2, and so on. */
export const flowMigrations: readonly DocumentMigration[] = [];

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

export const flowNodeSchema = z.strictObject({
  id: idSchema,
  type: z.string(),
  name: nameSchema,
  description: z.exactOptional(z.string()),
  position: z.strictObject({ x: z.number(), y: z.number() }),
  config: z.record(z.string(), z.json()),
});

export const flowEdgeSchema = z.strictObject({ from: z.string(), edge: z.string(), to: z.string() });

/** The document as version 1 writes it; each node's config is read by its own node type. */
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
  }),
});

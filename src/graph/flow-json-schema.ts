import type { JsonObject } from '#shared/json.ts';
import { criteriaSchema } from './criteria-schema.ts';
import { flowDocument, flowDocumentSchema, flowNodeSchema } from './flow-document.ts';
import { currentVersion } from './read-document.ts';
import { z } from './zod.ts';

/** The JSON Schema of a `*.flow.json` file, made from the schemas that read it: one shape a node type. */
export function flowJsonSchema(
  types: readonly { readonly type: string; readonly title: string; readonly config: z.ZodType }[],
): JsonObject {
  const names = z.registry<{ id?: string; title?: string; description?: string }>();
  names.add(criteriaSchema, { id: 'criteria', description: 'Conditions joined by all, any or a custom expression.' });
  const nodes = types.map(({ type, title, config }) => {
    const node = flowNodeSchema.extend({ type: z.literal(type), config });
    names.add(node, { id: `node-${type}`, title });
    return node;
  });
  const document = flowDocumentSchema.extend({
    version: z.literal(currentVersion(flowDocument)),
    graph: flowDocumentSchema.shape.graph.extend({ nodes: z.array(z.union(nodes)) }),
  });
  names.add(document, {
    title: 'Routing graph',
    description: 'A LeanData routing graph of FlowBuilder Simulator, as a file that ends in .flow.json.',
  });
  return z.toJSONSchema(document, { metadata: names }) as JsonObject;
}

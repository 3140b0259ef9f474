import { criteriaSchema } from '#graph/criteria-schema.ts';
import type { RoutedObject } from '#graph/flow-graph.ts';
import { z } from '#graph/zod.ts';
import { noCriteria } from '../contract/criteria-default.ts';
import { edgeIdSchema, namedEdgesSchema } from '../contract/named-edges.ts';
import type { TriggerConfig } from '../contract/trigger-config.ts';

/** [GRA-3] Priority of an edge that nobody has given one. */
export const USUAL_PRIORITY = 5;
export const FIRST_PRIORITY = 1;
export const LAST_PRIORITY = 10;

export const triggerConfig: z.ZodType<TriggerConfig> = z.strictObject({
  kind: z.enum(['new', 'updated']),
  enabled: z.boolean(),
  edges: namedEdgesSchema(
    z.strictObject({
      id: edgeIdSchema,
      name: z.string(),
      priority: z.int().min(FIRST_PRIORITY).max(LAST_PRIORITY),
      criteria: criteriaSchema,
    }),
  ),
});

/** A trigger for new records, with one edge that takes them all. */
export function triggerDefaults(object: RoutedObject): TriggerConfig {
  const [id, name] = object === 'Lead' ? ['all-leads', 'All leads'] : ['all-contacts', 'All contacts'];
  return { kind: 'new', enabled: true, edges: [{ id, name, priority: USUAL_PRIORITY, criteria: noCriteria() }] };
}

export const triggerMigrations = [] as const;

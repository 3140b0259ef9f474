import { criteriaSchema } from '#graph/criteria-schema.ts';
import { z } from '#graph/zod.ts';
import { noCriteria } from '../contract/criteria-default.ts';
import { edgeIdSchema, namedEdgesSchema } from '../contract/named-edges.ts';

/** [CND-4] The edge of records that fit no outcome. */
export const OTHERWISE = 'otherwise';

export const conditionConfig = z.strictObject({
  outcomes: namedEdgesSchema(z.strictObject({ id: edgeIdSchema, name: z.string(), criteria: criteriaSchema }), [
    OTHERWISE,
  ]),
});

export type ConditionConfig = z.infer<typeof conditionConfig>;

/** One outcome that asks nothing yet. */
export const conditionDefaults = (): ConditionConfig => ({
  outcomes: [{ id: 'yes', name: 'Yes', criteria: noCriteria() }],
});

export const conditionMigrations = [] as const;

import { operatorNames } from '#criteria/operators.ts';
import { z } from './zod.ts';

/** One value of a field, as configs and files write it. */
export const fieldValueSchema = z.union([z.string(), z.number(), z.boolean(), z.null()]);

export const criterionSchema = z.strictObject({
  field: z.string(),
  operator: z.enum(operatorNames),
  value: z.exactOptional(z.union([fieldValueSchema, z.array(fieldValueSchema)])),
});

/**
 * The shape of a `Criteria`. Whether it makes sense (fields that exist, an expression that parses) is
 * told by `checkCriteria`, so that half-made criteria can be kept while a graph is drawn.
 */
export const criteriaSchema = z.strictObject({
  logic: z.enum(['all', 'any', 'custom']),
  expression: z.exactOptional(z.string()),
  items: z.array(criterionSchema),
});

import { fieldValueSchema } from '#graph/criteria-schema.ts';
import { z } from '#graph/zod.ts';

export const updateRecordConfig = z.strictObject({
  /** What is written; a blank value clears the field. */
  values: z.array(z.strictObject({ field: z.string(), value: fieldValueSchema })),
});

export type UpdateRecordConfig = z.infer<typeof updateRecordConfig>;

export const updateRecordDefaults = (): UpdateRecordConfig => ({ values: [] });

export const updateRecordMigrations = [] as const;

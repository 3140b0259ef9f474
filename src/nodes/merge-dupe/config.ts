import { z } from '#graph/zod.ts';

/** [MRG-1] */
export const mergeDupeConfig = z.strictObject({
  /** Variable of the match node that found the duplicate, which stays as the master. */
  variable: z.string().nullable(),
  /** [SF-6] Whether blank fields of the master are filled from the routed record. */
  fillBlankFields: z.boolean(),
});

export type MergeDupeConfig = z.infer<typeof mergeDupeConfig>;

export const mergeDupeDefaults = (): MergeDupeConfig => ({ variable: null, fillBlankFields: true });

export const mergeDupeMigrations = [] as const;

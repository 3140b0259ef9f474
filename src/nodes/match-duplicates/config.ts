import type { RoutedObject } from '#graph/flow-graph.ts';
import { z } from '#graph/zod.ts';
import { matchDefaults, matchShape } from '../matching/match-config.ts';

export const matchDuplicatesConfig = z.strictObject({
  /** Object that is looked through for duplicates. */
  object: z.enum(['Lead', 'Contact']),
  ...matchShape,
});

export type MatchDuplicatesConfig = z.infer<typeof matchDuplicatesConfig>;

/** Another record of the routed object with the same email address. */
export const matchDuplicatesDefaults = (object: RoutedObject): MatchDuplicatesConfig => ({
  object,
  rules: [{ field: 'Email', candidateField: 'Email', method: 'exact' }],
  ...matchDefaults(),
  variable: `Duplicate${object}`,
});

export const matchDuplicatesMigrations = [] as const;

import type { RoutedObject } from '#graph/flow-graph.ts';
import { z } from '#graph/zod.ts';
import { matchDefaults, matchShape } from '../matching/match-config.ts';

export const matchAccountConfig = z.strictObject(matchShape);

export type MatchAccountConfig = z.infer<typeof matchAccountConfig>;

/** The domain of the email against the account's website; for leads also the company against its name. */
export const matchAccountDefaults = (object: RoutedObject): MatchAccountConfig => ({
  rules: [
    { field: 'Email', candidateField: 'Website', method: 'email-domain' },
    ...(object === 'Lead' ? [{ field: 'Company', candidateField: 'Name', method: 'normalised-company' as const }] : []),
  ],
  ...matchDefaults(),
  variable: 'MatchedAccount',
});

export const matchAccountMigrations = [] as const;

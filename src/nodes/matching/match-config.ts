import { criteriaSchema } from '#graph/criteria-schema.ts';
import { z } from '#graph/zod.ts';
import { noCriteria } from '../contract/criteria-default.ts';

export const MATCH_METHODS = ['exact', 'email-domain', 'normalised-company'] as const;
export const DIRECTIONS = ['newest', 'oldest', 'highest', 'lowest', 'is-true', 'not-blank'] as const;

/** Domains of public mail providers: sharing one says nothing about two people (a setting of each match node). */
export const PUBLIC_MAIL_DOMAINS =
  'gmail.com, googlemail.com, outlook.com, hotmail.com, live.com, msn.com, yahoo.com, icloud.com, me.com, aol.com, gmx.com, gmx.de, web.de, mail.com, proton.me, protonmail.com';

export const matchRuleSchema = z.strictObject({
  /** Field of the routed record. */
  field: z.string(),
  /** Field of the records that are looked through. */
  candidateField: z.string(),
  method: z.enum(MATCH_METHODS),
});

export const tiebreakerSchema = z.strictObject({ field: z.string(), direction: z.enum(DIRECTIONS) });

/** [MAT-1] What all match nodes have in common. */
export const matchShape = {
  rules: z.array(matchRuleSchema),
  rulesLogic: z.enum(['all', 'any']),
  /** Domains that do not count for `email-domain`, separated by commas. */
  ignoredDomains: z.string(),
  filter: criteriaSchema,
  tiebreakers: z.array(tiebreakerSchema),
  variable: z.string(),
};

export type MatchRule = z.infer<typeof matchRuleSchema>;
export type Tiebreaker = z.infer<typeof tiebreakerSchema>;

/** The settings of any match node, as the shared code reads them. */
export interface MatchConfig {
  readonly rules: readonly MatchRule[];
  readonly rulesLogic: 'all' | 'any';
  readonly ignoredDomains: string;
  readonly filter: z.infer<typeof criteriaSchema>;
  readonly tiebreakers: readonly Tiebreaker[];
  readonly variable: string;
}

/** The candidate that changed last wins; public mail domains do not count; nothing is filtered. */
export const matchDefaults = () => ({
  rulesLogic: 'any' as const,
  ignoredDomains: PUBLIC_MAIL_DOMAINS,
  filter: noCriteria(),
  tiebreakers: [{ field: 'LastModifiedDate', direction: 'newest' as const }],
});

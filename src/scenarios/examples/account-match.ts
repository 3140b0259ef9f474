import type { JsonObject } from '#shared/json.ts';
import { PUBLIC_MAIL_DOMAINS } from '#nodes/matching/match-config.ts';
import { all } from './example-graph.ts';

/** Settings of a match by the domain of the email or the company's name; customers first, then the larger one. */
export const accountMatch = (filter: JsonObject = all()): JsonObject => ({
  rules: [
    { field: 'Email', candidateField: 'Website', method: 'email-domain' },
    { field: 'Company', candidateField: 'Name', method: 'normalised-company' },
  ],
  rulesLogic: 'any',
  ignoredDomains: `${PUBLIC_MAIL_DOMAINS}, freemail.example`,
  filter,
  tiebreakers: [
    { field: 'NumberOfEmployees', direction: 'highest' },
    { field: 'CreatedDate', direction: 'oldest' },
  ],
  variable: 'MatchedAccount',
});

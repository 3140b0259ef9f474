import type { JsonObject } from '#shared/json.ts';
import { all } from './example-graph.ts';

/** Settings of a match by the domain of the email or the company's name; customers first, then the larger one. */
export const accountMatch = (filter: JsonObject = all()): JsonObject => ({
  rules: [
    { field: 'Email', candidateField: 'Website', method: 'email-domain' },
    { field: 'Company', candidateField: 'Name', method: 'normalised-company' },
  ],
  rulesLogic: 'any',
  ignoredDomains: 'gmail.com, outlook.com, yahoo.com, freemail.example',
  filter,
  tiebreakers: [
    { field: 'NumberOfEmployees', direction: 'highest' },
    { field: 'CreatedDate', direction: 'oldest' },
  ],
  variable: 'MatchedAccount',
});

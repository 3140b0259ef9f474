import type { Severity } from '#graph/issue.ts';
import type { JsonObject } from '#shared/json.ts';
import type { Example } from '../build-example.ts';
import type { CheckText } from '../check.ts';
import { both, matchDuplicates } from './nodes.ts';

const email = { field: 'Email', candidateField: 'Email', method: 'exact' };
const match = (config: JsonObject): Example => ({
  nodes: { match: ['match-duplicates', 'Match Duplicates', config] },
  edges: both('match'),
});

const text = (
  code: string,
  field: string,
  wrong: JsonObject,
  right: JsonObject,
  words: readonly [explanation: string, why: string, cure: string],
  severity: Severity = 'error',
): CheckText => {
  const [explanation, why, cure] = words;
  const rest = { at: { node: 'match', field }, rule: 'MAT-1', wrong: match(wrong), right: match(right) };
  return { code: `match/${code}`, severity, explanation, why, cure, ...rest };
};

/** [MAT-1] Rules, tiebreakers and variables of match nodes. */
export const matchChecks: readonly CheckText[] = [
  text('no-rules', 'rules', { rules: [] }, { rules: [email] }, [
    'A match node has no rules.',
    'Nothing says which records belong together, so none is ever found.',
    'Add a rule: a field of the routed record, a field of the records that are looked through, and how the two compare.',
  ]),
  text('no-field', 'rules[0].field', { rules: [{ ...email, field: '' }] }, { rules: [email] }, [
    'A rule or tiebreaker of a match node names no field.',
    'There is nothing to compare.',
    'Choose the field, or remove the row.',
  ]),
  text(
    'unknown-field',
    'rules[0].candidateField',
    { rules: [{ ...email, candidateField: 'Work_Email__c' }] },
    { rules: [email] },
    [
      'A rule or tiebreaker names a field that the object does not have.',
      'Nothing can be read there, so nothing is found.',
      'Choose a field that is there, or make the field in Salesforce Setup.',
    ],
  ),
  text(
    'tiebreaker-decides-nothing',
    'tiebreakers[0].direction',
    { tiebreakers: [{ field: 'LastName', direction: 'newest' }] },
    { tiebreakers: [{ field: 'LastModifiedDate', direction: 'newest' }] },
    [
      'A tiebreaker compares a field in a way that its type does not know, such as "newest" of a text.',
      'It cannot tell the records that were found apart, and the next tiebreaker or the order of creation decides.',
      'Choose a direction of the kind of field: newest or oldest for dates, highest or lowest for numbers.',
    ],
    'warning',
  ),
  text('bad-variable', 'variable', { variable: 'Found lead' }, { variable: 'FoundLead' }, [
    'The name under which a match node keeps what it finds cannot be used.',
    'Later nodes read the record by that name, so that it has to be one word that does not mean something else already.',
    'Use letters, digits and _, the first a letter, such as FoundLead. "Owner" is taken by the owner of the record.',
  ]),
  {
    code: 'match/variable-of-two-objects',
    severity: 'error',
    rule: 'MAT-1',
    explanation: 'Two match nodes keep records of different objects under one name.',
    why: 'What a later node finds under that name would depend on the way that the trip took.',
    cure: 'Give each of the two a name of its own.',
    at: { node: 'account', field: 'variable' },
    wrong: {
      nodes: {
        match: ['match-duplicates', 'Match Duplicates', { variable: 'Found' }],
        account: ['match-account', 'Match Account', { variable: 'Found' }],
      },
      edges: [...both('match'), 'match:no-match > account'],
    },
    right: {
      nodes: { match: matchDuplicates, account: ['match-account', 'Match Account', { variable: 'FoundAccount' }] },
      edges: [...both('match'), 'match:no-match > account'],
    },
  },
];

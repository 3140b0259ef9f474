import type { IssuePlace, Severity } from '#graph/issue.ts';
import type { JsonObject } from '#shared/json.ts';
import { when, type Example } from '../build-example.ts';
import type { CheckText } from '../check.ts';
import { both, gate, queue } from './nodes.ts';

interface CriteriaText {
  readonly code: string;
  readonly severity: Severity;
  readonly rule: string;
  /** Path inside the criteria. */
  readonly field: string;
  readonly wrong: JsonObject;
  readonly right: JsonObject;
  readonly words: readonly [explanation: string, why: string, cure: string];
}

const web = { field: 'LeadSource', operator: 'equals', value: 'Web' };
const uk = { field: 'Country', operator: 'equals', value: 'United Kingdom' };

/** [CND-2] [CND-3] [CND-4] Faults of criteria, wherever they stand: each shown on a condition with one outcome. */
const texts: readonly CriteriaText[] = [
  {
    code: 'criteria/no-field',
    severity: 'error',
    rule: 'CND-4',
    field: 'items[0].field',
    wrong: when('', 'is-not-null'),
    right: when('LeadSource', 'is-not-null'),
    words: [
      'A criterion names no field.',
      'It asks nothing, and the graph cannot be run until it does.',
      'Choose the field, or remove the criterion.',
    ],
  },
  {
    code: 'criteria/unknown-field',
    severity: 'error',
    rule: 'CND-4',
    field: 'items[0].field',
    wrong: when('Lead_Source__c', 'equals', 'Web'),
    right: when('LeadSource', 'equals', 'Web'),
    words: [
      'A criterion names a field that the object does not have, or a match that does not stand before the node.',
      'Nothing can be read there. The field may have been deleted, or carry another API name in this org.',
      'Choose a field that is there, or make the field in Salesforce Setup. For a field of a matched record, put the Match node before this one.',
    ],
  },
  {
    code: 'criteria/operator-not-for-type',
    severity: 'warning',
    rule: 'CND-2',
    field: 'items[0].operator',
    wrong: when('DoNotCall', 'contains', 'yes'),
    right: when('DoNotCall', 'is-true'),
    words: [
      'An operator is asked of a field of another type, such as "contains" of a checkbox.',
      'The comparison is made as text and seldom says what was meant.',
      'Choose an operator of the kind of field: less or greater for numbers, before or after for dates, is true for checkboxes.',
    ],
  },
  {
    code: 'criteria/no-value',
    severity: 'warning',
    rule: 'CND-2',
    field: 'items[0].value',
    wrong: when('LeadSource', 'equals', ''),
    right: when('LeadSource', 'equals', 'Web'),
    words: [
      'A criterion compares with a value and has none. It is an error where a number of days is needed.',
      'A comparison with a blank is false, so the criterion never holds.',
      'Fill in the value. To ask whether the field is blank, use "is null".',
    ],
  },
  {
    code: 'criteria/bad-value',
    severity: 'warning',
    rule: 'CND-2',
    field: 'items[0].value',
    wrong: when('LeadSource', 'equals', 'Internet'),
    right: when('LeadSource', 'equals', 'Web'),
    words: [
      'A criterion compares with a value that the field cannot have: not in the picklist, not a number, not a date.',
      'No record fits. Dates and numbers of days that cannot be read are errors, as they say nothing at all.',
      'Choose one of the values of the field.',
    ],
  },
  {
    code: 'criteria/bad-expression',
    severity: 'error',
    rule: 'CND-3',
    field: 'expression',
    wrong: { logic: 'custom', expression: '1 AND (2', items: [web, uk] },
    right: { logic: 'custom', expression: '1 AND 2', items: [web, uk] },
    words: [
      'The custom logic over the criteria cannot be read.',
      'Which records are taken cannot be told.',
      'Write it of the numbers of the criteria with AND, OR, NOT and brackets, such as 1 AND (2 OR NOT 3). The message names the character at which reading stopped.',
    ],
  },
  {
    code: 'criteria/unused',
    severity: 'info',
    rule: 'CND-3',
    field: 'expression',
    wrong: { logic: 'custom', expression: '1', items: [web, uk] },
    right: { logic: 'custom', expression: '1 OR 2', items: [web, uk] },
    words: [
      'The custom logic does not name one of the criteria.',
      'That criterion makes no difference. It was perhaps added after the logic was written.',
      'Take it into the logic, or remove it.',
    ],
  },
];

const at = (field: string): IssuePlace => ({ node: 'gate', field: `outcomes[0].criteria.${field}` });
const asking = (criteria: JsonObject): Example => ({
  nodes: { gate: gate(criteria), queue },
  edges: [...both('gate'), 'gate:yes > queue'],
});

export const criteriaChecks: readonly CheckText[] = texts.map(({ words, field, wrong, right, ...rest }) => {
  const [explanation, why, cure] = words;
  return { ...rest, explanation, why, cure, at: at(field), wrong: asking(wrong), right: asking(right) };
});

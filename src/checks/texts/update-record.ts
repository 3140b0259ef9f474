import type { Severity } from '#graph/issue.ts';
import type { JsonObject } from '#shared/json.ts';
import type { Example } from '../build-example.ts';
import type { CheckText } from '../check.ts';
import { both } from './nodes.ts';

const hot = { field: 'Rating', value: 'Hot' };
const update = (values: readonly JsonObject[]): Example => ({
  nodes: { update: ['update-record', 'Mark as hot', { values }] },
  edges: both('update'),
});

const text = (
  code: string,
  wrong: readonly JsonObject[],
  right: readonly JsonObject[],
  words: readonly [explanation: string, why: string, cure: string],
  { severity = 'error', field = 'values[0]' }: { readonly severity?: Severity; readonly field?: string } = {},
): CheckText => {
  const [explanation, why, cure] = words;
  const rest = { at: { node: 'update', field }, wrong: update(wrong), right: update(right) };
  return { code: `update-record/${code}`, severity, explanation, why, cure, ...rest };
};

const WARNING = { severity: 'warning' } as const;

/** [SF-3] What Update Record is set to write. */
export const updateRecordChecks: readonly CheckText[] = [
  text(
    'no-fields',
    [],
    [hot],
    [
      'Update Record names no field.',
      'It changes nothing.',
      'Add a row with a field and its new value, or delete the node.',
    ],
    { field: 'values' },
  ),
  text(
    'no-field',
    [{ field: '', value: 'Hot' }],
    [hot],
    [
      'A row of Update Record names no field.',
      'The value has nowhere to go, and the graph cannot be run until it has.',
      'Choose the field, or remove the row.',
    ],
  ),
  text(
    'unknown-field',
    [{ field: 'Heat__c', value: 'Hot' }],
    [hot],
    [
      'Update Record writes a field that the object does not have.',
      'Salesforce refuses the whole update, and the record leaves by Update failed.',
      'Choose a field that is there, or make the field in Salesforce Setup.',
    ],
  ),
  text(
    'field-twice',
    [hot, { field: 'Rating', value: 'Cold' }],
    [hot],
    [
      'Two rows of Update Record write the same field.',
      'An update gives a field one value. Which of the two was meant cannot be told.',
      'Remove one of the rows.',
    ],
    { field: 'values[1]' },
  ),
  text(
    'read-only',
    [{ field: 'CreatedDate', value: '2026-01-05T09:00:00Z' }],
    [hot],
    [
      'Update Record writes a field that Salesforce itself keeps, such as Created Date.',
      'Salesforce refuses the whole update, and the record leaves by Update failed.',
      'Remove the row, or write a field of your own.',
    ],
  ),
  text(
    'read-only-on-layout',
    [{ field: 'Outreach_Prospect_ID__c', value: '4711' }],
    [hot],
    [
      'Update Record writes a field that is read-only on the page layout.',
      'Systems may write it although people may not. It is kept by another system, and what that had written is lost: with the Outreach Prospect ID the link to the prospect.',
      'Remove the row, unless this is just what you want.',
    ],
    WARNING,
  ),
  text(
    'required',
    [{ field: 'LastName', value: null }],
    [{ field: 'LastName', value: 'Unknown' }],
    [
      'Update Record clears a field that has to have a value.',
      'Salesforce refuses the whole update, and the record leaves by Update failed.',
      'Give the row a value, or remove it.',
    ],
  ),
  text(
    'wrong-type',
    [{ field: 'NumberOfEmployees', value: 'many' }],
    [{ field: 'NumberOfEmployees', value: 500 }],
    [
      'A value is not of the kind that its field takes.',
      'Salesforce refuses the whole update, and the record leaves by Update failed.',
      'Enter a number, a date, true or false, an ID or a text, as the field takes it.',
    ],
  ),
  text(
    'too-long',
    [{ field: 'Phone', value: `+44 20 7946 0000 ${'ext. 1234 '.repeat(4)}` }],
    [{ field: 'Phone', value: '+44 20 7946 0000' }],
    [
      'A text is longer than its field takes.',
      'Salesforce refuses the whole update, and the record leaves by Update failed.',
      'Shorten the text.',
    ],
  ),
  text(
    'not-in-picklist',
    [{ field: 'Rating', value: 'Boiling' }],
    [hot],
    [
      'A value does not stand in the picklist of its field.',
      'It is written all the same, unless the picklist is restricted, and then no list view or report that knows the picklist finds it.',
      'Choose a value of the picklist, or add the value to it in Salesforce Setup.',
    ],
    WARNING,
  ),
];

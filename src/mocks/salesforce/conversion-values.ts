import { blankToNull } from '#shared/field.ts';
import { civilFromInstant, DAY, daysFromCivil, formatDate, type Instant } from '#shared/instant.ts';
import type { SalesforceRecord } from '#mocks/kit/record-store.ts';
import type { Draft, FieldValues } from './field-values.ts';
import type { SalesforceState } from './salesforce-state.ts';

type FieldPairs = readonly (readonly [lead: string, target: string])[];

const ADDRESS = ['Street', 'City', 'State', 'PostalCode', 'Country'] as const;
const addressTo = (prefix: string): FieldPairs => ADDRESS.map((part) => [part, prefix + part] as const);

const TO_ACCOUNT: FieldPairs = [
  ['Company', 'Name'],
  ['Phone', 'Phone'],
  ['Fax', 'Fax'],
  ['Website', 'Website'],
  ['Industry', 'Industry'],
  ['LeadSource', 'AccountSource'],
  ['Rating', 'Rating'],
  ['AnnualRevenue', 'AnnualRevenue'],
  ['NumberOfEmployees', 'NumberOfEmployees'],
  ...addressTo('Billing'),
];

const TO_CONTACT: FieldPairs = [
  ['Salutation', 'Salutation'],
  ['FirstName', 'FirstName'],
  ['LastName', 'LastName'],
  ['Title', 'Title'],
  ['Email', 'Email'],
  ['Phone', 'Phone'],
  ['MobilePhone', 'MobilePhone'],
  ['Fax', 'Fax'],
  ['LeadSource', 'LeadSource'],
  ['Description', 'Description'],
  ['HasOptedOutOfEmail', 'HasOptedOutOfEmail'],
  ['DoNotCall', 'DoNotCall'],
  ...addressTo('Mailing'),
];

export const accountValues = (lead: SalesforceRecord): Draft => carry(lead, TO_ACCOUNT);

/** [SF-5] Custom fields travel only where the lead conversion field mapping names them. */
export const contactValues = (lead: SalesforceRecord, state: SalesforceState): Draft =>
  carry(lead, [...TO_CONTACT, ...Object.entries(state.leadConversionMapping)]);

/** The stage is the first of the picklist; the close date is the last day of the quarter. */
export function opportunityValues(lead: SalesforceRecord, name: string, state: SalesforceState, now: Instant): Draft {
  const stage = state.fields.Opportunity.find((field) => field.name === 'StageName')?.picklist?.[0];
  return {
    ...carry(lead, [['LeadSource', 'LeadSource']]),
    Name: name,
    StageName: stage ?? 'Prospecting',
    CloseDate: endOfQuarter(now),
  };
}

function carry(lead: SalesforceRecord, pairs: FieldPairs): Draft {
  const values: Draft = {};
  for (const [from, to] of pairs) {
    const value = blankToNull(lead[from]);
    if (value !== null) values[to] = value;
  }
  return values;
}

/** [SF-4] Of the values, those whose field is still empty on the target. */
export function fillEmpty(target: SalesforceRecord, values: FieldValues): Draft {
  const empty: Draft = {};
  for (const [name, value] of Object.entries(values)) {
    if (blankToNull(target[name]) === null) empty[name] = value;
  }
  return empty;
}

function endOfQuarter(now: Instant): string {
  const { year, month } = civilFromInstant(now);
  const next = Math.floor((month - 1) / 3) * 3 + 4;
  const days = next > 12 ? daysFromCivil(year + 1, 1, 1) : daysFromCivil(year, next, 1);
  return formatDate((days - 1) * DAY);
}

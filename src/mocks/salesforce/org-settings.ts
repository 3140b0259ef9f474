import type { FieldInfo } from '#shared/field.ts';
import { err, ok, type Result } from '#shared/result.ts';
import type { SalesforceObject } from '#mocks/kit/record-store.ts';
import { checkPicklist } from './picklist-values.ts';
import { isDeleted } from './record-table.ts';
import type { LeadStatus, SalesforceState } from './salesforce-state.ts';

/** The changed org, or one sentence on why the setting is refused. */
type Changed = Result<SalesforceState, string>;

const API_NAME = /^[A-Za-z](?:_?[A-Za-z0-9])*__c$/;
/** Most characters of a custom text field. */
export const LONGEST_TEXT = 255;

/** The API name that Salesforce proposes for a custom field's label: `Outreach_Prospect_ID__c`. */
export function apiNameOf(label: string): string {
  const words = label.match(/[A-Za-z0-9]+/g) ?? [];
  const name = words.join('_');
  return `${/^[A-Za-z]/.test(name) ? name : `X${name}`}__c`;
}

/** Adds a custom field to an object. [SF-3] Its label and its API name must be unlike those there are. */
export function addField(state: SalesforceState, object: SalesforceObject, field: FieldInfo): Changed {
  const same = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();
  if (!API_NAME.test(field.name)) {
    return err(`"${field.name}" is not an API name: use letters, digits and single underscores, and end it with __c.`);
  }
  if (field.label.trim() === '') return err('The field needs a label.');
  const named = state.fields[object].find((other) => same(other.name, field.name));
  if (named) return err(`${object} has a field ${named.name} already.`);
  const labelled = state.fields[object].find((other) => same(other.label, field.label));
  if (labelled) return err(`${object} has a field with the label "${labelled.label}" already: ${labelled.name}.`);
  if (field.type === 'text' && !isWhole(field.length ?? LONGEST_TEXT, 1, LONGEST_TEXT)) {
    return err(`The length of a text field is a whole number from 1 to ${LONGEST_TEXT}.`);
  }
  const values = field.type === 'picklist' ? checkPicklist(field.picklist ?? []) : null;
  if (values !== null) return err(values);
  const added = field.type === 'text' ? { ...field, length: field.length ?? LONGEST_TEXT } : field;
  return ok(withFields(state, object, [...state.fields[object], { ...added, custom: true }]));
}

/** Adds values to a picklist where it does not hold them yet. */
export function addPicklistValues(
  state: SalesforceState,
  object: SalesforceObject,
  name: string,
  values: readonly string[],
): SalesforceState {
  const fields = state.fields[object].map((field) =>
    field.name === name ? { ...field, picklist: [...new Set([...(field.picklist ?? []), ...values])] } : field,
  );
  return withFields(state, object, fields);
}

/** [SF-4] Sets the lead statuses. One that a lead has cannot go; one that is converted and one that is not must stay. */
export function setLeadStatuses(state: SalesforceState, statuses: readonly LeadStatus[]): Changed {
  const names = statuses.map((status) => status.name);
  if (names.some((name) => name.trim() === '')) return err('Every lead status needs a name.');
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) return err(`There are two lead statuses called "${twice}".`);
  if (statuses.every((status) => status.converted)) {
    return err('New leads need a lead status that is not converted: add one.');
  }
  const kept = new Set<unknown>(names);
  const lead = state.records.Lead.find((record) => !isDeleted(record) && !kept.has(record['Status']));
  if (lead) {
    return err(
      `"${String(lead['Status'])}" is the status of ${String(lead['Name'])}. Give its leads another status first.`,
    );
  }
  const convertible = (list: readonly LeadStatus[]): boolean => list.some((status) => status.converted);
  if (convertible(state.leadStatuses) && !convertible(statuses)) {
    return err('A conversion needs a converted lead status: flag another one as converted first.');
  }
  const fields = state.fields.Lead.map((field) => (field.name === 'Status' ? { ...field, picklist: names } : field));
  return ok(withFields({ ...state, leadStatuses: statuses }, 'Lead', fields));
}

/** [SF-4] Gives a lead status another name; the leads that have it follow. */
export function renameLeadStatus(state: SalesforceState, from: string, to: string): Changed {
  const statuses = state.leadStatuses.map((status) => (status.name === from ? { ...status, name: to } : status));
  const leads = state.records.Lead.map((lead) => (lead['Status'] === from ? { ...lead, Status: to } : lead));
  return setLeadStatuses({ ...state, records: { ...state.records, Lead: leads } }, statuses);
}

/** [SF-5] Sets which custom lead fields travel to which contact fields at conversion. */
export function setLeadConversionMapping(state: SalesforceState, mapping: Readonly<Record<string, string>>): Changed {
  for (const [from, to] of Object.entries(mapping)) {
    const source = state.fields.Lead.find((field) => field.name === from && field.custom === true);
    if (!source) return err(`Lead has no custom field ${from}.`);
    const target = state.fields.Contact.find((field) => field.name === to && field.custom === true);
    if (!target) return err(`Contact has no custom field ${to}.`);
    if (source.type !== target.type) {
      return err(
        `${source.label} is a ${source.type} field and ${target.label} a ${target.type} field: they must agree.`,
      );
    }
    if ((target.length ?? Infinity) < (source.length ?? 0)) {
      return err(`${target.label} on Contact is shorter than ${source.label} on Lead.`);
    }
  }
  return ok({ ...state, leadConversionMapping: mapping });
}

/** Sets the name of the company whose org it is. */
export function setCompanyName(state: SalesforceState, given: string): Changed {
  const name = given.trim();
  if (name === '') return err('The company needs a name.');
  return ok({ ...state, organization: { ...state.organization, name } });
}

/** [CLK-5] Sets the IANA time zone by which days are counted. */
export function setTimeZone(state: SalesforceState, timeZone: string): Changed {
  try {
    new Intl.DateTimeFormat('en', { timeZone }).format(0);
  } catch {
    return err(`"${timeZone}" is not a time zone such as UTC or America/New_York.`);
  }
  return ok({ ...state, organization: { ...state.organization, timeZone } });
}

/** [SF-8] Sets the daily limit of API requests. */
export function setApiLimit(state: SalesforceState, max: number): Changed {
  if (!isWhole(max, 0, Number.MAX_SAFE_INTEGER)) return err('The daily API limit is a whole number, 0 or more.');
  return ok({ ...state, apiRequests: { ...state.apiRequests, max } });
}

const isWhole = (value: number, least: number, most: number): boolean =>
  Number.isInteger(value) && value >= least && value <= most;

/** The org with other fields on one object. */
export const withFields = (
  state: SalesforceState,
  object: SalesforceObject,
  fields: readonly FieldInfo[],
): SalesforceState => ({ ...state, fields: { ...state.fields, [object]: fields } });

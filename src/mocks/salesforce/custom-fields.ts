import type { FieldInfo } from '#shared/field.ts';
import { err, ok, type Result } from '#shared/result.ts';
import type { SalesforceObject, SalesforceRecord } from '#mocks/kit/record-store.ts';
import { countOf } from '#shared/count-of.ts';
import { INTEGRATION_FIELDS, PROSPECT_ID_FIELD } from './integration-fields.ts';
import { addField, LONGEST_TEXT, setLeadConversionMapping, withFields } from './org-settings.ts';
import { checkPicklist } from './picklist-values.ts';
import type { SalesforceState } from './salesforce-state.ts';

/** What can be changed of a custom field once it is there. Its API name and its type stay. */
export type FieldPatch = Partial<Pick<FieldInfo, 'label' | 'readOnly' | 'length' | 'picklist'>>;

/** The changed org, or one sentence on why the change is refused. */
type Changed = Result<SalesforceState, string>;

/** Changes a custom field. [SF-3] Its label stays unlike the others'; what records hold must still fit. */
export function changeField(
  state: SalesforceState,
  object: SalesforceObject,
  name: string,
  patch: FieldPatch,
): Changed {
  const field = customField(state, object, name);
  if (!field.ok) return field;
  const changed: FieldInfo = { ...field.value, ...patch };
  const refused =
    labelRefusal(state, object, changed) ??
    lengthRefusal(state, object, changed) ??
    (changed.type === 'picklist' ? picklistRefusal(state, object, changed) : null);
  if (refused !== null) return err(refused);
  const fields = state.fields[object].map((each) => (each.name === name ? changed : each));
  const next = withFields(state, object, fields);
  // [SF-5] A longer lead field may no longer fit the contact field that it travels to.
  const mapping = setLeadConversionMapping(next, next.leadConversionMapping);
  return mapping.ok ? ok(next) : err(`${mapping.error} The lead conversion mapping needs it to fit.`);
}

/** Takes a custom field out of an object, with its values in all records and its rows of the conversion mapping (SF-5). */
export function removeField(state: SalesforceState, object: SalesforceObject, name: string): Changed {
  const field = customField(state, object, name);
  if (!field.ok) return field;
  const records = state.records[object].map((record) => (name in record ? without(record, name) : record));
  const mapping = Object.entries(state.leadConversionMapping).filter(
    ([from, to]) => !(object === 'Lead' && from === name) && !(object === 'Contact' && to === name),
  );
  const next = {
    ...state,
    records: { ...state.records, [object]: records },
    leadConversionMapping: Object.fromEntries(mapping),
  };
  return ok(
    withFields(
      next,
      object,
      state.fields[object].filter((each) => each.name !== name),
    ),
  );
}

/** How many records hold a value in a field, those in the recycle bin included. */
export const valueCount = (state: SalesforceState, object: SalesforceObject, name: string): number =>
  state.records[object].filter((record) => holds(record, name)).length;

/** One of the integration's fields as it stands in the org; `faults` is empty where it is as it should be. */
export interface IntegrationField {
  readonly object: SalesforceObject;
  readonly wanted: FieldInfo;
  readonly standing: FieldInfo | undefined;
  readonly faults: readonly string[];
}

/** [SF-3] The three id fields of the integration: text of 255 characters, read-only on the layout. */
export function integrationFields(state: SalesforceState): readonly IntegrationField[] {
  return (Object.keys(INTEGRATION_FIELDS) as SalesforceObject[]).flatMap((object) => {
    const wanted = INTEGRATION_FIELDS[object];
    if (!wanted) return [];
    const standing = state.fields[object].find((field) => field.name === wanted.name);
    return [{ object, wanted, standing, faults: standing ? faultsOf(standing) : ['It is not there.'] }];
  });
}

/**
 * [SF-3] Adds those of the integration's fields that are missing and mends the others. [SF-5] A Prospect ID that
 * is added travels from the lead to the contact, unless the mapping says otherwise.
 */
export function addIntegrationFields(state: SalesforceState): Changed {
  let changed = state;
  for (const { object, wanted, standing, faults } of integrationFields(state)) {
    if (faults.length === 0) continue;
    const next = standing
      ? changeField(changed, object, standing.name, { length: LONGEST_TEXT, readOnly: true })
      : addField(changed, object, wanted);
    if (!next.ok) return err(`${wanted.label} on ${object}: ${next.error}`);
    changed = next.value;
  }
  const added = integrationFields(state).some(({ wanted, standing }) => wanted.name === PROSPECT_ID_FIELD && !standing);
  return ok(added ? withProspectIdTravelling(changed) : changed);
}

/** [SF-5] The Prospect ID's row of the conversion mapping is on where neither of its two fields is mapped yet. */
function withProspectIdTravelling(state: SalesforceState): SalesforceState {
  const mapping = state.leadConversionMapping;
  if (PROSPECT_ID_FIELD in mapping || Object.values(mapping).includes(PROSPECT_ID_FIELD)) return state;
  const mapped = setLeadConversionMapping(state, { ...mapping, [PROSPECT_ID_FIELD]: PROSPECT_ID_FIELD });
  return mapped.ok ? mapped.value : state;
}

function faultsOf(field: FieldInfo): readonly string[] {
  if (field.type !== 'text') return [`It is a ${field.type} field, and must be text: delete it and add it anew.`];
  return [
    ...((field.length ?? 0) < LONGEST_TEXT
      ? [`It takes ${countOf(field.length ?? 0, 'character')}, and must take ${LONGEST_TEXT}.`]
      : []),
    ...(field.readOnly === true ? [] : ['It can be edited on the layout, and must be read-only.']),
  ];
}

function customField(state: SalesforceState, object: SalesforceObject, name: string): Result<FieldInfo, string> {
  const field = state.fields[object].find((each) => each.name === name);
  if (!field) return err(`${object} has no field ${name}.`);
  return field.custom === true ? ok(field) : err(`${field.label} is a standard field: it stays as it is.`);
}

function labelRefusal(state: SalesforceState, object: SalesforceObject, field: FieldInfo): string | null {
  const label = field.label.trim().toLowerCase();
  if (label === '') return 'The field needs a label.';
  const same = state.fields[object].find(
    (other) => other.name !== field.name && other.label.trim().toLowerCase() === label,
  );
  return same ? `${object} has a field with the label "${same.label}" already: ${same.name}.` : null;
}

function lengthRefusal(state: SalesforceState, object: SalesforceObject, field: FieldInfo): string | null {
  if (field.type !== 'text') return null;
  const length = field.length ?? 0;
  if (!Number.isInteger(length) || length < 1 || length > LONGEST_TEXT) {
    return `The length of a text field is a whole number from 1 to ${LONGEST_TEXT}.`;
  }
  let longest = 0;
  let holder: SalesforceRecord | undefined;
  for (const record of state.records[object]) {
    const value = record[field.name];
    if (typeof value === 'string' && value.length > longest) [longest, holder] = [value.length, record];
  }
  if (longest <= length) return null;
  return `${nameOf(holder)} holds ${countOf(longest, 'character')} in it: the field cannot be shorter than that.`;
}

function picklistRefusal(state: SalesforceState, object: SalesforceObject, field: FieldInfo): string | null {
  const values = field.picklist ?? [];
  const refused = checkPicklist(values);
  if (refused !== null) return refused;
  const before = state.fields[object].find((each) => each.name === field.name)?.picklist ?? [];
  const gone = new Set<unknown>(before.filter((value) => !values.includes(value)));
  const holder = state.records[object].find((record) => gone.has(record[field.name]));
  return holder ? `${nameOf(holder)} has "${String(holder[field.name])}": give its records another value first.` : null;
}

const nameOf = (record: SalesforceRecord | undefined): string => String(record?.['Name'] ?? record?.['Id'] ?? '');

const holds = (record: SalesforceRecord, name: string): boolean => {
  const value = record[name] ?? null;
  return value !== null && value !== false;
};

const without = (record: SalesforceRecord, name: string): SalesforceRecord =>
  Object.fromEntries(Object.entries(record).filter(([each]) => each !== name));

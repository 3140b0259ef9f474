import type { FieldValue } from '#shared/field.ts';
import type { NodeCheck } from '../contract/node-check.ts';
import type { TripFacts } from '../contract/trip-facts.ts';
import type { MappedFields } from './mapped-fields.ts';

/** [ADD-8] What a mapped field holds that no id of Outreach's looks like; a blank is another matter. */
export function wrongOutreachId({ partner }: TripFacts, field: string, value: FieldValue): string | undefined {
  if (value === null || partner.canBeOutreachId(value)) return undefined;
  return `${field} holds "${value}", which cannot be an id of Outreach's: the mapping is wrong.`;
}

/** [ADD-2] */
export const authorizationCheck = ({ partner: { authorized } }: TripFacts): NodeCheck => ({
  asks: 'LeanData is authorized with Outreach',
  saw: authorized ? 'authorized, as far as LeanData knows' : 'known to be invalid',
  passed: authorized,
  rule: 'ADD-2',
});

/** [ADD-8] */
export const mappingCheck = (fields: MappedFields, { object }: TripFacts): NodeCheck => ({
  asks: 'Partner Apps maps the Outreach ids to text fields',
  saw: fields.ok ? `${object}: ${fields.prospect}; User: ${fields.user}` : fields.message,
  passed: fields.ok,
  rule: 'ADD-8',
});

/** [ADD-8] */
export const outreachIdsCheck = (wrong: string | undefined): NodeCheck => ({
  asks: 'The mapped fields hold what can be ids of Outreach',
  saw: wrong ?? 'ids or blanks',
  passed: wrong === undefined,
  rule: 'ADD-8',
});

/** [ADD-3] */
export const prospectIdCheck = (field: string, id: FieldValue, { object }: TripFacts): NodeCheck => ({
  asks: 'The record has an Outreach Prospect ID',
  saw: `${object}.${field} is ${id === null ? 'blank' : id}`,
  passed: id !== null,
  rule: 'ADD-3',
});

import type { SyncMapping, SyncType } from '#crm-sync/sync-state.ts';
import { countOf } from '#shared/count-of.ts';
import type { FieldInfo, FieldType } from '#shared/field.ts';
import { outreachField } from './outreach-fields.ts';

const TEXT: ReadonlySet<FieldType> = new Set(['text', 'textarea', 'email', 'phone', 'url', 'picklist', 'id']);

/** [SF-3] Characters that a field for an Outreach id has. */
const ID_LENGTH = 255;

const ID_NEEDS = `The id needs a custom text field of ${ID_LENGTH} characters.`;

const HOLDS: Readonly<Record<FieldType, string>> = {
  id: 'an id',
  text: 'text',
  textarea: 'text',
  email: 'an email address',
  phone: 'a telephone number',
  url: 'a web address',
  number: 'a number',
  checkbox: 'a checkbox',
  date: 'a date',
  datetime: 'a date and time',
  picklist: 'a picklist',
  lookup: 'another record',
};

/**
 * Why a Salesforce field does not go with an Outreach field in the directions that are on, in one sentence;
 * null where it does. A mapping that does not fit may stand: Salesforce or Outreach then refuses its values.
 */
export function mappingMisfit(type: SyncType, mapping: SyncMapping, field: FieldInfo | undefined): string | null {
  if (!field) return `${type} has no field ${mapping.salesforceField}.`;
  if (mapping.updatesOut && field.readOnly === true && field.custom !== true)
    return `Salesforce keeps ${field.label} itself: Updates Out is refused.`;
  const kind = outreachField(type, mapping.outreachField)?.kind ?? 'text';
  const holds = `${field.label} holds ${HOLDS[field.type]}`;
  switch (kind) {
    case 'id':
      if (field.type !== 'text' || field.custom !== true) return `${idMisfit(mapping, field, holds)} ${ID_NEEDS}`;
      return (field.length ?? 0) < ID_LENGTH
        ? `${field.label} has ${countOf(field.length ?? 0, 'character')}: the guide asks for ${ID_LENGTH}.`
        : null;
    case 'user':
      return pointsAt(field, 'User') ? null : `${holds}: an owner needs a lookup to users.`;
    case 'account':
      return pointsAt(field, 'Account') ? null : `${holds}: an account needs a lookup to accounts.`;
    case 'stage':
      return TEXT.has(field.type) ? null : `${holds}: a stage needs a picklist or text.`;
    case 'checkbox':
      return field.type === 'checkbox' ? null : `${holds}: yes or no needs a checkbox.`;
    case 'number':
      return field.type === 'number' || TEXT.has(field.type) ? null : `${holds}: a number needs a number or text.`;
    case 'text':
      return mapping.updatesOut && !TEXT.has(field.type) ? `${holds}: Salesforce refuses other text in it.` : null;
  }
}

/** [SYN-7] What an id does to a field that is meant for something else. */
function idMisfit({ updatesOut }: SyncMapping, field: FieldInfo, holds: string): string {
  const what = field.custom === true ? holds : `${field.label} is a standard field`;
  return updatesOut ? `${what}, and the id is written over what people keep there.` : `${what}.`;
}

const pointsAt = (field: FieldInfo, object: string): boolean =>
  field.type === 'lookup' && (field.referenceTo ?? []).includes(object);

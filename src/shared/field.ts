/** One value of a record's field. A blank is `null`, never an empty string. */
export type FieldValue = string | number | boolean | null;

export type FieldType =
  | 'id'
  | 'text'
  | 'textarea'
  | 'email'
  | 'phone'
  | 'url'
  | 'number'
  | 'checkbox'
  | 'date'
  | 'datetime'
  | 'picklist'
  | 'lookup';

/** What one field of an object is: its API name, its label on the page and what it holds. */
export interface FieldInfo {
  /** API name, such as `LeadSource` or `Outreach_Prospect_ID__c`. */
  readonly name: string;
  readonly label: string;
  readonly type: FieldType;
  /** Longest text in characters; absent where the type has no length. */
  readonly length?: number;
  readonly picklist?: readonly string[];
  /** Objects a lookup may point at, such as `['User', 'Group']`. */
  readonly referenceTo?: readonly string[];
  readonly custom?: boolean;
  /** Not editable by people on the page layout; systems may still write it. */
  readonly readOnly?: boolean;
  readonly required?: boolean;
}

/** Turns an empty string into the blank value; leaves everything else as it is. */
export function blankToNull(value: FieldValue | undefined): FieldValue {
  return value === undefined || value === '' ? null : value;
}

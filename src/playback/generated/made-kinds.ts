import type { FieldInfo } from '#shared/field.ts';
import type { MadeKind, OddKind } from '#world/generation.ts';

/** What can be made up, in words. */
export const MADE_KINDS: readonly { readonly value: MadeKind; readonly label: string }[] = [
  { value: 'first-name', label: 'First name' },
  { value: 'last-name', label: 'Last name' },
  { value: 'company', label: 'Company' },
  { value: 'email', label: 'Email address' },
  { value: 'website', label: 'Website' },
  { value: 'phone', label: 'Phone number' },
  { value: 'job-title', label: 'Job title' },
  { value: 'town', label: 'Town' },
  { value: 'number', label: 'Number, 1 to 10,000' },
  { value: 'running-number', label: 'Running number' },
  { value: 'date', label: 'Date' },
];

/** What a field can be made of: numbers for a number, dates for a date, words for the rest. */
export function kindsFor({ type }: FieldInfo): readonly (typeof MADE_KINDS)[number][] {
  const isNumber = (kind: MadeKind): boolean => kind === 'number' || kind === 'running-number';
  if (type === 'number') return MADE_KINDS.filter(({ value }) => isNumber(value));
  if (type === 'date') return MADE_KINDS.filter(({ value }) => value === 'date');
  if (type === 'email') return MADE_KINDS.filter(({ value }) => value === 'email');
  if (type === 'phone') return MADE_KINDS.filter(({ value }) => value === 'phone');
  if (type === 'url') return MADE_KINDS.filter(({ value }) => value === 'website');
  if (type === 'text' || type === 'textarea') {
    return MADE_KINDS.filter(({ value }) => !isNumber(value) && value !== 'date');
  }
  return [];
}

export const ODD_KINDS: readonly { readonly value: OddKind; readonly label: string }[] = [
  { value: 'very-long', label: 'As long as the field takes' },
  { value: 'other-script', label: 'Other scripts' },
  { value: 'quotes', label: 'Quotes and separators' },
  { value: 'leading-zeros', label: 'Leading zeros' },
];

import type { Environment } from '#graph/environment.ts';
import type { FieldInfo, FieldValue } from '#shared/field.ts';
import { valuesOfField } from './field-values.ts';
import { dateText, momentText } from './moment-text.ts';

/** A value of a field as people read it: a user by name, a date by the org's clock, `blank` for none. */
export function valueText(value: FieldValue, field: FieldInfo | undefined, environment: Environment): string {
  if (value === null || value === '') return 'blank';
  const text = String(value);
  if (field?.type === 'lookup')
    return valuesOfField(field, environment)?.find((option) => option.value === value)?.label ?? text;
  if (field?.type === 'date') return dateText(text) ?? text;
  if (field?.type === 'datetime') return momentText(text, environment.timeZone) ?? text;
  return text;
}

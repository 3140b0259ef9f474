import { blankToNull, type FieldValue } from '#shared/field.ts';
import { countOf } from '#shared/count-of.ts';
import type { Step } from '../contract/step.ts';
import type { UpdateRecordConfig } from './config.ts';

export const UPDATED = 'updated';
export const UPDATE_FAILED = 'update-failed';

/** Writes all rows at once; the org may refuse them, and then none is written. */
export function runUpdateRecord({ values }: UpdateRecordConfig): Step {
  if (values.length === 0) {
    return { type: 'leave', edge: UPDATE_FAILED, why: { text: 'The list of fields to update is empty.' } };
  }
  const fields: Record<string, FieldValue> = {};
  for (const { field, value } of values) fields[field] = blankToNull(value);
  const names = values.map(({ field }) => field).join(', ');
  return {
    type: 'act',
    action: { type: 'update-record', fields },
    why: { text: `Updates ${countOf(values.length, 'field')}: ${names}.` },
    done: UPDATED,
    failed: UPDATE_FAILED,
  };
}

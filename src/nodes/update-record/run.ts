import { blankToNull, type FieldValue } from '#shared/field.ts';
import { countOf } from '#shared/count-of.ts';
import type { Note } from '../contract/node-check.ts';
import type { Step } from '../contract/step.ts';
import type { TripFacts } from '../contract/trip-facts.ts';
import type { UpdateRecordConfig } from './config.ts';

export const UPDATED = 'updated';
export const UPDATE_FAILED = 'update-failed';

/** Writes all rows at once; the org may refuse them, and then none is written. */
export function runUpdateRecord({ values }: UpdateRecordConfig, facts: TripFacts, note?: Note): Step {
  note?.({
    asks: 'There are fields to write',
    saw: values.length === 0 ? 'none' : values.map(({ field, value }) => valueLine(facts, field, value)).join('; '),
    passed: values.length > 0,
  });
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

const valueLine = (facts: TripFacts, field: string, value: FieldValue): string =>
  `${field}: ${String(blankToNull(facts.record[field]) ?? 'blank')} → ${String(blankToNull(value) ?? 'blank')}`;

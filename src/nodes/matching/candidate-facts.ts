import type { CriteriaFacts } from '#criteria/criteria.ts';
import { parseFieldPath } from '#criteria/field-path.ts';
import type { FieldValue } from '#shared/field.ts';
import type { FactRecord, TripFacts } from '../contract/trip-facts.ts';

const OWNER_TYPES = { user: 'User', queue: 'Queue' } as const;

/** [CND-4] What criteria see when they look at a candidate: its own fields, its owner's, and no earlier values. */
export const candidateFacts = (record: FactRecord, facts: TripFacts): CriteriaFacts => ({
  read: (path) => readCandidate(record, path, facts),
  before: () => undefined,
  now: facts.now,
  timeZone: facts.timeZone,
});

/** A field of a candidate, or one of its owner's; `null` where it is blank or cannot be reached. */
export function readCandidate(record: FactRecord, path: string, facts: TripFacts): FieldValue {
  const { root, field } = parseFieldPath(path);
  if (root === undefined) return record[field] ?? null;
  if (root !== 'Owner') return null;
  const owner = facts.owner(record);
  if (field === 'Type') return owner ? OWNER_TYPES[owner.kind] : null;
  return owner?.record[field] ?? null;
}

import type { LeanDataState, PrimarySequence } from './leandata-state.ts';

/** [V2-4] Outreach's id of the sequence for the records that a user owns; null where none is mapped. */
export const primarySequenceOf = ({ primarySequences }: LeanDataState, userId: string): number | null =>
  primarySequences.find((each) => each.userId === userId)?.sequenceId ?? null;

/** [V2-4] The mapping with some users' sequences changed; null takes a user's away. In order of the users' ids. */
export function withPrimarySequences(
  mapping: readonly PrimarySequence[],
  changes: ReadonlyMap<string, number | null>,
): readonly PrimarySequence[] {
  const kept = mapping.filter(({ userId }) => !changes.has(userId));
  const set = [...changes].flatMap(([userId, sequenceId]): readonly PrimarySequence[] =>
    sequenceId === null ? [] : [{ userId, sequenceId }],
  );
  return [...kept, ...set].sort((a, b) => (a.userId < b.userId ? -1 : 1));
}

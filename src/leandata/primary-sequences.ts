import type { LeanDataState, PrimarySequence } from './leandata-state.ts';

/** [V2-4] Outreach's id of the sequence for the records that a user owns; null where none is mapped. */
export const primarySequenceOf = ({ primarySequences }: LeanDataState, userId: string): number | null =>
  primarySequences.find((each) => each.userId === userId)?.sequenceId ?? null;

/** [V2-4] The mapping with some users' sequences changed; null takes a user's away. In order of the users' ids. */
export function withPrimarySequences(state: LeanDataState, changes: ReadonlyMap<string, number | null>): LeanDataState {
  const kept = state.primarySequences.filter(({ userId }) => !changes.has(userId));
  const set = [...changes].flatMap(([userId, sequenceId]): readonly PrimarySequence[] =>
    sequenceId === null ? [] : [{ userId, sequenceId }],
  );
  const primarySequences = [...kept, ...set].sort((a, b) => (a.userId < b.userId ? -1 : 1));
  return { ...state, primarySequences };
}

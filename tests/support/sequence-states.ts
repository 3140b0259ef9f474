import type { SequenceState, SequenceStateValue } from '#mocks/outreach/outreach-state.ts';
import type { OrgSetup } from '#world/org-setup.ts';

/** One prospect's place in a sequence, from the owner's mailbox; prospect 1 unless another is named. */
export interface StateSketch {
  readonly sequenceId: number;
  readonly state: SequenceStateValue;
  readonly prospectId?: number;
}

/** An org whose sequence states are these, with ids from 1 in their order. */
export function withSequenceStates(setup: OrgSetup, sketches: readonly StateSketch[], since = 0): OrgSetup {
  const { outreach } = setup;
  const [ruleset] = outreach.rulesets;
  if (!ruleset) throw new Error('an org with a ruleset');
  const sequenceStates = sketches.map(({ sequenceId, state, prospectId = 1 }, index): SequenceState => ({
    id: index + 1,
    prospectId,
    sequenceId,
    mailboxId: 1,
    state,
    createdAt: since,
    stateChangedAt: since,
    rulesetThen: ruleset,
  }));
  const nextId = { ...outreach.nextId, sequenceState: sequenceStates.length + 1 };
  return { ...setup, outreach: { ...outreach, sequenceStates, nextId } };
}

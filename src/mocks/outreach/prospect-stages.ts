import type { Instant } from '#shared/instant.ts';
import type { Actor } from '#mocks/kit/change.ts';
import type { OutreachContext } from './context.ts';
import { rulesetOf } from './enrolment.ts';
import type { SequenceState, SequenceStateValue, StageEvent } from './outreach-state.ts';

/**
 * [OUT-15] The events of the rulebook that this simulator plays: a state has started once it turns from pending
 * to active, as nothing goes out before; resuming a paused one starts nothing anew.
 */
function eventOf(before: SequenceStateValue, after: SequenceStateValue): StageEvent | null {
  if (before === 'pending' && after === 'active') return 'started';
  return after === 'finished' || after === 'opted_out' ? after : null;
}

/** [OUT-10] Gives the prospect the stage that the sequence's ruleset names for what has happened to the state. */
export function setStage(
  { store, settings }: Pick<OutreachContext, 'store' | 'settings'>,
  before: SequenceState,
  after: SequenceState,
  now: Instant,
  by: Actor,
): void {
  const event = eventOf(before.state, after.state);
  const stageId = event && rulesetOf(store, settings, after).stageIds[event];
  const prospect = store.get('prospect', after.prospectId);
  if (!prospect || stageId === null || stageId === prospect.stageId || !store.get('stage', stageId)) return;
  store.replace('prospect', { ...prospect, stageId, updatedAt: now }, by);
}

import { SECOND, type Duration } from '#shared/instant.ts';
import { ok, type Result } from '#shared/result.ts';
import type { Actor } from '#mocks/kit/change.ts';
import type { OutreachContext } from './context.ts';
import { countsAsActive, refuseEnrolment, type EnrolmentRequest } from './enrolment.ts';
import { newRecord } from './new-record.ts';
import { setStage } from './prospect-stages.ts';
import type { SequenceState, SequenceStateValue } from './outreach-state.ts';
import { refuse, resourceNotFound, validationError, type OutreachRefusal } from './refusal.ts';

/** [OUT-3] How long a new sequence state is pending, as recorded from the live service. */
export const PENDING_FOR: Duration = 4 * SECOND;

export type SequenceStateAction = 'finish' | 'pause' | 'resume';
type Outcome = Result<SequenceState, OutreachRefusal>;

const results: Readonly<Record<SequenceStateAction, SequenceStateValue>> = {
  finish: 'finished',
  pause: 'paused',
  resume: 'active',
};

/** [OUT-8] Adds a prospect to a sequence: pending at once, active 4 seconds later (OUT-3). */
export function enrol(context: OutreachContext, request: EnrolmentRequest, by: Actor): Outcome {
  const { store } = context;
  const refusal = refuseEnrolment(store, context.settings, request);
  if (refusal) return refuse(refusal);
  const rulesetId = store.get('sequence', request.sequenceId)?.rulesetId ?? 0;
  const rulesetThen = store.get('ruleset', rulesetId);
  if (!rulesetThen) return refuse(resourceNotFound('ruleset', rulesetId));
  const now = context.now();
  const fields = { ...request, rulesetThen };
  const state = newRecord('sequenceState', store.takeId('sequenceState'), fields, now);
  store.insert('sequenceState', state, by);
  context.schedule(now + PENDING_FOR, { type: 'activate-sequence-state', stateId: state.id });
  return ok(state);
}

/** [OUT-3] Finishes, pauses (from active) or resumes (from paused) a prospect in a sequence. */
export function act(context: OutreachContext, stateId: number, action: SequenceStateAction, by: Actor): Outcome {
  const state = context.store.get('sequenceState', stateId);
  if (!state) return refuse(resourceNotFound('sequenceState', stateId));
  const allowed =
    action === 'finish' ? countsAsActive(state) : state.state === (action === 'pause' ? 'active' : 'paused');
  if (!allowed) return refuse(validationError(`Sequence state cannot ${action} while it is ${state.state}.`));
  return ok(moveTo(context, state, results[action], by));
}

/** [OUT-3] Turns a pending state active; one whose sequence is not enabled stays pending. */
export function activate(context: OutreachContext, stateId: number, by: Actor): void {
  const { store } = context;
  const state = store.get('sequenceState', stateId);
  if (state?.state !== 'pending' || !store.get('sequence', state.sequenceId)?.enabled) return;
  moveTo(context, state, 'active', by);
}

/** [OUT-3] Brings pending states to their activation: those of one sequence, or of all. */
export function resumePending(context: OutreachContext, sequenceId?: number): void {
  for (const state of context.store.all('sequenceState')) {
    if (state.state !== 'pending' || (sequenceId !== undefined && state.sequenceId !== sequenceId)) continue;
    const dueAt = Math.max(context.now(), state.createdAt + PENDING_FOR);
    context.schedule(dueAt, { type: 'activate-sequence-state', stateId: state.id });
  }
}

/** [OUT-15] A prospect who opts out leaves every sequence that he or she is still in. */
export function optOut(context: OutreachContext, prospectId: number, by: Actor): void {
  for (const state of context.store.statesOf(prospectId).filter(countsAsActive)) {
    moveTo(context, state, 'opted_out', by);
  }
}

function moveTo(context: OutreachContext, state: SequenceState, value: SequenceStateValue, by: Actor): SequenceState {
  const now = context.now();
  const moved: SequenceState = { ...state, state: value, stateChangedAt: now };
  context.store.replace('sequenceState', moved, by);
  setStage(context, state, moved, now, by);
  return moved;
}

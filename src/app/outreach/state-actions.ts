import { countsAsActive } from '#mocks/outreach/enrolment.ts';
import type { SequenceState } from '#mocks/outreach/outreach-state.ts';
import type { SequenceStateAction } from '#mocks/outreach/sequence-states.ts';

interface StateAction {
  readonly action: SequenceStateAction;
  readonly label: string;
}

const PAUSE: StateAction = { action: 'pause', label: 'Pause' };
const RESUME: StateAction = { action: 'resume', label: 'Resume' };
const FINISH: StateAction = { action: 'finish', label: 'Finish' };

/** All that people may do to a prospect in a sequence. */
export const STATE_ACTIONS: readonly StateAction[] = [PAUSE, RESUME, FINISH];

/** [OUT-3] What people may do now: pause what is active, resume what is paused, finish what has not ended. */
export function actionsOf(state: SequenceState): readonly StateAction[] {
  return [
    ...(state.state === 'active' ? [PAUSE] : []),
    ...(state.state === 'paused' ? [RESUME] : []),
    ...(countsAsActive(state) ? [FINISH] : []),
  ];
}

/** A step and the address that names it, which follows a moment later. */
export interface StepState {
  readonly step: number;
  /** What the address names. */
  readonly named: number;
  /** What was written and has not come to the address yet, oldest first. */
  readonly written: readonly number[];
  /** The run plays on: the step is not to be written. */
  readonly passing: boolean;
}

/** What the address names once everything written has come there. */
export const namedAtLast = ({ written, named }: StepState): number => written.at(-1) ?? named;

/**
 * The address has come to name another step: one that was written there, however many others were written since, or
 * else one of a link or of the history.
 */
export function afterAddress(state: StepState, named: number): StepState {
  const at = state.written.indexOf(named);
  if (at === -1) return { step: named, named, written: [], passing: false };
  return { ...state, named, written: state.written.slice(at + 1) };
}

/** A step was written: if the address names it already, nothing is on its way there. */
export const afterWriting = (state: StepState, step: number): StepState => ({
  ...state,
  written: step === state.named ? [] : [...state.written, step],
});

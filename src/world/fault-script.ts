import type { Duration } from '#shared/instant.ts';
import type { Fault } from './fault.ts';
import {
  isFaultStimulus,
  isRecordStimulus,
  type FaultStimulus,
  type RecordStimulus,
  type RunInput,
  type Stimulus,
} from './run-input.ts';

/** Just after an instant: everything that was due then has happened. */
export const JUST_AFTER: Duration = 1;

/** Faults at the start come before the first record, later ones after the records of their instant. */
export function scriptOf(records: readonly RecordStimulus[], faults: readonly FaultStimulus[]): readonly Stimulus[] {
  const inOrder = faults.toSorted((a, b) => a.after - b.after);
  return [...inOrder.filter(({ after }) => after === 0), ...records, ...inOrder.filter(({ after }) => after > 0)];
}

/** The run with one more fault. */
export const withFault = (input: RunInput, fault: Fault, after: Duration): RunInput =>
  rescripted(input, [...faultsIn(input), { type: 'make-fault', after, fault }]);

/** [RUN-4] The run in which a fault is lifted then, instead of by the stimulus at `instead`. */
export const withLift = (input: RunInput, fault: Fault, after: Duration, instead?: number): RunInput =>
  rescripted(input, [
    ...input.stimuli.filter((_, at) => at !== instead).filter(isFaultStimulus),
    { type: 'lift-fault', after, fault },
  ]);

/** The run without the stimuli at some places: a fault, and what lifts it. */
export const withoutStimuli = (input: RunInput, places: readonly number[]): RunInput => ({
  ...input,
  stimuli: input.stimuli.filter((_, at) => !places.includes(at)),
});

/** The faults among stimuli in the order in which they fire, with their places. */
export const inOrder = (
  stimuli: readonly Stimulus[],
): readonly { readonly stimulus: FaultStimulus; readonly index: number }[] =>
  stimuli
    .flatMap((stimulus, index) => (isFaultStimulus(stimulus) ? [{ stimulus, index }] : []))
    .sort((a, b) => a.stimulus.after - b.stimulus.after);

export const faultsIn = ({ stimuli }: Pick<RunInput, 'stimuli'>): readonly FaultStimulus[] =>
  stimuli.filter(isFaultStimulus);

const rescripted = (input: RunInput, faults: readonly FaultStimulus[]): RunInput => ({
  ...input,
  stimuli: scriptOf(input.stimuli.filter(isRecordStimulus), faults),
});

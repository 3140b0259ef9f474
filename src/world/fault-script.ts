import type { Duration } from '#shared/instant.ts';
import type { Fault } from './fault.ts';
import {
  isFaultStimulus,
  isRecordStimulus,
  isScriptStimulus,
  type DeployStimulus,
  type EditStimulus,
  type FaultStimulus,
  type RecordStimulus,
  type ReprocessStimulus,
  type RunInput,
  type ScriptStimulus,
  type Stimulus,
} from './run-input.ts';

/** Just after an instant: everything that was due then has happened. */
export const JUST_AFTER: Duration = 1;

/**
 * Faults and edits at the start come before the first record, later ones after the records of their instant. What
 * is to be reprocessed comes after them always.
 */
export function scriptOf(records: readonly RecordStimulus[], script: readonly ScriptStimulus[]): readonly Stimulus[] {
  const inOrder = script.toSorted((a, b) => a.after - b.after);
  const isFirst = ({ type, after }: ScriptStimulus): boolean => after === 0 && type !== 'reprocess-record';
  return [...inOrder.filter(isFirst), ...records, ...inOrder.filter((each) => !isFirst(each))];
}

/** The run with one more fault. */
export const withFault = (input: RunInput, fault: Fault, after: Duration): RunInput =>
  rescripted(input, [...input.stimuli.filter(isScriptStimulus), { type: 'make-fault', after, fault }]);

/** [RUN-4] The run in which a fault is lifted then, instead of by the stimulus at `instead`. */
export const withLift = (input: RunInput, fault: Fault, after: Duration, instead?: number): RunInput =>
  rescripted(input, [
    ...input.stimuli.filter((_, at) => at !== instead).filter(isScriptStimulus),
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

/** The edits and reprocessed records of a run, which stay where its faults are chosen anew. */
export const editsIn = ({ stimuli }: Pick<RunInput, 'stimuli'>): readonly (EditStimulus | ReprocessStimulus)[] =>
  stimuli.filter((each) => each.type === 'edit' || each.type === 'reprocess-record');

export const deploymentsIn = ({ stimuli }: Pick<RunInput, 'stimuli'>): readonly DeployStimulus[] =>
  stimuli.filter((each) => each.type === 'deploy-graph');

export const faultsIn = ({ stimuli }: Pick<RunInput, 'stimuli'>): readonly FaultStimulus[] =>
  stimuli.filter(isFaultStimulus);

const rescripted = (input: RunInput, script: readonly ScriptStimulus[]): RunInput => ({
  ...input,
  stimuli: scriptOf(input.stimuli.filter(isRecordStimulus), script),
});

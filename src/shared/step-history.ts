/** A linear history: steps that stand, and steps that were undone. */
export interface StepHistory<Step> {
  /** Oldest first: the last one is what undo takes back. */
  readonly past: readonly Step[];
  /** In the order in which redo does them again. */
  readonly future: readonly Step[];
}

/** Steps that a history keeps; the oldest ones go. */
export const MOST_STEPS = 200;

/** A history in which nothing was done. */
export const noSteps: StepHistory<never> = { past: [], future: [] };

/** The history after one more step. What could be redone until then cannot be any more. */
export const withStep = <Step>({ past }: StepHistory<Step>, step: Step): StepHistory<Step> => ({
  past: [...past, step].slice(-MOST_STEPS),
  future: [],
});

/** The history with another step in the place of the latest one, into which something was joined. */
export const withLatest = <Step>({ past }: StepHistory<Step>, step: Step): StepHistory<Step> => ({
  past: [...past.slice(0, -1), step],
  future: [],
});

/** The history after its latest step was undone; `undone` stands for it from then on. */
export const stepBack = <Step>({ past, future }: StepHistory<Step>, undone: Step): StepHistory<Step> => ({
  past: past.slice(0, -1),
  future: [undone, ...future],
});

/** The history after the next step was redone; `redone` stands for it from then on. */
export const stepForth = <Step>({ past, future }: StepHistory<Step>, redone: Step): StepHistory<Step> => ({
  past: [...past, redone],
  future: future.slice(1),
});

/** The history without the steps that `drop` names; the same one where it names none. */
export function withoutSteps<Step>(history: StepHistory<Step>, drop: (step: Step) => boolean): StepHistory<Step> {
  if (!history.past.some(drop) && !history.future.some(drop)) return history;
  return {
    past: history.past.filter((step) => !drop(step)),
    future: history.future.filter((step) => !drop(step)),
  };
}

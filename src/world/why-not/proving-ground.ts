import type { EdgeId } from '#graph/flow-graph.ts';
import type { NodeCatalog } from '#nodes/contract/node-catalog.ts';
import { isRecordStimulus } from '../run-input.ts';
import type { WhyNotChange } from '../why-not-answer.ts';
import { cutTo, proves, type Goal } from './prover.ts';
import type { Scene } from './scene.ts';

/** Changes of records up to which the whole run is run for each way. */
const FEW = 60;

/** The run in which ways are proven: the whole one, or that of the record alone. */
export interface ProvingGround {
  readonly alone: boolean;
  /** Whether the record takes the edge in it. */
  proves(changes: readonly WhyNotChange[]): Generator<undefined, boolean>;
}

/**
 * [RUN-1] A run of many records is cut to the one asked about where it goes the same way by itself; where others play a
 * part (matches, turns of a pool, batches), the whole run is taken.
 */
export function* provingGround(scene: Scene, edge: EdgeId, catalog: NodeCatalog): Generator<undefined, ProvingGround> {
  const { run, subject, at } = scene;
  const goal: Goal = { subject, node: at.node.id, edge };
  const whole: ProvingGround = { alone: false, proves: (changes) => proves(run.input, changes, goal, catalog) };
  if (run.input.stimuli.filter(isRecordStimulus).length <= FEW) return whole;
  const { input, places } = cutTo(subject, run.input);
  const creation = subject.creation === undefined ? undefined : places.get(subject.creation);
  const own: Goal = { ...goal, subject: { ...subject, creation } };
  const wanted = at.edge;
  const same =
    wanted === null
      ? !(yield* proves(input, [], own, catalog))
      : yield* proves(input, [], { ...own, edge: wanted }, catalog);
  if (!same) return whole;
  const fits = (changes: readonly WhyNotChange[]): boolean =>
    subject.creation === undefined || changes.every(({ type }) => type !== 'update');
  return {
    alone: true,
    *proves(changes) {
      // A record that the run creates has another id where others are left out.
      if (!fits(changes)) return yield* whole.proves(changes);
      return yield* proves(
        input,
        changes.flatMap((change) => moved(change, places)),
        own,
        catalog,
      );
    },
  };
}

/** A change with its places among the stimuli that are left; none where what it changes is left out anyway. */
function moved(change: WhyNotChange, places: ReadonlyMap<number, number>): readonly WhyNotChange[] {
  if (change.type === 'stimulus-field') {
    const stimulus = places.get(change.stimulus);
    return stimulus === undefined ? [] : [{ ...change, stimulus }];
  }
  if (change.type !== 'without') return [change];
  return [{ ...change, stimuli: change.stimuli.flatMap((place) => places.get(place) ?? []) }];
}

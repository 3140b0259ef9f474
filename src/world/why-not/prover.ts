import type { EdgeId, NodeId } from '#graph/flow-graph.ts';
import type { JournalEntry } from '#logs/journal-entry.ts';
import type { NodeCatalog } from '#nodes/contract/node-catalog.ts';
import { createWorld } from '../create-world.ts';
import { isRecordStimulus, type RunInput } from '../run-input.ts';
import type { WhyNotChange } from '../why-not-answer.ts';
import { withChanges } from '../with-changes.ts';
import { createdBy, sameId } from './stimuli-of.ts';
import { Lookout, type Subject } from './subject.ts';

/** Things that happen between two breaths. */
const SLICE = 200;
/** Longest run that a proof may take, in things that happen. */
const LONGEST = 400_000;

/** What one proof is about. */
export interface Goal {
  readonly subject: Subject;
  readonly node: NodeId;
  readonly edge: EdgeId;
}

/** [CLK-2] Runs an input as changed, until it is known whether the record leaves the node by the edge. */
export function* proves(
  input: RunInput,
  changes: readonly WhyNotChange[],
  { subject, node, edge }: Goal,
  catalog: NodeCatalog,
): Generator<undefined, boolean> {
  const changed = withChanges(input, changes);
  const creation = subject.creation === undefined ? undefined : placeAfter(input, changed, subject.creation);
  const lookout = new Lookout(subject, node, edge);
  const journal: JournalEntry[] = [];
  let id = creation === undefined ? subject.id : undefined;
  const created = createWorld(changed, catalog, (entry) => {
    if (id === undefined) {
      journal.push(entry);
      if (entry.type === 'record-changed' && entry.kind === 'created' && creation !== undefined)
        id = createdBy(changed, journal, creation);
    }
    lookout.take(entry, id);
  });
  if (!created.ok) return false;
  const world = created.value;
  for (let steps = 0; steps < LONGEST && lookout.sighting === 'coming'; steps += SLICE) {
    if (!world.advance(SLICE)) break;
    yield;
  }
  return lookout.sighting === 'seen';
}

/** Place of a creation in a changed list: record stimuli keep their order among themselves. */
function placeAfter(input: RunInput, changed: RunInput, place: number): number {
  const nth = input.stimuli.slice(0, place).filter(({ type }) => type === 'create-record').length;
  return changed.stimuli.flatMap(({ type }, at) => (type === 'create-record' ? [at] : []))[nth] ?? -1;
}

/** The run of just this record, with all that is done on the way; and where the stimuli of the whole run stand in it. */
export interface CutInput {
  readonly input: RunInput;
  readonly places: ReadonlyMap<number, number>;
}

/** Leaves out what is done to other records. */
export function cutTo({ creation, id }: Subject, input: RunInput): CutInput {
  const kept = input.stimuli.flatMap((stimulus, place) => {
    if (!isRecordStimulus(stimulus)) return [place];
    const own = stimulus.type === 'create-record' ? place === creation : sameId(stimulus.id, id);
    return own ? [place] : [];
  });
  return {
    input: { ...input, stimuli: kept.flatMap((place) => input.stimuli[place] ?? []) },
    places: new Map(kept.map((place, at) => [place, at])),
  };
}

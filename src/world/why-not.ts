import type { EdgeId } from '#graph/flow-graph.ts';
import type { Issue } from '#graph/issue.ts';
import type { JournalEntry } from '#logs/journal-entry.ts';
import type { NodeCatalog } from '#nodes/contract/node-catalog.ts';
import { ok, type Result } from '#shared/result.ts';
import { createWorld } from './create-world.ts';
import { standpointAt } from './explain-decision/standpoint.ts';
import type { RecordedRun } from './recorded-run.ts';
import type { WhyNotAnswer, WhyNotProgress, WhyNotQuestion, WhyNotWay, WhyNever } from './why-not-answer.ts';
import { candidatesOf, type Candidate } from './why-not/candidates.ts';
import { combinations } from './why-not/combine.ts';
import type { Lever } from './why-not/lever.ts';
import { leversOf } from './why-not/levers-of.ts';
import { neverOf } from './why-not/never.ts';
import { provingGround } from './why-not/proving-ground.ts';
import { sceneOf } from './why-not/scene.ts';
import { subjectOf } from './why-not/subject.ts';

const LATER = 'The record does leave by this edge, at another step of the same trip.';
/** Ways that are listed. */
const MOST_WAYS = 5;
/** Ways that are run at most. */
const MOST_PROOFS = 80;
/** Things that happen between two words of progress. */
const SLICE = 200;

/**
 * [RUN-4] The smallest changes of records, org and settings that would have led the decision at entry `seq` to another
 * of its edges, each proven by running it. Whoever drives it may stop at any time.
 */
export function* whyNot(
  run: RecordedRun,
  seq: number,
  edge: EdgeId,
  catalog: NodeCatalog,
): Generator<WhyNotProgress, WhyNotAnswer> {
  const at = standpointAt(run, seq);
  const type = at && catalog.typeOf(at.node.type);
  if (!at || !type) return unanswered({ text: 'Nothing was decided at this step.' });
  if (at.edge === edge) return unanswered({ text: 'The record did leave by this edge.' });
  const never = neverOf(at, edge, catalog);
  if (never) return unanswered(never);
  const thinking: WhyNotProgress = { stage: 'trying', done: 0, of: null, found: 0 };
  yield thinking;
  const scene = sceneOf(run, at, subjectOf(run, at), catalog);
  const levers = leversOf(scene, type);
  const combined = yield* telling(combinations(scene, type, edge, levers), thinking);
  const blind = levers.filter(({ patch }) => patch === null);
  const candidates = candidatesOf([...combined, ...blind.map((lever) => [lever])]);
  const ground = yield* telling(provingGround(scene, edge, catalog), thinking);
  if (yield* telling(ground.proves([]), thinking)) return unanswered({ text: LATER });
  const ways: WhyNotWay[] = [];
  const proven: (readonly Lever[])[] = [];
  const of = Math.min(candidates.length, MOST_PROOFS);
  let done = 0;
  for (const candidate of candidates.slice(0, MOST_PROOFS)) {
    if (ways.length === MOST_WAYS) break;
    const progress: WhyNotProgress = { stage: 'trying', done, of, found: ways.length };
    yield progress;
    done += 1;
    // Where fewer changes do, more are not the smallest.
    if (candidate.levers.length > (proven[0]?.length ?? Infinity)) continue;
    if (proven.some((levers) => levers.every((lever) => candidate.levers.includes(lever)))) continue;
    if (!(yield* telling(ground.proves(candidate.changes), progress))) continue;
    proven.push(candidate.levers);
    ways.push(wayOf(candidate, run.input.start, ground.alone));
  }
  return {
    ways,
    never: null,
    tried: triedOf(levers),
    exhaustive: ways.length === MOST_WAYS || candidates.length <= MOST_PROOFS,
  };
}

/** The same for a run that is recorded anew up to the decision, as the journal itself is too large to be handed over. */
export function* whyNotOf(
  { input, seq, edge }: WhyNotQuestion,
  catalog: NodeCatalog,
): Generator<WhyNotProgress, Result<WhyNotAnswer, readonly Issue[]>> {
  const journal: JournalEntry[] = [];
  const created = createWorld(input, catalog, (entry) => journal.push(entry));
  if (!created.ok) return created;
  const world = created.value;
  while (journal.length <= seq && world.advance(SLICE)) {
    yield { stage: 'reading', done: Math.min(journal.length, seq), of: seq, found: 0 };
  }
  return ok(yield* whyNot({ input, journal, final: world.setup() }, seq, edge, catalog));
}

/** Goes through work that says nothing of its own. */
function* telling<T>(work: Generator<undefined, T>, progress: WhyNotProgress): Generator<WhyNotProgress, T> {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
    yield progress;
  }
}

const unanswered = (never: WhyNever): WhyNotAnswer => ({ ways: [], never, tried: [], exhaustive: true });

const wayOf = ({ text, changes, after, size }: Candidate, start: number, alone: boolean): WhyNotWay => ({
  text,
  changes,
  at: start + after,
  size,
  alone,
});

function triedOf(levers: readonly Lever[]): WhyNotAnswer['tried'] {
  const counts = new Map<string, number>();
  for (const { what } of levers) counts.set(what, (counts.get(what) ?? 0) + 1);
  return [...counts].map(([what, count]) => ({ what, count }));
}

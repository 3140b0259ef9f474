import type { EntryOf } from '#logs/entry-of.ts';
import type { JournalEntry } from '#logs/journal-entry.ts';
import type { CoverageItem, CoverageKind } from '../coverage-item.ts';
import { boundaryTrials, type BoundaryTrial } from './boundary-trials.ts';
import { askedFields } from './asked-fields.ts';
import type { Draft } from './draft.ts';
import { explore, tryDraft, type Search } from './explore.ts';
import { findFailures } from './find-failures.ts';
import { followCriteria, followWays } from './follow-ways.ts';
import { lengthOf, seedDrafts } from './seeds.ts';
import { WaySolver } from './solve-way.ts';
import { unreachableOf } from './unreachable.ts';
import { waysOfGraph, type Ways } from './ways-of-graph.ts';
import type { Workshop } from './workshop.ts';

/** What is being looked for, as progress tells it. */
export type LookStage = 'edges' | 'criteria' | 'failures' | 'boundaries';

/** What was learnt of the graph on the way. */
export interface Looked {
  readonly ways: Ways;
  /** Criteria that never come out so, by key, with the reason. */
  readonly never: ReadonlyMap<string, string>;
  /** Empty where none were asked for. */
  readonly boundaries: readonly BoundaryTrial[];
}

/**
 * Runs drafts until all that is possible is reached, or `most` runs were made: records solved along each way first, then
 * the smallest changes that lead on from where runs stood, then single criteria, then the errors of callouts.
 */
export function* lookForTrials(
  search: Search,
  possible: readonly CoverageItem[],
  most: number,
  withBoundaries: boolean,
): Generator<LookStage, Looked> {
  const { bench, cast } = search;
  const { graph, org, catalog } = bench;
  const of = (...kinds: readonly CoverageKind[]): readonly CoverageItem[] =>
    possible.filter(({ kind }) => kinds.includes(kind));
  const enough = (): boolean => bench.runs >= most;
  const solver = new WaySolver(org, cast);
  const asked = askedFields(graph, catalog);
  const contactOf = (draft: Draft): string | undefined => bench.run(draft)?.run.journal.find(isContact)?.record;
  const shop: Workshop = { org, cast, solver, until: lengthOf(graph), asked, contactOf };
  const terrain = { org, catalog, cast, solver, asked };
  const ways = yield* telling('edges', waysOfGraph(bench, terrain, solver));
  const edges = of('edge', 'error-edge');
  for (const draft of seedDrafts(graph, org, catalog, cast)) {
    tryDraft(search, draft);
    yield 'edges';
  }
  yield* telling('edges', until(enough, followWays(search, ways, shop, edges)));
  const proven = new Set(
    unreachableOf(edges, bench, ways, new Map()).flatMap(({ key, proof }) => (proof === 'proven' ? [key] : [])),
  );
  const open = edges.filter(({ key }) => !proven.has(key));
  yield* telling('edges', until(enough, explore(search, open)));
  const never = yield* telling('criteria', followCriteria(search, ways, shop, of('criterion'), enough));
  yield* telling('failures', until(enough, findFailures(search, of('failure'))));
  const boundaries = withBoundaries ? yield* telling('boundaries', boundaryTrials({ bench, shop }, ways, enough)) : [];
  return { ways, never, boundaries };
}

const isContact = (entry: JournalEntry): entry is EntryOf<'trip-record-changed'> =>
  entry.type === 'trip-record-changed' && entry.object === 'Contact';

function* telling<T>(stage: LookStage, work: Generator<undefined, T>): Generator<LookStage, T> {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
    yield stage;
  }
}

function* until(enough: () => boolean, work: Generator<undefined, void>): Generator<undefined, void> {
  while (!enough() && work.next().done !== true) yield;
}

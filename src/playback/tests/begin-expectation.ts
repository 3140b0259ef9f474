import { checkExpectation } from '#scenarios/check-expectation.ts';
import { changesMade } from '#scenarios/check-expectation-changes.ts';
import type { Expectation } from '#scenarios/expectation.ts';
import { proposedEnds } from '#scenarios/lesson-proposals.ts';
import { isTripOf, type RecordKey, type RunReading } from '#scenarios/scenario-reading.ts';
import { durationText } from '#scenarios/scenario-time.ts';
import { anchorOf } from '#scenarios/scenario-anchor-of.ts';
import type { EntryPattern } from '#scenarios/scenario-anchor.ts';
import { metInstead } from '#scenarios/update-test.ts';
import type { ExpectationKind } from './expectation-kinds.ts';
import type { TestNames } from './test-names.ts';

/** A run, and the record that its test follows. */
export interface FollowedRun {
  readonly reading: RunReading;
  readonly record: RecordKey | undefined;
  /** Entry of its journal that is shown. */
  readonly seq?: number;
}

/** A new expectation as the run meets it; as its kind begins where there is no run, or nothing of the kind in it. */
export function beginExpectation(kind: ExpectationKind, names: TestNames, run: FollowedRun | null): Expectation {
  const blank = kind.blank(names);
  if (run === null) return blank;
  const { reading, record } = run;
  for (const candidate of candidates(blank, names, run)) {
    const check = checkExpectation(reading, candidate, { record });
    const met = check.ok ? candidate : metInstead(reading, check, record);
    if (met !== null) return met;
  }
  return blank;
}

/** What may be meant, the likeliest first. */
function candidates(
  blank: Expectation,
  names: TestNames,
  { reading, record, seq = 0 }: FollowedRun,
): readonly Expectation[] {
  const trip = reading.trips.findLast((each) => record !== undefined && isTripOf(each, record));
  const nodes = (trip?.steps ?? []).map(({ node }) => reading.names.node(trip?.graph ?? '', node)).toReversed();
  switch (blank.type) {
    case 'trips':
      return [blank];
    case 'entry': {
      const shown = anchorOf(reading, seq, record);
      const entries = ['callout-ended', 'trip-ended', 'record-not-routed', 'record-changed'] as const;
      const patterns: readonly EntryPattern[] = [
        ...(typeof shown === 'object' && 'entry' in shown ? [shown] : []),
        ...entries.map((entry) => ({ entry })),
      ];
      return patterns.map((pattern) => ({ ...blank, pattern }));
    }
    case 'nothing-else-changed':
      return [{ ...blank, may: changesMade(reading) }];
    case 'edge': {
      // Where it could have gone another way says most.
      const deciding = nodes.filter((node) => names.edgesOf(node).length > 1);
      return [...deciding, ...nodes].map((node) => ({ ...blank, node, edge: names.edgesOf(node)[0] ?? blank.edge }));
    }
    case 'held':
      return (trip?.holds ?? []).map(({ node, at }) => ({
        ...blank,
        node: reading.names.node(trip?.graph ?? '', node),
        at: { after: durationText(at - reading.run.input.start) },
      }));
    case 'node-error':
      return [...proposalsOf(blank, { reading, record }), ...nodes.map((node) => ({ ...blank, node }))];
    default:
      return [...proposalsOf(blank, { reading, record }), blank];
  }
}

const proposalsOf = ({ type }: Expectation, { reading, record }: FollowedRun): readonly Expectation[] =>
  proposedEnds(reading, record).flatMap(({ expectation }) => (expectation.type === type ? [expectation] : []));

/** An expectation that was not met as the run meets it, about the same thing; null where that cannot be said. */
export function acceptedOf(
  check: ReturnType<typeof checkExpectation>,
  { reading, record }: FollowedRun,
): Expectation | null {
  const { expectation } = check;
  if (expectation.type === 'nothing-else-changed' && expectation.at === undefined) {
    const wider = { ...expectation, may: [...expectation.may, ...changesMade(reading)] };
    return checkExpectation(reading, wider, { record }).ok ? wider : null;
  }
  const met = metInstead(reading, check, record);
  if (met !== null || expectation.type !== 'path') return met;
  const isPlain = expectation.at === undefined && expectation.record === undefined && expectation.trip === undefined;
  return isPlain ? (proposalsOf(expectation, { reading, record })[0] ?? null) : null;
}

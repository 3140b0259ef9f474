import { auditOutcomeOf, outreachLabels } from '#logs/audit-outcome.ts';
import { auditPathOf } from '#logs/audit-path.ts';
import { lastNodeOf, type TripLog } from '#logs/trip-log.ts';
import { tripsOf } from '#logs/trips.ts';
import { assertNever } from '#shared/assert-never.ts';
import { formatDuration, type Instant } from '#shared/instant.ts';
import { checkCallout } from './check-expectation-callout.ts';
import { checkNothingElse } from './check-expectation-changes.ts';
import { checkEntry, checkTrips, countText } from './check-expectation-count.ts';
import { checkPath } from './check-expectation-path.ts';
import { checkField, checkOwner, checkSequenceState } from './check-expectation-record.ts';
import type { Expectation } from './expectation.ts';
import { compare, failed, type Verdict } from './expectation-verdict.ts';
import { unknownRecord, whyOtherwise, type AskedOf } from './expectation-why.ts';
import { findAnchor } from './scenario-instant.ts';
import { isTripOf, refText, type RecordKey, type RunReading } from './scenario-reading.ts';
import { durationOf } from './scenario-time.ts';
import type { Cause } from './why/cause.ts';

/** What was expected of a run and what it was, in words. */
export interface ExpectationCheck {
  readonly expectation: Expectation;
  readonly ok: boolean;
  readonly expected: string;
  readonly actual: string;
  /** When it came otherwise, and the journal's entry then; when it was asked for, where it holds or nothing tells more. */
  readonly at: Instant;
  readonly seq: number;
  /** Why it came otherwise, from the journal and the verdicts of what decided; null where it holds or nothing is known. */
  readonly why: string | null;
}

/** What a check is about by default: the record that is followed, and when. */
export interface ExpectationContext {
  readonly record?: RecordKey | undefined;
  /** Entry at which expectations without an `at` are asked for; the last where absent. */
  readonly seq?: number;
}

/** Holds an expectation against a recorded run. What cannot be found is a failure that says so, never a throw. */
export function checkExpectation(
  reading: RunReading,
  expectation: Expectation,
  { record: followed, seq: asked }: ExpectationContext = {},
): ExpectationCheck {
  const { journal, input } = reading.run;
  const last = journal.length - 1;
  const found = findAnchor(reading, expectation.at ?? 'end', followed);
  const seq = expectation.at === undefined ? (asked ?? last) : found.ok ? found.value : last;
  const about = expectation.record === undefined ? followed : reading.find(expectation.record);
  const told = (verdict: Verdict, cause: Cause | null): ExpectationCheck => {
    const at = cause?.seq ?? seq;
    return { expectation, ...verdict, at: journal[at]?.at ?? input.start, seq: at, why: cause?.text ?? null };
  };
  if (expectation.record !== undefined && about === undefined) {
    const verdict = failed('the record to be there', `the run has no ${refText(expectation.record)}`);
    return told(verdict, unknownRecord(reading, expectation.record, seq));
  }
  if (!found.ok) return told(failed('the instant to come', found.error), null);
  // How many trips there were is asked of the whole run, unless the expectation itself names a record.
  const isOfRun = expectation.type === 'trips' && expectation.record === undefined;
  const trips = tripsAt(reading, isOfRun ? undefined : about, seq);
  const trip = expectation.trip === undefined ? trips.at(-1) : trips[expectation.trip - 1];
  const verdict = verdictOn(reading, expectation, { record: about, seq, trips, trip });
  if (verdict.ok) return told(verdict, null);
  return told(verdict, whyOtherwise(reading, expectation, { record: about, seq, trips, trip }));
}

function verdictOn(reading: RunReading, expectation: Expectation, asked: AskedOf): Verdict {
  const { record, seq, trips, trip } = asked;
  switch (expectation.type) {
    case 'trips':
      return checkTrips(reading, expectation, trips);
    case 'nothing-else-changed':
      return checkNothingElse(reading, expectation, expectation.record === undefined ? undefined : record, seq);
    case 'entry':
      return checkEntry(reading, expectation, record, seq);
    case 'owner':
      return checkOwner(reading, expectation, record, seq);
    case 'field':
      return checkField(reading, expectation, record, seq);
    case 'sequence-state':
      return checkSequenceState(reading, expectation, record, seq);
    default: {
      if (trip !== undefined) return checkTrip(reading, trip, expectation);
      const which = expectation.trip === undefined ? 'a trip' : `trip ${expectation.trip}`;
      return failed(which, `${countText(trips.length, 'trip')} by then`);
    }
  }
}

type TripExpectation = Exclude<
  Expectation,
  { readonly type: 'trips' | 'entry' | 'owner' | 'field' | 'sequence-state' | 'nothing-else-changed' }
>;

function checkTrip(reading: RunReading, trip: TripLog, expectation: TripExpectation): Verdict {
  const nameOf = (node: string): string => reading.names.node(trip.graph, node);
  switch (expectation.type) {
    case 'path': {
      const path = auditPathOf(trip, reading.names).map(({ name }) => name);
      return checkPath(expectation, path);
    }
    case 'edge': {
      const left = trip.steps.filter(({ node }) => nameOf(node) === expectation.node);
      const titles = left.map(({ node, edge }) => reading.names.edge?.(trip.graph, node, edge) ?? edge);
      const ok = left.some(({ edge }, index) => edge === expectation.edge || titles[index] === expectation.edge);
      const actual = left.length === 0 ? `${expectation.node} was not left` : `left by ${titles.join(', ')}`;
      return { ok, expected: `${expectation.node} left by ${expectation.edge}`, actual };
    }
    case 'ends-at': {
      const outcome = expectation.outcome === undefined ? '' : `, ${expectation.outcome}`;
      const actual =
        trip.end === null
          ? `is open in ${nameOf(lastNodeOf(trip))}`
          : `ended in ${nameOf(lastNodeOf(trip))}${outcome === '' ? '' : `, ${trip.end.outcome}`}`;
      return compare(`ended in ${expectation.node}${outcome}`, actual);
    }
    case 'node-error': {
      const visits = auditPathOf(trip, reading.names).filter(({ name }) => name === expectation.node);
      const word = (marked: boolean): string => `${expectation.node} ${marked ? '' : 'not '}marked Error`;
      if (visits.length === 0) return failed(word(expectation.marked), `${expectation.node} is not on the path`);
      return compare(word(expectation.marked), word(visits.some(({ mark }) => mark === 'error')));
    }
    case 'audit-outcome': {
      const { outreach } = auditOutcomeOf(trip, reading.names);
      const word = (state: typeof outreach): string => outreachLabels[state] || 'a blank Outcome';
      return compare(word(expectation.outcome), word(outreach));
    }
    case 'held': {
      const hold = trip.holds.at(-1);
      const length = (text: string | undefined): string => (text === undefined ? '' : ` for ${text}`);
      const wanted = expectation.for === undefined ? undefined : formatDuration(durationOf(expectation.for));
      const expected = `held in ${expectation.node}${length(wanted)}`;
      if (hold === undefined || hold.leftAt !== null) return failed(expected, 'not held');
      const is = wanted === undefined ? undefined : formatDuration(hold.until - hold.at);
      return compare(expected, `held in ${nameOf(hold.node)}${length(is)}`);
    }
    case 'callout':
      return checkCallout(trip, expectation);
    default:
      return assertNever(expectation);
  }
}

const tripsAt = (reading: RunReading, record: RecordKey | undefined, seq: number): readonly TripLog[] => {
  const all = seq >= reading.run.journal.length - 1 ? reading.trips : tripsOf(reading.run.journal, { upTo: seq });
  return record === undefined ? all : all.filter((trip) => isTripOf(trip, record));
};

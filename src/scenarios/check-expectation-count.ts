import { lastNodeOf, type TripLog } from '#logs/trip-log.ts';
import { formatDuration } from '#shared/instant.ts';
import type { Count, Expectation } from './expectation.ts';
import { failed, type Verdict } from './expectation-verdict.ts';
import { entriesOf, patternText } from './scenario-instant.ts';
import type { RecordKey, RunReading } from './scenario-reading.ts';
import { durationOf } from './scenario-time.ts';

type Of<Type extends Expectation['type']> = Extract<Expectation, { readonly type: Type }>;

/** Whether there are so many trips among those of a record or a run. */
export function checkTrips(reading: RunReading, expectation: Of<'trips'>, trips: readonly TripLog[]): Verdict {
  const { count, node, edge, outcome } = expectation;
  const kind = [
    outcome === undefined ? '' : ` ${outcome === 'open' ? 'still open' : `ended ${outcome}`}`,
    node === undefined ? '' : edge === undefined ? ` through ${node}` : ` that left ${node} by ${edge}`,
    node === undefined && edge !== undefined ? ` by an edge ${edge}` : '',
  ].join('');
  const fitting = trips.filter((trip) => isOf(reading, trip, expectation));
  return {
    ok: holds(count, fitting.length),
    expected: countText(count, 'trip') + kind,
    actual: countText(fitting.length, 'trip') + kind,
  };
}

function isOf({ names }: RunReading, trip: TripLog, { node, edge, outcome }: Of<'trips'>): boolean {
  if (outcome !== undefined && (trip.end?.outcome ?? 'open') !== outcome) return false;
  const nameOf = (id: string): string => names.node(trip.graph, id);
  if (edge !== undefined) {
    return trip.steps.some(
      (step) =>
        (node === undefined || nameOf(step.node) === node) &&
        (step.edge === edge || names.edge?.(trip.graph, step.node, step.edge) === edge),
    );
  }
  return (
    node === undefined || nameOf(lastNodeOf(trip)) === node || trip.steps.some((step) => nameOf(step.node) === node)
  );
}

/** Whether something is in the journal, soon enough and often enough. */
export function checkEntry(
  reading: RunReading,
  { pattern, within, count }: Of<'entry'>,
  record: RecordKey | undefined,
  seq: number,
): Verdict {
  const limit = within === undefined ? Infinity : reading.run.input.start + durationOf(within);
  const soon = within === undefined ? '' : ` within ${within}`;
  const expected = `${patternText(pattern)}${count === undefined ? '' : `, ${countText(count, 'time')}`}${soon}`;
  const found = entriesOf(reading, pattern, record);
  if (!found.ok) return failed(expected, found.error);
  const fitting = found.value.filter((entry) => entry.at <= limit && entry.seq <= seq);
  const ok = count === undefined ? fitting.length >= (pattern.nth ?? 1) : holds(count, fitting.length);
  const late = found.value.find((entry) => entry.at > limit);
  const none =
    late === undefined ? 'never' : `never; the first after ${formatDuration(late.at - reading.run.input.start)}`;
  return { ok, expected, actual: fitting.length === 0 ? none : countText(fitting.length, 'time') };
}

const holds = (count: Count, number: number): boolean =>
  typeof count === 'number' ? count === number : number >= (count.atLeast ?? 0) && number <= (count.atMost ?? Infinity);

function numberText(count: Count): string {
  if (typeof count === 'number') return String(count);
  const { atLeast, atMost } = count;
  if (atLeast !== undefined && atMost !== undefined) return `${atLeast} to ${atMost}`;
  if (atLeast !== undefined) return `at least ${atLeast}`;
  return atMost === undefined ? 'any number' : `at most ${atMost}`;
}

/** A count of things in words: `1 trip`, `at least 2 trips`. */
export const countText = (count: Count, one: string, several = `${one}s`): string =>
  `${numberText(count)} ${count === 1 ? one : several}`;

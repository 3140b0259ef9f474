import type { NodeCatalog } from '#nodes/contract/node-catalog.ts';
import type { FieldValue } from '#shared/field.ts';
import { assertNever } from '#shared/assert-never.ts';
import { checkExpectation, type ExpectationCheck } from './check-expectation.ts';
import { expectationSchema, type Expectation } from './expectation.ts';
import { checkedRun, type TestRun } from './run-test.ts';
import { readRun, type RecordKey, type RunReading } from './scenario-reading.ts';
import type { ScenarioTest } from './scenario-test.ts';
import { durationOf, durationText } from './scenario-time.ts';

/** An expectation that did not hold, and what would hold instead. */
export interface UpdatedExpectation {
  /** Its place among the test's expectations, counted from 0. */
  readonly index: number;
  readonly check: ExpectationCheck;
  /** Null where only a person can say what is meant. */
  readonly instead: Expectation | null;
}

/** A test whose expectations are what its run did, as far as that can be said for a person. */
export interface UpdatedTest {
  readonly test: ScenarioTest;
  /** In order of the expectations; those that held are not among them. */
  readonly updates: readonly UpdatedExpectation[];
  /** The updated test against the same run. */
  readonly run: TestRun;
}

/** Writes what a run did into the expectations that it did not meet. All else of the test stays as it is. */
export function updateTest(test: ScenarioTest, { run, checks }: TestRun, catalog: NodeCatalog): UpdatedTest {
  const reading = readRun(run, catalog);
  const followed = test.record === undefined ? firstRecord(reading.trips) : reading.find(test.record);
  const updates = checks.flatMap((check, index): readonly UpdatedExpectation[] =>
    check.ok ? [] : [{ index, check, instead: metInstead(reading, check, followed) }],
  );
  const instead = new Map(updates.map(({ index, instead: better }) => [index, better]));
  const expectations = test.expectations.map((expectation, index) => instead.get(index) ?? expectation);
  const updated = { ...test, expectations };
  return { test: updated, updates, run: checkedRun(updated, run, catalog) };
}

/** What the run meets in place of what it does not, about the same thing; null where only a person can say what is meant. */
export function metInstead(
  reading: RunReading,
  check: ExpectationCheck,
  followed: RecordKey | undefined,
): Expectation | null {
  const asked = (expectation: Expectation): ExpectationCheck =>
    checkExpectation(reading, expectation, { record: followed });
  const metBy = (failed: ExpectationCheck): Expectation | null =>
    candidates(failed).find((each) => expectationSchema.safeParse(each).success && asked(each).ok) ?? null;
  return metBy(check) ?? calloutElsewhere(reading, check, (moved) => metBy(asked(moved)));
}

/** The callout of another node, where the trip made none of the one that was named, and one alone. */
function calloutElsewhere(
  { trips }: RunReading,
  { expectation }: ExpectationCheck,
  metBy: (moved: Expectation) => Expectation | null,
): Expectation | null {
  if (expectation.type !== 'callout' || expectation.node === undefined) return null;
  const nodes = new Set(trips.flatMap(({ callouts }) => callouts.map(({ nodeName }) => nodeName)));
  const met = [...nodes].flatMap((node) => metBy({ ...expectation, node }) ?? []);
  return met.length === 1 ? (met[0] ?? null) : null;
}

const firstRecord = (trips: readonly { readonly object: string; readonly record: string }[]) =>
  trips[0] && { object: trips[0].object, id: trips[0].record };

/** What might be meant instead, read from the words of what was found; the one that holds is taken. */
function candidates({ expectation, actual }: ExpectationCheck): readonly Expectation[] {
  switch (expectation.type) {
    case 'path':
      // "Never through" and "among others" say what is meant; what is not so now cannot be guessed.
      return (expectation.match ?? 'exact') === 'exact' ? [{ ...expectation, nodes: actual.split(' → ') }] : [];
    case 'edge':
      return after(actual, 'left by ').flatMap((text) => text.split(', ').map((edge) => ({ ...expectation, edge })));
    case 'ends-at':
      return after(actual, 'ended in ').flatMap((text) => {
        const comma = text.lastIndexOf(', ');
        const outcome = (['completed', 'error', 'superseded'] as const).find((each) => text.endsWith(`, ${each}`));
        if (expectation.outcome === undefined || outcome === undefined) return [{ ...expectation, node: text }];
        return [{ ...expectation, node: text.slice(0, comma), outcome }];
      });
    case 'owner':
      return after(actual, 'owned by ').map((owner) => ({ ...expectation, owner }));
    case 'field':
      return after(actual, `${expectation.field} is `).flatMap((text) =>
        valuesOf(text, expectation.value).map((value) => ({ ...expectation, value })),
      );
    case 'node-error':
      return [{ ...expectation, marked: !expectation.marked }];
    case 'audit-outcome':
      return (['blank', 'pending', 'success', 'error'] as const).map((outcome) => ({ ...expectation, outcome }));
    case 'callout':
      return [calloutOf(expectation, actual)];
    case 'sequence-state': {
      const state = actual.endsWith(` in ${expectation.sequence}`) ? actual.split(' in ', 1)[0] : undefined;
      return [{ ...expectation, state: null }, ...(state === undefined ? [] : [{ ...expectation, state }])];
    }
    case 'held':
      return after(actual, 'held in ').map((text) => {
        const at = expectation.for === undefined ? -1 : text.lastIndexOf(' for ');
        if (at < 0) return { ...expectation, node: text };
        return { ...expectation, node: text.slice(0, at), for: text.slice(at + 5).replaceAll(' ', '') };
      });
    case 'entry': {
      const late = after(actual, 'never; the first after ').map((text) => ({
        ...expectation,
        within: nextAfter(text),
      }));
      return expectation.count === undefined ? late : [...late, { ...expectation, count: numberIn(actual) }];
    }
    case 'trips':
      return [{ ...expectation, count: numberIn(actual) }];
    case 'nothing-else-changed':
      return [];
    default:
      return assertNever(expectation);
  }
}

/** The rest of a text that begins so; none where it does not. */
const after = (text: string, start: string): readonly string[] =>
  text.startsWith(start) ? [text.slice(start.length)] : [];

/** How many the words say: `never`, `3`, `2 trips still open`. */
const numberIn = (text: string): number => Number(/^\d+/.exec(text)?.[0] ?? 0);

/** Words say a length of time by its two largest units: the next one, which it is within. */
function nextAfter(words: string): string {
  const text = words.replaceAll(' ', '');
  const unit = /[a-z]+$/.exec(text)?.[0] ?? 's';
  return durationText(durationOf(text) + durationOf(`1${unit}`));
}

/** Values that read so, those of the type that was expected first. */
function valuesOf(text: string, expected: FieldValue): readonly FieldValue[] {
  if (text === 'blank') return [null];
  const data = typeof expected === 'string' ? [] : parsed(text);
  return [...data, text, ...parsed(text)];
}

function parsed(text: string): readonly FieldValue[] {
  try {
    return [JSON.parse(text) as FieldValue];
  } catch {
    return [];
  }
}

type CalloutExpectation = Extract<Expectation, { readonly type: 'callout' }>;

/** Each part that was asked for, as the words of the callout have it. */
function calloutOf(expectation: CalloutExpectation, actual: string): Expectation {
  const words = actual.split(', ');
  const said = (start: string): string | undefined => words.flatMap((word) => after(word, start))[0];
  const part = (start: string, none: string): string | null | undefined => {
    const word = said(start);
    return word === none ? null : word;
  };
  const status = part('status ', 'blank');
  const took = said('took ')?.replaceAll(' ', '');
  const attempts = words.find((word) => /^\d+ attempts?$/.test(word));
  const found = {
    result: part('result ', 'open'),
    reason: part('failure reason ', 'none'),
    error: part('error ', 'none'),
    attempts: attempts === undefined ? undefined : numberIn(attempts),
    status: typeof status === 'string' ? Number(status) : status,
    duration: took,
    within: took && nextAfter(took),
  };
  const asked = Object.entries(found).filter(([name, value]) => value !== undefined && name in expectation);
  return { ...expectation, ...Object.fromEntries(asked) } as Expectation;
}

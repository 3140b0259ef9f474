import type { NodeCatalog } from '#nodes/contract/node-catalog.ts';
import { stableJson } from '#shared/stable-json.ts';
import type { RecordedRun } from '#world/recorded-run.ts';
import { checkExpectation } from './check-expectation.ts';
import type { Expectation } from './expectation.ts';
import type { NamedTest } from './generate-tests.ts';
import { expectationsOf } from './generate/expectations-of.ts';
import { fileNames } from './generate/file-names.ts';
import { refOf } from './record-ref.ts';
import { isTripOf, readRun, type RecordKey } from './scenario-reading.ts';
import type { ScenarioTest } from './scenario-test.ts';

/** A scenario that was run, and the record that its test is to be about. */
export interface PinnedRun {
  /** What the test takes over; its expectations are made anew. */
  readonly test: ScenarioTest;
  readonly run: RecordedRun;
  readonly record: RecordKey;
  /** What else is expected where it holds. */
  readonly also: readonly Expectation[];
}

/** Runs as tests that pass: each expects what its run showed of its record. */
export function pinnedTests(
  runs: readonly PinnedRun[],
  catalog: NodeCatalog,
): readonly Pick<NamedTest, 'fileName' | 'test'>[] {
  const names = fileNames(runs.map(({ test: { title = '' } }) => title));
  return runs.map((pinned, index) => ({ fileName: names[index] ?? '', test: pinnedTest(pinned, catalog) }));
}

function pinnedTest({ test, run, record, also }: PinnedRun, catalog: NodeCatalog): ScenarioTest {
  const reading = readRun(run, catalog);
  const ref = refOf(reading, record);
  const more = also.filter((expectation) => checkExpectation(reading, expectation, { record }).ok);
  const seen = unlike([...expectationsOf(run, record, ref, catalog), ...more]);
  const count = reading.trips.filter((trip) => isTripOf(trip, record)).length;
  return { ...test, record: ref, expectations: seen.length > 0 ? seen : [{ type: 'trips', count, record: ref }] };
}

/** Each once. */
const unlike = (expectations: readonly Expectation[]): readonly Expectation[] => [
  ...new Map(expectations.map((each) => [stableJson(each), each])).values(),
];

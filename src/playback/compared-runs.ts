import type { CsvExportColumn } from '#csv/write-records.ts';
import type { NodeCatalog } from '#nodes/contract/node-catalog.ts';
import { compareRuns, type ComparedLog, type RunComparison } from '#world/compare-runs.ts';
import type { Aspect } from '#world/parted-ways.ts';
import type { RecordedRun } from '#world/recorded-run.ts';
import { ASPECT_WORDS } from './forks/aspect-words.ts';
import { comparisonCsvColumns } from './forks/comparison-columns.tsx';
import { inSlices } from './in-slices.ts';
import type { RunView } from './run-view.ts';
import { runViewInTime } from './use-run-view.ts';

/** Two runs that were read and compared. */
export interface ComparedRuns {
  readonly views: readonly [first: RunView, second: RunView];
  readonly comparison: RunComparison;
}

/** [RUN-4] Reads two runs and compares them, without keeping the page from anything else. */
export async function comparedInTime(
  first: RecordedRun,
  second: RecordedRun,
  catalog: NodeCatalog,
): Promise<ComparedRuns> {
  const views = [await runViewInTime(first, catalog), await runViewInTime(second, catalog)] as const;
  return { views, comparison: await inSlices(compareRuns(views[0], views[1])) };
}

/** A comparison as a file, with what stands before the usual columns. */
export const comparedCsv = <Row extends ComparedLog>(
  before: readonly CsvExportColumn<Row>[],
): readonly CsvExportColumn<Row>[] => [...before, ...comparisonCsvColumns];

/** In what two runs of a record can differ, in words. */
export const aspectTitle = (aspect: Aspect): string => ASPECT_WORDS[aspect];

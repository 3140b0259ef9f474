import { countOf } from '#shared/count-of.ts';
import type { RunReport } from './run-report-schema.ts';

type Finding = RunReport['findings'][number];

/** Of a report; of its trips only the error edges count. */
interface Found extends Pick<RunReport, 'totals' | 'faults' | 'edits' | 'import'> {
  readonly trips: readonly Pick<RunReport['trips'][number], 'errorEdges'>[];
  /** How far the run had come where it was stopped. */
  readonly stopped?: StoppedRun | undefined;
}

/** How many of a run's records had come in when it was stopped. */
export interface StoppedRun {
  readonly done: number;
  readonly total: number;
}

/** What a person should look at after a run: all that failed, was refused, was left out or is unfinished. */
export function findingsOf({ totals, trips, faults, edits, import: imported, stopped }: Found): Finding[] {
  const errorEdges = trips.reduce((sum, trip) => sum + trip.errorEdges, 0);
  const impossible = faults.filter(({ outcome }) => outcome === 'refused').length;
  const notTaken = edits.filter(({ outcome }) => outcome === 'refused').length;
  const leftOut = imported ? imported.rows - imported.imported : 0;
  return [
    ...(stopped ? [stopFinding(stopped)] : []),
    finding('trip-error', totals.error, 'trip was stopped by an error', 'trips were stopped by an error'),
    finding('error-edge', errorEdges, 'error edge was followed', 'error edges were followed'),
    finding('callout-failed', totals.callouts.error, 'callout failed for good', 'callouts failed for good'),
    finding('open-trip', totals.open, 'trip was still open at the end', 'trips were still open at the end'),
    finding(
      'open-callout',
      totals.callouts.open,
      'callout was still open at the end',
      'callouts were still open at the end',
    ),
    finding('refused', totals.refused, 'record was refused by Salesforce', 'records were refused by Salesforce'),
    finding('fault-refused', impossible, 'fault could not be made or lifted', 'faults could not be made or lifted'),
    finding('edit-refused', notTaken, 'edit was not taken', 'edits were not taken'),
    finding('left-out', leftOut, 'row of the file was left out', 'rows of the file were left out'),
  ].filter(({ count }) => count > 0);
}

const stopFinding = ({ done, total }: StoppedRun): Finding => ({
  code: 'stopped',
  message:
    done < total
      ? `The run was stopped before its end: ${done} of ${countOf(total, 'record')} had come in.`
      : 'The run was stopped before its end.',
  count: 1,
});

const finding = (code: Finding['code'], count: number, one: string, several: string): Finding => ({
  code,
  message: `${count} ${count === 1 ? one : several}.`,
  count,
});

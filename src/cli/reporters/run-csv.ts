import { writeRecords, type CsvExportColumn } from '#csv/write-records.ts';
import type { RunReport, TripReport } from '#scenarios/run-report-schema.ts';
import type { Reported } from '../cli-io.ts';
import { exitCodeOf } from './exit-code.ts';
import { pathText } from './path-text.ts';

/** A trip, or a record that no trip was made for. */
export type RunRow = TripReport | RunReport['notRouted'][number];

export const runColumns: readonly CsvExportColumn<RunRow>[] = [
  { heading: 'Trip', value: (row) => ('trip' in row ? row.trip : null) },
  { heading: 'Object', value: (row) => row.record.object },
  { heading: 'Record ID', value: (row) => row.record.id },
  { heading: 'Name', value: (row) => row.record.name },
  { heading: 'Company', value: (row) => row.record.company },
  { heading: 'Trigger', value: (row) => (row.trigger === 'new' ? 'New' : 'Updated') },
  { heading: 'Reprocessed', value: (row) => row.reprocessed },
  { heading: 'Graph', value: (row) => ('trip' in row ? row.graph : null) },
  { heading: 'Started', value: (row) => ('trip' in row ? row.startedAt : row.at) },
  { heading: 'Ended', value: (row) => ('trip' in row ? row.endedAt : row.at) },
  { heading: 'Outcome', value: (row) => ('trip' in row ? row.outcome : 'not routed') },
  { heading: 'Outreach', value: (row) => ('trip' in row && row.outreach !== 'blank' ? row.outreach : null) },
  { heading: 'Error edges', value: (row) => ('trip' in row ? row.errorEdges : 0) },
  { heading: 'Path', value: (row) => ('trip' in row ? pathText(row) : null) },
  { heading: 'Owner before', value: (row) => ('trip' in row ? row.ownerBefore?.name : null) },
  { heading: 'Owner after', value: (row) => ('trip' in row ? row.ownerAfter?.name : null) },
  { heading: 'Callouts', value: (row) => ('trip' in row ? row.callouts.length : 0) },
  { heading: 'Attempts', value: (row) => ('trip' in row ? sum(row, (callout) => callout.attempts.length) : 0) },
  {
    heading: 'Response status code',
    value: (row) => ('trip' in row ? join(row, ({ responseStatusCode: code }) => code) : null),
  },
  { heading: 'Callout error', value: (row) => ('trip' in row ? join(row, ({ error }) => error) : null) },
  {
    heading: 'Failure reasons',
    value: (row) => ('trip' in row ? join(row, ({ failureReasons }) => failureReasons.join('; ')) : null),
  },
  { heading: 'Why', value: (row) => ('trip' in row ? (row.path.at(-1)?.why ?? null) : row.why) },
];

/** One row for each trip and for each record that was not routed. */
export const reportCsv = (report: RunReport): Reported => ({
  output: [writeRecords(runColumns, [...report.trips, ...report.notRouted])],
  exitCode: exitCodeOf(report),
});

type Callout = TripReport['callouts'][number];

const sum = (trip: TripReport, count: (callout: Callout) => number): number =>
  trip.callouts.reduce((total, callout) => total + count(callout), 0);

const join = (trip: TripReport, part: (callout: Callout) => string | number | null): string | null =>
  trip.callouts
    .map(part)
    .filter((text) => text !== null && text !== '')
    .join('; ') || null;

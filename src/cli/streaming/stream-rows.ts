import { writeMoreRecords, writeRecords } from '#csv/write-records.ts';
import type { RunReport } from '#scenarios/run-report-schema.ts';
import { assertNever } from '#shared/assert-never.ts';
import { reportPretty } from '../reporters/run-pretty.ts';
import { runColumns, type RunRow } from '../reporters/run-csv.ts';
import type { RunOptions } from '../run-options.ts';
import type { Terminal } from '../terminal.ts';

/** Prints what became of each record as it is known, some rows at a time, and the totals at the end. */
export interface StreamRows {
  readonly add: (row: () => RunRow) => void;
  readonly flush: () => void;
  readonly finish: (report: RunReport) => void;
}

/** Rows printed at a time. */
const PART = 500;

export function streamRows(
  reporter: RunOptions['reporter'],
  out: (text: string) => void,
  colour: Terminal['colour'],
): StreamRows {
  let waiting: RunRow[] = [];
  let begun = false;
  const flush = (): void => {
    if (waiting.length === 0 && begun) return;
    if (reporter === 'csv') out(begun ? writeMoreRecords(runColumns, waiting) : writeRecords(runColumns, waiting));
    else if (reporter === 'json') out(waiting.map((row) => `${JSON.stringify(row)}\n`).join(''));
    begun = true;
    waiting = [];
  };
  return {
    add(row) {
      if (reporter === 'pretty') return;
      waiting.push(row());
      if (waiting.length >= PART) flush();
    },
    flush,
    finish(report) {
      flush();
      switch (reporter) {
        case 'csv':
          return;
        case 'json': {
          const { trips: _trips, notRouted: _notRouted, ...totals } = report;
          out(`${JSON.stringify(totals)}\n`);
          return;
        }
        case 'pretty':
          for (const part of reportPretty(report, colour).output) out(part);
          return;
        default:
          assertNever(reporter);
      }
    },
  };
}

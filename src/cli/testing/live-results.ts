import type { TimedResult } from '#scenarios/test-report.ts';
import type { CliIo } from '../cli-io.ts';
import { progressOn } from '../progress.ts';
import { prettyResult } from '../reporters/test-pretty.ts';
import { terminalOf } from '../terminal.ts';

/** What is seen while a suite runs: how far it is and, where they are wanted, its results line by line. */
export interface LiveResults {
  readonly add: (timed: TimedResult) => void;
  /** Of the tests that were looked at, those that no filter fits do not count. */
  readonly to: (done: number, leftOut: number) => void;
  /** The rest of the results: those that were skipped, and those behind one that was. */
  readonly end: (results: readonly TimedResult[]) => void;
}

/** Milliseconds between two pictures of a terminal, so that the bar below the lines can be seen. */
const REDRAW = 100;

/** Tests that were skipped are told one by one up to so many. */
const MOST_SKIPPED = 5;

export function liveResults(io: CliIo, total: number, showsLines: boolean): LiveResults {
  const { colour, isTty } = terminalOf(io, 'out');
  const progress = progressOn(io, 'Tests', total);
  let waiting = '';
  let last = -Infinity;
  const told = new Set<string>();
  const add = (timed: TimedResult): void => {
    if (!showsLines || told.has(timed.result.file)) return;
    told.add(timed.result.file);
    waiting += prettyResult(timed, colour);
  };
  const write = (): void => {
    progress.clear();
    if (waiting !== '') io.out(waiting);
    waiting = '';
  };
  return {
    add,
    to(done, leftOut) {
      const now = performance.now();
      if (waiting !== '' && (!isTty || now - last >= REDRAW)) {
        last = now;
        write();
      }
      progress.to(done - leftOut, '', total - leftOut);
    },
    end(results) {
      const rest = results.filter(({ result }) => !told.has(result.file));
      const skipped = rest.filter(({ result }) => result.status === 'skipped');
      // Of a large suite that was stopped, what failed must not be pushed out of sight by what never ran.
      const silent = new Set(skipped.length > MOST_SKIPPED + 1 ? skipped.slice(MOST_SKIPPED) : []);
      for (const each of rest) if (!silent.has(each)) add(each);
      if (showsLines && silent.size > 0) waiting += `${colour('dim', `- ${silent.size} more tests (skipped)`)}\n`;
      write();
    },
  };
}

import type { RunReport } from '#scenarios/run-report-schema.ts';
import type { Reported } from '../cli-io.ts';
import { exitCodeOf } from './exit-code.ts';

/** The whole report as JSON: one line for each trip, so that large runs can be read line by line. */
export const reportJson = (report: RunReport): Reported => ({
  output: jsonParts(report),
  exitCode: exitCodeOf(report),
});

const LISTS = ['faults', 'edits', 'reprocessed', 'deployed', 'trips', 'notRouted', 'refused'] as const;

function* jsonParts(report: RunReport): Iterable<string> {
  yield '{\n';
  for (const member of ['format', 'version', 'run', 'import', 'findings', 'totals'] as const)
    yield `${JSON.stringify(member)}: ${JSON.stringify(report[member])},\n`;
  for (const name of LISTS) {
    const last = name === LISTS.at(-1);
    yield `${JSON.stringify(name)}: [`;
    for (const [index, item] of report[name].entries()) yield `${index === 0 ? '' : ','}\n${JSON.stringify(item)}`;
    yield `${report[name].length === 0 ? '' : '\n'}]${last ? '' : ','}\n`;
  }
  yield '}\n';
}

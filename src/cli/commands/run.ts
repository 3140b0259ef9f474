import type { JournalEntry } from '#logs/journal-entry.ts';
import { printJournal } from '#logs/journal.ts';
import { catalog } from '#nodes/catalog.ts';
import { runReport } from '#scenarios/run-report.ts';
import { countOf } from '#shared/count-of.ts';
import type { CliIo, ExitCode } from '../cli-io.ts';
import { driveRun } from '../drive-run.ts';
import { prepareRun } from '../prepare-run.ts';
import { printFaults } from '../print-faults.ts';
import { reportCsv } from '../reporters/run-csv.ts';
import { reportJson } from '../reporters/run-json.ts';
import { reportPretty } from '../reporters/run-pretty.ts';
import type { RunOptions } from '../run-options.ts';
import { terminalOf } from '../terminal.ts';

const reporters = { pretty: reportPretty, json: reportJson, csv: reportCsv } as const;

/** `flowsim run`: records through graphs, and what came of each. */
export async function run(files: readonly string[], options: RunOptions, io: CliIo): Promise<ExitCode> {
  if (options.stream === true) {
    const { streamFlow } = await import('../streaming/stream-flow.ts');
    return streamFlow(files, options, io);
  }
  const prepared = await prepareRun(files, options, io);
  if (!prepared.ok) {
    io.err(prepared.error.text);
    return prepared.error.exitCode;
  }
  const { input, imported, warnings } = prepared.value;
  io.err(warnings);
  const recorded = await driveRun(input, io);
  if (!recorded.ok) {
    for (const issue of recorded.error) io.err(`error: ${issue.message}\n`);
    return 1;
  }
  const { journal, partial } = recorded.value;
  const { colour } = terminalOf(io, 'out');
  const reported = reporters[options.reporter](runReport(recorded.value, catalog, imported), colour);
  for (const part of reported.output) io.out(part);
  if (partial) io.err(`Stopped: ${partial.done} of ${countOf(partial.total, 'record')} had come in.\n`);
  const exitCode = partial ? 130 : reported.exitCode;
  if (options.journal === undefined) return exitCode;
  const written = await io.writeFile(options.journal, journalParts(journal));
  if (written.ok) return exitCode;
  io.err(printFaults(options.journal, [written.error]));
  return 2;
}

const PART = 1_000;

function* journalParts(journal: readonly JournalEntry[]): Iterable<string> {
  for (let from = 0; from < journal.length; from += PART) yield printJournal(journal.slice(from, from + PART));
}

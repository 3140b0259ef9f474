import { catalog } from '#nodes/catalog.ts';
import { closestName } from '#scenarios/closest-name.ts';
import { inputOfScenario } from '#scenarios/scenario-input.ts';
import { parseScenarioTest, scenarioDocument } from '#scenarios/scenario-test.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { recordRun } from '#world/record-run.ts';
import type { RecordedRun } from '#world/recorded-run.ts';
import type { RunInput } from '#world/run-input.ts';
import type { CliIo, ExitCode } from '../cli-io.ts';
import { explainedIds, type ExplainedId } from '../explaining/explain-id.ts';
import { explainTrips, type ToldTrip } from '../explaining/explain-trips.ts';
import { printFaults } from '../print-faults.ts';
import { prepareRun } from '../prepare-run.ts';
import { readText } from '../read-inputs.ts';
import { reportIdsPretty, reportTripsPretty } from '../reporters/explain-pretty.ts';
import type { RunOptions } from '../run-options.ts';
import { scenarioLoader } from '../scenario-loader.ts';
import { terminalOf } from '../terminal.ts';

/** The options of `flowsim explain` as they were typed. */
export interface ExplainOptions extends Omit<RunOptions, 'reporter' | 'journal' | 'stream' | 'deploy'> {
  readonly of?: readonly string[];
  readonly reporter: 'pretty' | 'json';
}

/** Such as `ERR-9` or `graph/open-edge`; a file has an ending. */
const isId = (text: string): boolean => !text.includes('.');

/** `flowsim explain`: ids by themselves, or the decisions of a run. */
export async function explain(what: readonly string[], options: ExplainOptions, io: CliIo): Promise<ExitCode> {
  const { colour } = terminalOf(io, 'out');
  const wrong = (text: string, code: ExitCode = 2): ExitCode => {
    io.err(text);
    return code;
  };
  if (what.every(isId)) {
    const found = explainedIds(what);
    if (!found.ok) return wrong(`error: ${found.error}\n`);
    print(found.value, options, io, (ids: readonly ExplainedId[]) => reportIdsPretty(ids, colour));
    return 0;
  }
  const run = await runOf(what, options, io);
  if (!run.ok) return wrong(run.error.text, run.error.code);
  const told = explainTrips(run.value, options.of);
  if (told.length === 0) {
    const { of } = options;
    return wrong(
      `error: The run has no trip${of === undefined ? '.' : ` ${noneOf(of, explainTrips(run.value, undefined))}`}\n`,
    );
  }
  print(told, options, io, (trips: typeof told) => reportTripsPretty(trips, colour));
  return 0;
}

/** Records that are named where another was asked for; of more only the number. */
const MOST_NAMED = 10;

/** `of "Nobody". Its records are: Ada Lovelace, Alan Turing and 3 more.` */
function noneOf(asked: readonly string[], told: readonly ToldTrip[]): string {
  const names = [...new Set(told.map(({ name }) => name))];
  const closest = asked.flatMap((each) => closestName(each, names) ?? [])[0];
  const of = `of ${asked.map((each) => `"${each}"`).join(', ')}`;
  if (closest !== undefined) return `${of}. Did you mean "${closest}"?`;
  const more = names.length - MOST_NAMED;
  return `${of}. Its records are: ${names.slice(0, MOST_NAMED).join(', ')}${more > 0 ? ` and ${more} more` : ''}.`;
}

function print<T>(told: T, { reporter }: ExplainOptions, io: CliIo, pretty: (told: T) => Iterable<string>): void {
  for (const part of reporter === 'json' ? [`${JSON.stringify(told, null, 2)}\n`] : pretty(told)) io.out(part);
}

interface Refused {
  readonly text: string;
  readonly code: ExitCode;
}

async function runOf(
  files: readonly string[],
  options: ExplainOptions,
  io: CliIo,
): Promise<Result<RecordedRun, Refused>> {
  const input = await inputOf(files, options, io);
  if (!input.ok) return input;
  const run = recordRun(input.value, catalog);
  return run.ok ? run : err({ text: run.error.map(({ message }) => `error: ${message}\n`).join(''), code: 1 });
}

async function inputOf(
  files: readonly string[],
  options: ExplainOptions,
  io: CliIo,
): Promise<Result<RunInput, Refused>> {
  const [file = ''] = files;
  if (!file.endsWith(scenarioDocument.ending)) {
    const prepared = await prepareRun(files, { ...options, reporter: 'pretty' }, io);
    if (!prepared.ok) return err({ text: prepared.error.text, code: prepared.error.exitCode });
    io.err(prepared.value.warnings);
    return ok(prepared.value.input);
  }
  if (files.length > 1) return err({ text: 'error: One scenario is explained at a time.\n', code: 2 });
  const { machine } = io;
  if (machine === undefined) throw new Error('Scenarios need the files of a machine.');
  const text = await readText(io, file);
  const test = text.ok ? parseScenarioTest(text.value) : text;
  const input = test.ok
    ? inputOfScenario(test.value.scenario, catalog, scenarioLoader(machine.readFileNow, catalog).beside(file))
    : test;
  return input.ok ? input : err({ text: printFaults(file, input.error), code: 2 });
}

import type { FlowGraph } from '#graph/flow-graph.ts';
import { catalog } from '#nodes/catalog.ts';
import { inputOfScenario } from '#scenarios/scenario-input.ts';
import { parseScenarioTest } from '#scenarios/scenario-test.ts';
import { err, ok, type Result } from '#shared/result.ts';
import type { RunInput } from '#world/run-input.ts';
import type { CliIo } from '../cli-io.ts';
import { prepareRun } from '../prepare-run.ts';
import { printFaults } from '../print-faults.ts';
import { readText } from '../read-inputs.ts';
import type { RunOptions } from '../run-options.ts';
import { scenarioLoader, type ScenarioLoader } from '../scenario-loader.ts';
import { findTests } from '../testing/find-tests.ts';
import type { DiffPair } from './compare-inputs.ts';

type Both<T> = readonly [before: T, after: T];

/** The same records through both graphs. An error is the text to print, here and below. */
export async function pairsOfRecords(
  [before, after]: Both<string>,
  options: RunOptions,
  io: CliIo,
): Promise<Result<readonly DiffPair[], string>> {
  const first = await prepareRun([before], options, io);
  if (!first.ok) return err(first.error.text);
  const second = await prepareRun([after], options, io);
  if (!second.ok) return err(second.error.text);
  io.err(first.value.warnings);
  return ok([{ test: null, inputs: [first.value.input, second.value.input] }]);
}

/** What each test does, on both graphs. Tests of other graphs are left out. */
export async function pairsOfScenarios(
  paths: readonly string[],
  graphs: Both<FlowGraph>,
  io: CliIo,
): Promise<Result<readonly DiffPair[], string>> {
  const { machine } = io;
  if (machine === undefined) throw new Error('Tests need the files of a machine.');
  const files = await findTests(paths, machine);
  if (!files.ok) return files;
  const loader = scenarioLoader(machine.readFileNow, catalog);
  const pairs: DiffPair[] = [];
  for (const file of files.value) {
    const input = await inputOf(file, loader, io);
    if (!input.ok) return input;
    const isOne = ({ id, object }: FlowGraph): boolean =>
      graphs.some((graph) => graph.id === id) && object === graphs[0].object;
    if (!input.value.graphs.some(isOne)) continue;
    const inTurn = (graph: FlowGraph): RunInput => ({
      ...input.value,
      graphs: input.value.graphs.map((each) => (isOne(each) ? graph : each)),
    });
    pairs.push({ test: file, inputs: [inTurn(graphs[0]), inTurn(graphs[1])] });
  }
  const left = files.value.length - pairs.length;
  if (pairs.length === 0) return err('error: --scenarios: None of the tests runs one of both graphs, by its id.\n');
  if (left > 0) {
    const were = left === 1 ? 'runs other graphs and was' : 'run other graphs and were';
    io.err(`${left} of ${files.value.length} tests ${were} left out.\n`);
  }
  return ok(pairs);
}

/** Two scenarios as they are. */
export async function scenarioPair([before, after]: Both<string>, io: CliIo): Promise<Result<DiffPair, string>> {
  const { machine } = io;
  if (machine === undefined) throw new Error('Scenarios need the files of a machine.');
  const loader = scenarioLoader(machine.readFileNow, catalog);
  const first = await inputOf(before, loader, io);
  if (!first.ok) return first;
  const second = await inputOf(after, loader, io);
  return second.ok ? ok({ test: null, inputs: [first.value, second.value] }) : second;
}

async function inputOf(file: string, loader: ScenarioLoader, io: CliIo): Promise<Result<RunInput, string>> {
  const text = await readText(io, file);
  const test = text.ok ? parseScenarioTest(text.value) : text;
  if (!test.ok) return err(printFaults(file, test.error));
  const input = inputOfScenario(test.value.scenario, catalog, loader.beside(file));
  return input.ok ? input : err(printFaults(file, input.error));
}

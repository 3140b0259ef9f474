import { posix } from 'node:path';
import { validateGraph } from '#graph/validate-graph.ts';
import { catalog } from '#nodes/catalog.ts';
import { demoOrg } from '#scenarios/demo-org.ts';
import type { NamedTest } from '#scenarios/generate-tests.ts';
import { countOf } from '#shared/count-of.ts';
import { ok } from '#shared/result.ts';
import type { CliIo, ExitCode } from '../cli-io.ts';
import { drawTests, randomCountOf } from '../covering/draw-tests.ts';
import { lookForTests } from '../covering/look-for-tests.ts';
import { staleTests } from '../covering/stale-tests.ts';
import { MOST_NAMED, pathFrom, slashed, testPath, writeTests } from '../covering/write-tests.ts';
import { plainText } from '../plain-text.ts';
import { printFaults } from '../print-faults.ts';
import { printIssue } from '../print-issue.ts';
import { readGraph, readOrg } from '../read-inputs.ts';
import { reportGenerated, reportRandom } from '../reporters/generate-pretty.ts';
import { seedOf } from '../run-options.ts';
import { terminalOf } from '../terminal.ts';

/** The options of `flowsim generate` as they were typed. */
export interface GenerateOptions {
  readonly out?: string;
  readonly org?: string;
  readonly seed: string;
  readonly runs: string;
  readonly boundaries?: boolean;
  /** How many random tests to write instead. */
  readonly random?: string;
  readonly force?: boolean;
  readonly prune?: boolean;
  readonly dryRun?: boolean;
}

/** `flowsim generate`: tests for a graph as files. */
export async function generate(file: string, options: GenerateOptions, io: CliIo): Promise<ExitCode> {
  const wrong = (text: string): ExitCode => {
    io.err(text);
    return 2;
  };
  const seed = seedOf(options.seed);
  if (!seed.ok) return wrong(`error: ${seed.error}\n`);
  const runs = Number(options.runs);
  if (!/^\d{1,7}$/.test(options.runs) || runs < 1)
    return wrong(`error: --runs: "${options.runs}" is not a whole number from 1 to 9999999.\n`);
  const random = options.random === undefined ? null : randomCountOf(options.random);
  if (random?.ok === false) return wrong(`error: ${random.error}\n`);
  if (random && options.prune === true)
    return wrong('error: --random goes without --prune: no random test takes the place of another.\n');
  if (random && options.boundaries === true)
    return wrong('error: --random goes without --boundaries: its values are drawn.\n');
  const read = await readGraph(io, file);
  if (!read.ok) return wrong(printFaults(file, read.error));
  const graph = read.value;
  const given = options.org === undefined ? null : await readOrg(io, options.org);
  if (given?.ok === false) return wrong(printFaults(options.org ?? '', given.error));
  const errors = validateGraph(graph, catalog).filter(({ severity }) => severity === 'error');
  if (errors.length > 0) {
    for (const issue of errors) io.err(`${printIssue(issue, graph, { file })}\n`);
    io.err(`error: ${file}: The graph is not valid, so no tests were made.\n`);
    return 1;
  }
  const out = options.out ?? posix.join(posix.dirname(slashed(file)), 'tests');
  const input = {
    graph,
    org: given?.value ?? demoOrg(),
    catalog,
    seed: seed.value,
    frame: {
      graphs: [{ path: pathFrom(out, file), id: graph.id }],
      org: options.org === undefined ? ({ fixture: 'demo' } as const) : { path: pathFrom(out, options.org) },
    },
  };
  const dryRun = options.dryRun === true;
  const { colour } = terminalOf(io, 'out');
  const say = (parts: Iterable<string>): void => {
    for (const part of parts) io.out(part);
  };
  const write = async (tests: readonly NamedTest[]): Promise<ExitCode> =>
    dryRun ? 0 : writeTests(tests, out, options.force === true, io);
  if (random) {
    const tests = await drawTests({ ...input, count: random.value }, io);
    if (tests === null) return stopped(io);
    const code = await write(tests);
    if (code !== 0) return code;
    say(reportRandom(graph, tests, { out, dryRun, asked: random.value, seed: seed.value }, colour));
    return 0;
  }
  const found = await lookForTests({ ...input, limits: { runs }, boundaries: options.boundaries === true }, io);
  if (found === null) return stopped(io);
  const code = await write(found.tests);
  if (code !== 0) return code;
  say(reportGenerated(graph, found, { out, dryRun }, colour));
  const now = found.tests.map(({ fileName }) => testPath(out, fileName));
  const stale = await staleTests(file, out, now, io);
  if ((await pruneTests(stale, options, io)) !== 0) return 2;
  return found.unreachable.some(({ proof }) => proof === 'not-found') ? 1 : 0;
}

function stopped(io: CliIo): ExitCode {
  io.err('Stopped: nothing was written.\n');
  return 130;
}

/** Tells of tests that are generated no more, and deletes them where that is asked for. */
async function pruneTests(stale: readonly string[], { prune, dryRun }: GenerateOptions, io: CliIo): Promise<0 | 2> {
  if (stale.length === 0) return 0;
  if (prune !== true) {
    const them = stale.length === 1 ? 'it' : 'them';
    io.err(
      `warning: ${countOf(stale.length, 'test')} of an earlier graph or seed ${stale.length === 1 ? 'is' : 'are'} generated no more; --prune deletes ${them}:\n`,
    );
    for (const file of stale.slice(0, MOST_NAMED)) io.err(`  ${plainText(file)}\n`);
    if (stale.length > MOST_NAMED) io.err(`  and ${stale.length - MOST_NAMED} more\n`);
    return 0;
  }
  for (const file of stale) {
    const removed = dryRun === true ? ok(null) : await io.removeFile?.(file);
    if (removed?.ok === false) {
      io.err(printFaults(file, [removed.error]));
      return 2;
    }
    io.out(`${dryRun === true ? 'Would delete' : 'Deleted'} ${plainText(file)}\n`);
  }
  return 0;
}

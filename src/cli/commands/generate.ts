import { posix } from 'node:path';
import type { FlowGraph } from '#graph/flow-graph.ts';
import { validateGraph } from '#graph/validate-graph.ts';
import { catalog } from '#nodes/catalog.ts';
import { coverageItems } from '#scenarios/coverage.ts';
import { demoOrg } from '#scenarios/demo-org.ts';
import type { GeneratedTests, NamedTest } from '#scenarios/generate-tests.ts';
import { countOf } from '#shared/count-of.ts';
import type { CliIo, ExitCode } from '../cli-io.ts';
import { drawTests, randomCountOf } from '../covering/draw-tests.ts';
import { lookForTests } from '../covering/look-for-tests.ts';
import { pathFrom, slashed, testPath, writeTests } from '../covering/write-tests.ts';
import { plainText } from '../plain-text.ts';
import { printFaults } from '../print-faults.ts';
import { printIssue } from '../print-issue.ts';
import { readGraph, readOrg } from '../read-inputs.ts';
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
  const write = async (tests: readonly NamedTest[]): Promise<ExitCode> =>
    options.dryRun === true ? 0 : writeTests(tests, out, options.force === true, io);
  if (random) {
    const tests = await drawTests({ ...input, count: random.value }, io);
    if (tests === null) return stopped(io);
    const code = await write(tests);
    if (code === 0) tellRandom(graph, tests, { out, asked: random.value, seed: seed.value, options }, io);
    return code;
  }
  const found = await lookForTests({ ...input, limits: { runs }, boundaries: options.boundaries === true }, io);
  if (found === null) return stopped(io);
  const code = await write(found.tests);
  tell(graph, found, out, options.dryRun === true, io);
  if (code !== 0) return code;
  return found.unreachable.some(({ proof }) => proof === 'not-found') ? 1 : 0;
}

function stopped(io: CliIo): ExitCode {
  io.err('Stopped: nothing was written.\n');
  return 130;
}

interface Drawn {
  readonly out: string;
  readonly asked: number;
  readonly seed: number;
  readonly options: GenerateOptions;
}

function tellRandom(
  graph: FlowGraph,
  tests: readonly NamedTest[],
  { out, asked, seed, options }: Drawn,
  io: CliIo,
): void {
  list(tests, out, io);
  const possible = coverageItems(graph, catalog).filter(({ never }) => never === undefined);
  const covered = new Set(tests.flatMap(({ covers }) => covers));
  const few = tests.length < asked ? ` For ${asked - tests.length} no scenario was found that can be run.` : '';
  io.out(
    `${countOf(tests.length, 'random test')} of seed ${seed} ${options.dryRun === true ? 'would cover' : 'cover'} ${possible.filter(({ key }) => covered.has(key)).length} of ${possible.length} items.${few}\n`,
  );
}

function list(tests: readonly NamedTest[], out: string, io: CliIo): void {
  const { colour } = terminalOf(io, 'out');
  for (const { fileName, test, covers } of tests)
    io.out(
      `${plainText(testPath(out, fileName))}  ${colour('dim', plainText(`${test.title ?? ''} (${covers.length} items)`))}\n`,
    );
}

function tell(graph: FlowGraph, found: GeneratedTests, out: string, dryRun: boolean, io: CliIo): void {
  const { colour } = terminalOf(io, 'out');
  const items = new Map(coverageItems(graph, catalog).map((item) => [item.key, item]));
  const names = new Map(graph.nodes.map(({ id, name }) => [id, name]));
  const say = (text: string): void => io.out(`${text}\n`);
  list(found.tests, out, io);
  const proven = found.unreachable.filter(({ proof }) => proof === 'proven');
  const open = found.unreachable.filter(({ proof }) => proof === 'not-found');
  const coverable = found.covered.length + open.length;
  say(
    `${countOf(found.tests.length, 'test')} ${dryRun ? 'would cover' : 'cover'} ${colour(open.length === 0 ? 'good' : 'doubtful', `${found.covered.length} of ${coverable}`)} items that can be covered.`,
  );
  const listed = [
    ['Nothing can reach', proven],
    ['No way was found to', open],
  ] as const;
  for (const [title, list] of listed) {
    for (const { key, because } of list) {
      const item = items.get(key);
      const place =
        item === undefined
          ? key
          : `${names.get(item.node) ?? item.node}${item.kind === 'node' ? '' : `: ${item.title}`}`;
      say(`  ${title} ${item?.kind ?? ''} ${plainText(place)}: ${colour('dim', plainText(because))}`);
    }
  }
}

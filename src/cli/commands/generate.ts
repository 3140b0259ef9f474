import { posix, relative, resolve } from 'node:path';
import type { FlowGraph } from '#graph/flow-graph.ts';
import { validateGraph } from '#graph/validate-graph.ts';
import { catalog } from '#nodes/catalog.ts';
import { coverageItems } from '#scenarios/coverage.ts';
import { demoOrg } from '#scenarios/demo-org.ts';
import type { GeneratedTests, NamedTest } from '#scenarios/generate-tests.ts';
import { printScenarioTest } from '#scenarios/scenario-test.ts';
import { countOf } from '#shared/count-of.ts';
import type { CliIo, ExitCode } from '../cli-io.ts';
import { lookForTests } from '../covering/look-for-tests.ts';
import { folder } from '../node-files.ts';
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
  const found = await lookForTests(
    {
      graph,
      org: given?.value ?? demoOrg(),
      catalog,
      seed: seed.value,
      limits: { runs },
      boundaries: options.boundaries === true,
      frame: {
        graphs: [{ path: pathFrom(out, file), id: graph.id }],
        org: options.org === undefined ? { fixture: 'demo' } : { path: pathFrom(out, options.org) },
      },
    },
    io,
  );
  if (found === null) {
    io.err('Stopped: nothing was written.\n');
    return 130;
  }
  const code = await writeTests(found.tests, out, options, io);
  tell(graph, found, out, options.dryRun === true, io);
  if (code !== 0) return code;
  return found.unreachable.some(({ proof }) => proof === 'not-found') ? 1 : 0;
}

/** Writes all tests, or none where one of them is there already. */
async function writeTests(
  tests: readonly NamedTest[],
  out: string,
  { force = false, dryRun = false }: GenerateOptions,
  io: CliIo,
): Promise<ExitCode> {
  if (dryRun) return 0;
  const paths = new Map(tests.map((each) => [posix.join(slashed(out), each.fileName), each]));
  if (!force) {
    const there: string[] = [];
    for (const path of paths.keys()) if ((await io.readFile(path)).ok) there.push(path);
    if (there.length > 0) {
      for (const path of there) io.err(`error: ${plainText(path)}: There is a test already. --force writes over it.\n`);
      io.err('error: Nothing was written.\n');
      return 2;
    }
  }
  const made = await io.makeFolder?.(out);
  if (made?.ok === false) {
    io.err(printFaults(out, [made.error]));
    return 2;
  }
  for (const [path, { test }] of paths) {
    const written = await io.writeFile(path, [printScenarioTest(test)]);
    if (written.ok) continue;
    io.err(printFaults(path, [written.error]));
    return 2;
  }
  return 0;
}

function tell(graph: FlowGraph, found: GeneratedTests, out: string, dryRun: boolean, io: CliIo): void {
  const { colour } = terminalOf(io, 'out');
  const items = new Map(coverageItems(graph, catalog).map((item) => [item.key, item]));
  const names = new Map(graph.nodes.map(({ id, name }) => [id, name]));
  const say = (text: string): void => io.out(`${text}\n`);
  for (const { fileName, test, covers } of found.tests)
    say(
      `${plainText(posix.join(slashed(out), fileName))}  ${colour('dim', plainText(`${test.title ?? ''} (${covers.length} items)`))}`,
    );
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

const slashed = (path: string): string => path.replaceAll('\\', '/');

/** A path as a test in the folder names it. */
const pathFrom = (out: string, file: string): string =>
  slashed(relative(resolve(folder(), out), resolve(folder(), file)));

import type { FlowGraph } from '#graph/flow-graph.ts';
import { validateGraph } from '#graph/validate-graph.ts';
import { catalog } from '#nodes/catalog.ts';
import { demoOrg } from '#scenarios/demo-org.ts';
import type { Expectation } from '#scenarios/expectation.ts';
import { pinnedTests, type PinnedRun } from '#scenarios/pinned-tests.ts';
import { err, ok, type Result } from '#shared/result.ts';
import type { Aspect } from '#world/parted-ways.ts';
import { recordRun } from '#world/record-run.ts';
import type { CliIo } from '../cli-io.ts';
import { drawTests, randomCountOf } from '../covering/draw-tests.ts';
import { driveWork } from '../covering/drive-work.ts';
import { pathFrom, testPath, writeTests } from '../covering/write-tests.ts';
import { plainText } from '../plain-text.ts';
import { printFaults } from '../print-faults.ts';
import { printIssue } from '../print-issue.ts';
import { progressOn } from '../progress.ts';
import { readOrg } from '../read-inputs.ts';
import { scenarioWords } from '../reporters/scenario-words.ts';
import { seedOf } from '../run-options.ts';
import type { DiffReport } from './diff-report.ts';
import { keyOf } from './difference.ts';
import { findRandomDifferences, pairOfScenario, type RandomFindings, type RandomKind } from './random-differences.ts';

type Both<T> = readonly [before: T, after: T];

/** The options of `flowsim diff` that random scenarios go by. */
export interface RandomDiff {
  readonly random: string;
  readonly seed: string;
  readonly org?: string;
  readonly writeTests?: string;
  readonly force?: boolean;
}

export interface RandomRecords {
  readonly records: NonNullable<DiffReport['records']>;
  /** 130: stopped by Ctrl+C, the records are what was known by then. 2: the tests could not be written. Else null. */
  readonly exitCode: 2 | 130 | null;
}

/** [RUN-4] What random scenarios show to differ, each kind by the smallest one. An error is the text to print. */
export async function compareRandom(
  files: Both<string>,
  graphs: Both<FlowGraph>,
  options: RandomDiff,
  { ignored, known }: { readonly ignored: ReadonlySet<Aspect>; readonly known: ReadonlySet<string> },
  io: CliIo,
): Promise<Result<RandomRecords, string>> {
  const count = randomCountOf(options.random);
  if (!count.ok) return err(`error: ${count.error}\n`);
  const seed = seedOf(options.seed);
  if (!seed.ok) return err(`error: ${seed.error}\n`);
  const given = options.org === undefined ? null : await readOrg(io, options.org);
  if (given?.ok === false) return err(printFaults(options.org ?? '', given.error));
  const faults = faultsOf(files, graphs);
  if (faults !== '') return err(faults);
  const out = options.writeTests ?? '.';
  const org = given?.value ?? demoOrg();
  const frame = {
    graphs: [{ path: pathFrom(out, files[0]), id: graphs[0].id }],
    org: options.org === undefined ? ({ fixture: 'demo' } as const) : { path: pathFrom(out, options.org) },
  };
  const drawn = await drawTests({ graph: graphs[0], org, catalog, seed: seed.value, count: count.value, frame }, io);
  const tests = (drawn ?? []).map(({ test }) => test);
  const progress = progressOn(io, 'Comparing', tests.length);
  const driven = await driveWork(findRandomDifferences({ tests, graphs, org, ignored }), io, ({ compared, kinds }) =>
    progress.to(compared, compared < tests.length ? '' : `making ${kinds.length} as small as they can be`),
  );
  progress.clear();
  const found: RandomFindings = driven.stopped
    ? (driven.last ?? { compared: 0, differing: 0, kinds: [] })
    : driven.value;
  const pinned = pinnedTests(
    found.kinds.flatMap((kind) => pinnedOf(kind, graphs, org)),
    catalog,
  );
  const writes = options.writeTests !== undefined && pinned.length > 0;
  const written = writes ? await writeTests(pinned, out, options.force === true, io) : null;
  const stopped = drawn === null || driven.stopped;
  const keys = new Set(found.kinds.map(({ difference }) => keyOf(difference)));
  return ok({
    exitCode: written === 2 ? written : stopped ? 130 : null,
    records: {
      compared: found.compared,
      differing: found.differing,
      random: { seed: seed.value },
      differences: found.kinds.map(({ difference, scenario, count: shown }, index) => ({
        ...difference,
        expected: known.has(keyOf(difference)),
        smallest: {
          count: shown,
          scenario: scenarioWords(scenario.scenario),
          file: written === 0 ? testPath(out, pinned[index]?.fileName ?? '') : null,
        },
      })),
      gone: [...known].filter((key) => !keys.has(key)).length,
    },
  });
}

/** What keeps the graphs from being run side by side; empty where nothing does. */
function faultsOf(files: Both<string>, graphs: Both<FlowGraph>): string {
  const [before, after] = graphs;
  if (before.object !== after.object)
    return `error: --random: ${plainText(files[0])} routes a ${before.object}, ${plainText(files[1])} a ${after.object}: no record goes through both.\n`;
  return graphs
    .flatMap((graph, index) => {
      const file = files[index] ?? '';
      const errors = validateGraph(graph, catalog).filter(({ severity }) => severity === 'error');
      return errors.map((issue) => `${printIssue(issue, graph, { file })}\n`);
    })
    .join('');
}

/** The smallest scenario as a test of the graph before; what it does at the parting is expected too. */
function pinnedOf(
  { scenario, difference }: RandomKind,
  graphs: Both<FlowGraph>,
  org: ReturnType<typeof demoOrg>,
): readonly PinnedRun[] {
  const pair = pairOfScenario(scenario, { graphs, org });
  const run = pair.ok ? recordRun(pair.value.inputs[0], catalog) : pair;
  if (!run.ok) throw new Error('A scenario that was compared can be run');
  const { node, before, after, object, id } = difference;
  const also: readonly Expectation[] = [
    ...(node !== null && before?.edge != null ? [{ type: 'edge' as const, node, edge: before.edge }] : []),
    ...(before?.owner != null ? [{ type: 'owner' as const, owner: before.owner }] : []),
  ];
  const { description: _description, ...rest } = scenario;
  const way = (side: typeof before): string =>
    side === null ? 'not routed' : `${side.edge ?? 'no edge'}, owner ${side.owner ?? 'nobody'}`;
  const test = {
    ...rest,
    title: node === null ? 'Parts from the start' : `Parts at ${node}`,
    description: `The smallest random scenario found that comes out differently in another version of the graph. Here: ${way(before)}. There: ${way(after)}.`,
    tags: ['generated', 'random', 'diff'],
  };
  return [{ test, run: run.value, record: { object, id }, also }];
}

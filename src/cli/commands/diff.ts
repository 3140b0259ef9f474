import type { FlowGraph } from '#graph/flow-graph.ts';
import { demoOrg } from '#scenarios/demo-org.ts';
import { scenarioDocument } from '#scenarios/scenario-test.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { effectOf } from '#versions/graph-comparison.ts';
import { groupChanges, type ChangeGroup } from '#versions/change-words.ts';
import { compareGraphs } from '#versions/compare-graphs.ts';
import { graphReadingOf, typeTitle } from '#wording/graph-reading.ts';
import { environmentOf } from '#world/environment.ts';
import { ASPECTS, type Aspect } from '#world/parted-ways.ts';
import type { CliIo, ExitCode } from '../cli-io.ts';
import type { DiffPair } from '../diffing/compare-inputs.ts';
import { compareJournals, JOURNAL_ENDING } from '../diffing/compare-journals.ts';
import { comparePairs } from '../diffing/compare-pairs.ts';
import { compareRandom } from '../diffing/compare-random.ts';
import { unexpected, type DiffReport } from '../diffing/diff-report.ts';
import { pairsOfRecords, pairsOfScenarios, scenarioPair } from '../diffing/diff-pairs.ts';
import { parseKnownDifferences, printKnownDifferences } from '../diffing/known-differences.ts';
import { printFaults } from '../print-faults.ts';
import { readGraph, readOrg, readText } from '../read-inputs.ts';
import { markdownDiff } from '../reporters/diff-markdown.ts';
import { diffReporters } from '../reporters/diff-reporters.ts';
import type { RunOptions } from '../run-options.ts';
import { addStepSummary } from '../step-summary.ts';
import { terminalOf } from '../terminal.ts';
import { writeOut } from '../write-out.ts';

/** The options of `flowsim diff` as they were typed. */
export interface DiffOptions extends Omit<RunOptions, 'reporter' | 'journal' | 'stream' | 'deploy'> {
  readonly scenarios?: readonly string[];
  readonly ignore?: readonly string[];
  readonly expect?: string;
  readonly writeExpect?: string;
  /** How many random scenarios to run. */
  readonly random?: string;
  readonly writeTests?: string;
  readonly force?: boolean;
  readonly reporter: keyof typeof diffReporters;
  readonly out?: string;
}

interface Compared {
  readonly report: DiffReport;
  /** What to end with, whatever was found; null where that decides. */
  readonly exitCode: ExitCode | null;
}

type Both = readonly [before: string, after: string];

/** `flowsim diff`: what differs between two graphs, and between what becomes of records in them. */
export async function diff(files: Both, options: DiffOptions, io: CliIo): Promise<ExitCode> {
  const misuse = misuseOf(files, options);
  if (misuse !== undefined) {
    io.err(`error: ${misuse}\n`);
    return 2;
  }
  const compared =
    kindOf(files[0]) === 'journal' ? await compareJournals(files, io) : await reportOf(files, options, io);
  if (!compared.ok) {
    io.err(compared.error);
    return 2;
  }
  if ('text' in compared.value) return writeOut(io, options.out, [compared.value.text], compared.value.same ? 0 : 1);
  const { report, exitCode } = compared.value;
  const { colour } = terminalOf(io, 'out');
  const plain = options.out === undefined ? colour : (_style: unknown, text: string) => text;
  const code = await writeOut(io, options.out, diffReporters[options.reporter](report, plain));
  if (code !== 0) return code;
  if (options.reporter === 'github' && !(await addStepSummary(io, markdownDiff(report)))) return 2;
  if (options.writeExpect !== undefined && report.records) {
    const written = await writeOut(io, options.writeExpect, [printKnownDifferences(report.records.differences)]);
    if (written !== 0) return written;
  }
  if (exitCode === 130) io.err('Stopped: this is what was known by then.\n');
  if (exitCode !== null) return exitCode;
  const matters = (report.changes ?? []).some(({ changes }) => changes.some(({ type }) => effectOf(type) !== 'moved'));
  return (report.records ? unexpected(report).length > 0 : matters) ? 1 : 0;
}

async function reportOf(files: Both, options: DiffOptions, io: CliIo): Promise<Result<Compared, string>> {
  const ignored = aspectsOf(options.ignore);
  if (!ignored.ok) return ignored;
  const known = await knownOf(options.expect, io);
  if (!known.ok) return known;
  const [before, after] = files;
  if (options.random === undefined && files.every((file) => file.endsWith(scenarioDocument.ending))) {
    const pair = await scenarioPair(files, io);
    if (!pair.ok) return pair;
    const records = await comparePairs([pair.value], ignored.value, known.value, io);
    return records.ok ? ok(whole({ before, after, changes: null, records: records.value })) : records;
  }
  const graphs: FlowGraph[] = [];
  for (const file of files) {
    const graph = await readGraph(io, file);
    if (!graph.ok) return err(printFaults(file, graph.error));
    graphs.push(graph.value);
  }
  const [first, second] = graphs;
  if (!first || !second) throw new Error('Two graphs are compared');
  const changes = await changesOf(first, second, options, io);
  if (!changes.ok) return changes;
  const { random } = options;
  if (random !== undefined) {
    const counted = { ignored: ignored.value, known: known.value };
    const found = await compareRandom(files, [first, second], { ...options, random }, counted, io);
    if (!found.ok) return found;
    const { records, exitCode } = found.value;
    return ok({ report: { before, after, changes: changes.value, records }, exitCode });
  }
  const pairs = await pairsOf(files, [first, second], options, io);
  if (!pairs.ok) return pairs;
  if (pairs.value === null) return ok(whole({ before, after, changes: changes.value, records: null }));
  const records = await comparePairs(pairs.value, ignored.value, known.value, io);
  return records.ok ? ok(whole({ before, after, changes: changes.value, records: records.value })) : records;
}

const whole = (report: DiffReport): Compared => ({ report, exitCode: null });

/** Options that --random leaves no room for, as it draws its own records. */
const NOT_RANDOM = ['records', 'record', 'all', 'scenarios', 'script', 'set', 'start'] as const;

/** What a file is by its ending; whatever has no other one is read as a graph. */
function kindOf(file: string): 'journal' | 'scenario' | 'graph' {
  if (file.endsWith(JOURNAL_ENDING)) return 'journal';
  return file.endsWith(scenarioDocument.ending) ? 'scenario' : 'graph';
}

/** Whether anything is run, so that there are records to list. */
const bringsRecords = ({ records, record, all, scenarios, random }: DiffOptions): boolean =>
  [records, record, scenarios, random].some((each) => each !== undefined) || all === true;

function misuseOf([before, after]: Both, options: DiffOptions): string | undefined {
  const [first, second] = [kindOf(before), kindOf(after)];
  if (first !== second) return `${before} is a ${first}, ${after} a ${second}: give two files of one kind.`;
  if (first === 'journal' && options.reporter !== 'pretty')
    return `--reporter ${options.reporter}: what differs between journals is told as text alone.`;
  if (first === 'graph' && options.reporter === 'csv' && !bringsRecords(options))
    return '--reporter csv lists records: say which by --records, --record, --all, --scenarios or --random.';
  if (options.random === undefined)
    return options.writeTests === undefined
      ? undefined
      : '--write-tests goes with --random: it writes what that finds.';
  const other = NOT_RANDOM.find((name) => options[name] !== undefined);
  return other === undefined ? undefined : `--random goes without --${other}: it draws its own scenarios.`;
}

async function changesOf(
  before: FlowGraph,
  after: FlowGraph,
  { org: file }: DiffOptions,
  io: CliIo,
): Promise<Result<readonly ChangeGroup[], string>> {
  const org = file === undefined ? ok(demoOrg()) : await readOrg(io, file);
  if (!org.ok) return err(printFaults(file ?? '', org.error));
  const { changes } = compareGraphs(before, after, graphReadingOf(environmentOf(org.value)));
  return ok(groupChanges(changes, { before, after }, typeTitle));
}

/** What is run through both graphs; null where nothing is. */
async function pairsOf(
  files: Both,
  graphs: readonly [FlowGraph, FlowGraph],
  options: DiffOptions,
  io: CliIo,
): Promise<Result<readonly DiffPair[] | null, string>> {
  const { scenarios, records, record, all } = options;
  const isOfRecords = records !== undefined || record !== undefined || all === true;
  if (scenarios !== undefined && isOfRecords)
    return err('error: --scenarios goes without --records, --record and --all: tests bring their own records.\n');
  if (scenarios !== undefined) return pairsOfScenarios(scenarios, graphs, io);
  return isOfRecords ? pairsOfRecords(files, { ...options, reporter: 'pretty' }, io) : ok(null);
}

function aspectsOf(names: readonly string[] = []): Result<ReadonlySet<Aspect>, string> {
  const aspects = names.flatMap((name) => ASPECTS.filter((aspect) => aspect === name));
  const wrong = names.find((name) => !ASPECTS.some((aspect) => aspect === name));
  return wrong === undefined
    ? ok(new Set(aspects))
    : err(`error: --ignore: "${wrong}" is none of ${ASPECTS.join(', ')}.\n`);
}

async function knownOf(file: string | undefined, io: CliIo): Promise<Result<ReadonlySet<string>, string>> {
  if (file === undefined) return ok(new Set());
  const text = await readText(io, file);
  const known = text.ok ? parseKnownDifferences(text.value) : text;
  return known.ok ? known : err(printFaults(file, known.error));
}

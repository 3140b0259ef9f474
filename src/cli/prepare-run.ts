import type { FlowGraph, RoutedObject } from '#graph/flow-graph.ts';
import { validateGraph } from '#graph/validate-graph.ts';
import { catalog } from '#nodes/catalog.ts';
import { demoOrg } from '#scenarios/demo-org.ts';
import type { ReportedImport } from '#scenarios/run-report.ts';
import type { ScriptLine } from '#scenarios/run-script.ts';
import type { FieldValue } from '#shared/field.ts';
import type { Duration, Instant } from '#shared/instant.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { environmentOf } from '#world/environment.ts';
import type { OrgSetup } from '#world/org-setup.ts';
import { planRun } from '#world/plan-run.ts';
import type { RunInput } from '#world/run-input.ts';
import { chooseDeployments, type ChosenDeployment } from './choose-deployments.ts';
import { chooseRecords } from './choose-records.ts';
import { chooseScript, doubtsOf } from './choose-script.ts';
import type { CliIo, ExitCode } from './cli-io.ts';
import { printFaults } from './print-faults.ts';
import { printIssue } from './print-issue.ts';
import { readGraph, readOrg } from './read-inputs.ts';
import { changesOf, checkSource, routedGraph, seedOf, startOf, untilOf, type RunOptions } from './run-options.ts';

/** What a run needs, and doubts about it to print on stderr. */
export interface PreparedRun {
  readonly input: RunInput;
  readonly imported?: ReportedImport;
  readonly warnings: string;
}

/** Why nothing was run: text for stderr, and the exit code. */
export interface Refusal {
  readonly text: string;
  readonly exitCode: ExitCode;
}

const refusal = (text: string, exitCode: ExitCode = 2): Result<never, Refusal> => err({ text, exitCode });
const wrongUse = (reason: string): Result<never, Refusal> => refusal(`error: ${reason}\n`);

/** All that is asked of a run beside its records. */
export interface RunFrame {
  readonly graphs: readonly FlowGraph[];
  readonly object: RoutedObject;
  readonly org: OrgSetup;
  readonly start: Instant;
  readonly until: Duration;
  readonly seed: number;
  readonly changes: Readonly<Record<string, FieldValue>>;
  readonly script: readonly ScriptLine[];
  readonly deployed: readonly ChosenDeployment[];
}

/** Reads files and options; the first that cannot be used refuses the run. */
export async function prepareRun(
  files: readonly string[],
  options: RunOptions,
  io: CliIo,
): Promise<Result<PreparedRun, Refusal>> {
  const source = checkSource(options);
  if (!source.ok) return wrongUse(source.error);
  const framed = await prepareFrame(files, options, io);
  if (!framed.ok) return framed;
  const { graphs, object, start, until, seed, changes, script, deployed } = framed.value;
  const chosen = await chooseRecords(options, framed.value.org, object, io);
  if (!chosen.ok) return refusal(chosen.error);
  const { org, records, imported } = chosen.value;
  const { trigger } = options;
  const input = planRun({
    graphs,
    object,
    org,
    trigger,
    records,
    changes,
    start,
    until,
    seed,
    script: [...script, ...deployed.map(({ stimulus }) => stimulus)],
  });
  const warnings = doubtsOfRun(files, options, framed.value, input);
  return warnings.ok ? ok({ input, ...(imported && { imported }), warnings: warnings.value }) : warnings;
}

/** Reads all but the records. */
export async function prepareFrame(
  files: readonly string[],
  options: RunOptions,
  io: CliIo,
): Promise<Result<RunFrame, Refusal>> {
  const until = untilOf(options.until);
  if (!until.ok) return wrongUse(until.error);
  const seed = seedOf(options.seed);
  if (!seed.ok) return wrongUse(seed.error);
  const graphs = await readGraphs(files, io);
  if (!graphs.ok) return graphs;
  const routed = routedGraph(graphs.value, options.object);
  if (!routed.ok) return wrongUse(routed.error);
  const { object } = routed.value;
  const base = await orgOf(options, io);
  if (!base.ok) return base;
  const start = startOf(options.start, base.value);
  if (!start.ok) return wrongUse(start.error);
  const changes = changesOf(options, base.value, object);
  if (!changes.ok) return wrongUse(changes.error);
  const script = await chooseScript(options.script, io);
  if (!script.ok) return refusal(script.error);
  const deployed = await chooseDeployments(options.deploy, until.value, io);
  if (!deployed.ok) return refusal(deployed.error);
  return ok({
    graphs: graphs.value,
    object,
    org: base.value,
    start: start.value,
    until: until.value,
    seed: seed.value,
    changes: changes.value,
    script: script.value,
    deployed: deployed.value,
  });
}

/** Refuses a run that cannot be; answers what is doubtful in it, to print on stderr. */
export function doubtsOfRun(
  files: readonly string[],
  { script: scriptFile = '' }: RunOptions,
  { graphs, script, deployed }: RunFrame,
  input: RunInput,
): Result<string, Refusal> {
  const allFiles = [...files, ...deployed.map(({ file }) => file)];
  const allGraphs = [...graphs, ...deployed.map(({ stimulus }) => stimulus.graph)];
  const doubts = doubtsOf(scriptFile, script, input);
  if (!doubts.ok) return refusal(doubts.error);
  const errors = errorsOf(allFiles, allGraphs);
  return errors === '' ? ok(doubts.value + warningsOf(allFiles, allGraphs, input.org)) : refusal(errors, 1);
}

async function readGraphs(files: readonly string[], io: CliIo): Promise<Result<readonly FlowGraph[], Refusal>> {
  const graphs: FlowGraph[] = [];
  let faults = '';
  for (const file of files) {
    const graph = await readGraph(io, file);
    if (graph.ok) graphs.push(graph.value);
    else faults += printFaults(file, graph.error);
  }
  return faults === '' ? ok(graphs) : refusal(faults);
}

async function orgOf({ org: file }: RunOptions, io: CliIo): Promise<Result<OrgSetup, Refusal>> {
  if (file === undefined) return ok(demoOrg());
  const org = await readOrg(io, file);
  return org.ok ? org : refusal(printFaults(file, org.error));
}

/** [GRA-1] An invalid graph is never run silently: it is refused with all its errors. */
function errorsOf(files: readonly string[], graphs: readonly FlowGraph[]): string {
  return graphs
    .map((graph, index) => {
      const errors = validateGraph(graph, catalog).filter((issue) => issue.severity === 'error');
      const file = files[index];
      const lines = errors.map((issue) => `${printIssue(issue, graph, { file })}\n`);
      return errors.length === 0
        ? ''
        : `${lines.join('')}error: ${file}: The graph is not valid, so nothing was run.\n`;
    })
    .join('');
}

/** What only this org makes wrong is no reason not to run: the run shows what comes of it. */
function warningsOf(files: readonly string[], graphs: readonly FlowGraph[], org: OrgSetup): string {
  const environment = environmentOf(org);
  return graphs
    .flatMap((graph, index) =>
      validateGraph(graph, catalog, environment)
        .filter((issue) => issue.severity === 'error')
        .map((issue) => `${printIssue(issue, graph, { file: files[index], severity: 'warning' })}\n`),
    )
    .join('');
}

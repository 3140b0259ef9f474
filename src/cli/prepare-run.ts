import type { FlowGraph } from '#graph/flow-graph.ts';
import { validateGraph } from '#graph/validate-graph.ts';
import { catalog } from '#nodes/catalog.ts';
import { demoOrg } from '#scenarios/demo-org.ts';
import type { ReportedImport } from '#scenarios/run-report.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { environmentOf } from '#world/environment.ts';
import type { OrgSetup } from '#world/org-setup.ts';
import { planRun } from '#world/plan-run.ts';
import type { RunInput } from '#world/run-input.ts';
import { chooseDeployments } from './choose-deployments.ts';
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

/** Reads files and options; the first that cannot be used refuses the run. */
export async function prepareRun(
  files: readonly string[],
  options: RunOptions,
  io: CliIo,
): Promise<Result<PreparedRun, Refusal>> {
  const source = checkSource(options);
  if (!source.ok) return wrongUse(source.error);
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
  const chosen = await chooseRecords(options, base.value, object, io);
  if (!chosen.ok) return refusal(chosen.error);
  const { org, records, imported } = chosen.value;
  const script = await chooseScript(options.script, io);
  if (!script.ok) return refusal(script.error);
  const deployed = await chooseDeployments(options.deploy, until.value, io);
  if (!deployed.ok) return refusal(deployed.error);
  const allFiles = [...files, ...deployed.value.map(({ file }) => file)];
  const allGraphs = [...graphs.value, ...deployed.value.map(({ stimulus }) => stimulus.graph)];
  const input = planRun({
    graphs: graphs.value,
    object,
    org,
    trigger: options.trigger,
    records,
    changes: changes.value,
    start: start.value,
    until: until.value,
    seed: seed.value,
    script: [...script.value, ...deployed.value.map(({ stimulus }) => stimulus)],
  });
  const doubts = doubtsOf(options.script ?? '', script.value, input);
  if (!doubts.ok) return refusal(doubts.error);
  const errors = errorsOf(allFiles, allGraphs);
  if (errors !== '') return refusal(errors, 1);
  const warnings = doubts.value + warningsOf(allFiles, allGraphs, org);
  return ok({ input, ...(imported && { imported }), warnings });
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

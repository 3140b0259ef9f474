import { parseFlowFile } from '#graph/parse-flow-file.ts';
import type { FlowGraph } from '#graph/flow-graph.ts';
import type { NodeCatalog } from '#nodes/contract/node-catalog.ts';
import { assertNever } from '#shared/assert-never.ts';
import type { FileFault } from '#shared/file-fault.ts';
import { DAY, HOUR } from '#shared/instant.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { editOrg } from '#world/edit-org.ts';
import type { OrgSetup } from '#world/org-setup.ts';
import type { RunInput, Stimulus } from '#world/run-input.ts';
import { closestName } from './closest-name.ts';
import { LAST_CHANGE } from './demo-org/plan.ts';
import { demoOrg } from './demo-org.ts';
import { examples } from './examples.ts';
import { parseOrgFile } from './org-file.ts';
import { durationOf, instantOf } from './scenario-time.ts';
import type { Scenario, ScenarioGraph, ScenarioLine, ScenarioOrg } from './scenario.ts';

/** What a run starts with where its scenario does not say. */
export const scenarioDefaults = { start: LAST_CHANGE + HOUR, until: 7 * DAY, seed: 1 } as const;

/** The run that a scenario tells. Faults: a graph or an org that cannot be read, an edit before the start that is refused. */
export function inputOfScenario(scenario: Scenario, catalog: NodeCatalog): Result<RunInput, readonly FileFault[]> {
  const faults: FileFault[] = [];
  const kept = <T>(result: Result<T, readonly FileFault[]>): T | undefined => {
    if (result.ok) return result.value;
    faults.push(...result.error);
    return undefined;
  };
  const graphs = scenario.graphs.flatMap((graph, index) => kept(graphOf(graph, catalog, `graphs[${index}]`)) ?? []);
  const stimuli = scenario.stimuli.flatMap(
    (line, index) => kept(stimulusOf(line, catalog, `stimuli[${index}].deploy`)) ?? [],
  );
  const start = scenario.start === undefined ? scenarioDefaults.start : instantOf(scenario.start);
  const before = kept(orgOf(scenario.org, 'org'));
  const edited = before === undefined ? undefined : editOrg(before, scenario.edits ?? [], start);
  if (edited?.ok === false)
    faults.push(
      ...edited.error.map(({ index, message }) => ({ code: 'scenario/edit', at: `edits[${index}]`, message })),
    );
  if (faults.length > 0 || edited?.ok !== true) return err(faults);
  return ok({
    graphs,
    org: edited.value,
    start,
    until: scenario.until === undefined ? scenarioDefaults.until : durationOf(scenario.until),
    seed: scenario.seed ?? scenarioDefaults.seed,
    stimuli,
  });
}

/** What hinders a scenario from becoming a run, with places that begin at `at`. */
export function scenarioFaults(scenario: Scenario, catalog: NodeCatalog, at: string): readonly FileFault[] {
  const input = inputOfScenario(scenario, catalog);
  if (input.ok) return [];
  return input.error.map((fault) => ({ ...fault, at: fault.at === undefined ? at : `${at}.${fault.at}` }));
}

export function graphOf(
  graph: ScenarioGraph,
  catalog: NodeCatalog,
  at: string,
): Result<FlowGraph, readonly FileFault[]> {
  if ('flow' in graph) return inside(parseFlowFile(JSON.stringify(graph.flow), catalog), `${at}.flow`);
  const found = examples.find(({ id }) => id === graph.example);
  if (found) return ok(found.graph);
  const known = examples.map(({ id }) => id);
  const closest = closestName(graph.example, known);
  const hint = closest === undefined ? `There are: ${known.join(', ')}.` : `Did you mean "${closest}"?`;
  const message = `There is no example "${graph.example}".`;
  return err([{ code: 'scenario/no-example', at: `${at}.example`, message, hint }]);
}

const orgOf = (org: ScenarioOrg, at: string): Result<OrgSetup, readonly FileFault[]> =>
  'file' in org ? inside(parseOrgFile(JSON.stringify(org.file)), `${at}.file`) : ok(demoOrg());

/** Faults of an embedded document, at their place in the whole; lines count in a text that nobody has seen. */
function inside<T>(result: Result<T, readonly FileFault[]>, at: string): Result<T, readonly FileFault[]> {
  if (result.ok) return result;
  return err(
    result.error.map(({ line: _line, ...fault }) => ({
      ...fault,
      at: fault.at === undefined ? at : `${at}.${fault.at}`,
    })),
  );
}

function stimulusOf(line: ScenarioLine, catalog: NodeCatalog, at: string): Result<Stimulus, readonly FileFault[]> {
  const after = durationOf(line.at);
  if ('create' in line) return ok({ type: 'create-record', after, ...line.create });
  if ('update' in line) return ok({ type: 'update-record', after, ...line.update });
  if ('delete' in line) return ok({ type: 'delete-record', after, ...line.delete });
  if ('make' in line) return ok({ type: 'make-fault', after, fault: line.make });
  if ('lift' in line) return ok({ type: 'lift-fault', after, fault: line.lift });
  if ('edit' in line) return ok({ type: 'edit', after, edit: line.edit });
  if ('deploy' in line) {
    const graph = graphOf(line.deploy, catalog, at);
    return graph.ok ? ok({ type: 'deploy-graph', after, graph: graph.value }) : graph;
  }
  if ('reprocess' in line) {
    const { object, id, trigger, before } = line.reprocess;
    const changed = trigger === 'updated' ? (before ?? {}) : null;
    return ok({ type: 'reprocess-record', after, object, id, trigger, before: changed });
  }
  return assertNever(line);
}

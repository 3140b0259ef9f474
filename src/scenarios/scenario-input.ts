import { parseFlowFile } from '#graph/parse-flow-file.ts';
import type { FlowGraph } from '#graph/flow-graph.ts';
import type { NodeCatalog } from '#nodes/contract/node-catalog.ts';
import { assertNever } from '#shared/assert-never.ts';
import type { FileFault } from '#shared/file-fault.ts';
import { DAY, HOUR, type Instant } from '#shared/instant.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { editOrg } from '#world/edit-org.ts';
import { emptyOrg } from '#world/empty-org.ts';
import type { OrgSetup } from '#world/org-setup.ts';
import type { RunInput, Stimulus } from '#world/run-input.ts';
import { closestName } from './closest-name.ts';
import { LAST_CHANGE } from './demo-org/plan.ts';
import { demoOrg } from './demo-org.ts';
import { examples } from './examples.ts';
import { importedRecords } from './imported-records.ts';
import { parseOrgFile } from './org-file.ts';
import { momentReader, type MomentReader } from './resolve-moments.ts';
import { noFiles, type ScenarioFiles } from './scenario-files.ts';
import { durationOf, instantOf } from './scenario-time.ts';
import type { Scenario, ScenarioGraph, ScenarioLine, ScenarioOrg } from './scenario.ts';

/** What a run starts with where its scenario does not say. */
export const scenarioDefaults = { start: LAST_CHANGE + HOUR, until: 7 * DAY, seed: 1 } as const;

/**
 * The run that a scenario tells. Faults: a graph, an org or a file that cannot be had, an edit before the start that is
 * refused; their places count from the scenario.
 */
export function inputOfScenario(
  scenario: Scenario,
  catalog: NodeCatalog,
  files: ScenarioFiles = noFiles,
): Result<RunInput, readonly FileFault[]> {
  const faults: FileFault[] = [];
  const kept = <T>(result: Result<T, readonly FileFault[]>): T | undefined => {
    if (result.ok) return result.value;
    faults.push(...result.error);
    return undefined;
  };
  const start = scenario.start === undefined ? scenarioDefaults.start : instantOf(scenario.start);
  const graphs = scenario.graphs.flatMap(
    (graph, index) => kept(graphOf(graph, catalog, files, `graphs[${index}]`)) ?? [],
  );
  const before = kept(orgOf(scenario.org, files, 'org'));
  const edited = before && kept(editedOrg(before, scenario.edits ?? [], start));
  let org = edited ?? demoOrg();
  const moments = momentReader(org, start);
  const stimuli = scenario.stimuli.flatMap((line, index): readonly Stimulus[] => {
    const at = `stimuli[${index}]`;
    if (!('import' in line)) {
      const stimulus = kept(stimulusOf(line, { catalog, files, moments }, at));
      return stimulus === undefined ? [] : [stimulus];
    }
    // Without its org a file of records cannot be read.
    const imported = edited && kept(importedRecords(line.import, { org, moments, files, at: `${at}.import` }));
    if (imported === undefined) return [];
    org = imported.org;
    return imported.stimuli.map((stimulus) => ({ ...stimulus, after: durationOf(line.at) }));
  });
  if (faults.length > 0) return err(faults);
  const until = scenario.until === undefined ? scenarioDefaults.until : durationOf(scenario.until);
  return ok({ graphs, org, start, until, seed: scenario.seed ?? scenarioDefaults.seed, stimuli });
}

function editedOrg(
  org: OrgSetup,
  edits: NonNullable<Scenario['edits']>,
  start: Instant,
): Result<OrgSetup, readonly FileFault[]> {
  const moments = momentReader(org, start);
  const edited = editOrg(
    org,
    edits.map((edit) => moments.orgEdit(edit)),
    start,
  );
  if (edited.ok) return edited;
  return err(edited.error.map(({ index, message }) => ({ code: 'scenario/edit', at: `edits[${index}]`, message })));
}

/** What hinders a scenario from becoming a run, with places that begin at `at`. */
export function scenarioFaults(scenario: Scenario, catalog: NodeCatalog, at: string): readonly FileFault[] {
  const input = inputOfScenario(scenario, catalog);
  if (input.ok) return [];
  return input.error.map((fault) => ({ ...fault, at: fault.at === undefined ? at : `${at}.${fault.at}` }));
}

function graphOf(
  graph: ScenarioGraph,
  catalog: NodeCatalog,
  files: ScenarioFiles,
  at: string,
): Result<FlowGraph, readonly FileFault[]> {
  if ('path' in graph) return inside(files.graph(graph), `${at}.path`);
  if ('flow' in graph) return inside(parseFlowFile(JSON.stringify(graph.flow), catalog), `${at}.flow`);
  const found = examples.find(({ id }) => id === graph.example);
  if (found) return ok(found.graph);
  const known = examples.map(({ id }) => id);
  const closest = closestName(graph.example, known);
  const hint = closest === undefined ? `There are: ${known.join(', ')}.` : `Did you mean "${closest}"?`;
  const message = `There is no example "${graph.example}".`;
  return err([{ code: 'scenario/no-example', at: `${at}.example`, message, hint }]);
}

function orgOf(org: ScenarioOrg, files: ScenarioFiles, at: string): Result<OrgSetup, readonly FileFault[]> {
  if ('path' in org) return inside(files.org(org.path), `${at}.path`);
  if ('file' in org) return inside(parseOrgFile(JSON.stringify(org.file)), `${at}.file`);
  return ok(org.fixture === 'demo' ? demoOrg() : emptyOrg());
}

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

interface Reading {
  readonly catalog: NodeCatalog;
  readonly files: ScenarioFiles;
  readonly moments: MomentReader;
}

function stimulusOf(
  line: Exclude<ScenarioLine, { readonly import: unknown }>,
  { catalog, files, moments }: Reading,
  at: string,
): Result<Stimulus, readonly FileFault[]> {
  const after = durationOf(line.at);
  if ('create' in line)
    return ok({
      type: 'create-record',
      after,
      ...line.create,
      fields: moments.fields(line.create.object, line.create.fields),
    });
  if ('update' in line)
    return ok({
      type: 'update-record',
      after,
      ...line.update,
      fields: moments.fields(line.update.object, line.update.fields),
    });
  if ('delete' in line) return ok({ type: 'delete-record', after, ...line.delete });
  if ('make' in line) return ok({ type: 'make-fault', after, fault: line.make });
  if ('lift' in line) return ok({ type: 'lift-fault', after, fault: line.lift });
  if ('edit' in line) return ok({ type: 'edit', after, edit: moments.edit(line.edit) });
  if ('deploy' in line) {
    const graph = graphOf(line.deploy, catalog, files, `${at}.deploy`);
    return graph.ok ? ok({ type: 'deploy-graph', after, graph: graph.value }) : graph;
  }
  if ('reprocess' in line) {
    const { object, id, trigger, before = {} } = line.reprocess;
    const changed = trigger === 'updated' ? moments.fields(object, before) : null;
    return ok({ type: 'reprocess-record', after, object, id, trigger, before: changed });
  }
  return assertNever(line);
}

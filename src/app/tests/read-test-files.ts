import type { FlowGraph } from '#graph/flow-graph.ts';
import { parseFlowFile } from '#graph/parse-flow-file.ts';
import type { NodeKinds } from '#graph/node-kinds.ts';
import { parseOrgFile } from '#scenarios/org-file.ts';
import { parseScenarioTest, type ScenarioTest } from '#scenarios/scenario-test.ts';
import type { ScenarioGraph, ScenarioLine } from '#scenarios/scenario.ts';
import type { JsonObject } from '#shared/json.ts';
import { stableJson } from '#shared/stable-json.ts';
import type { OrgSetup } from '#world/org-setup.ts';
import type { RefusedFile } from '../file-faults.tsx';
import type { WorkspaceState } from '../workspace-state.ts';
import { FOLLOWED_ORG, followed } from './files-of-tests.ts';
import { graphOfRef } from './graph-needs.ts';
import type { NewTest } from './own-tests.ts';

/** A file that somebody chose. */
export interface NamedText {
  readonly name: string;
  readonly text: string;
}

/** What files of tests bring: the graphs are to be there before the tests are added. */
export interface ReadTests {
  readonly tests: readonly NewTest[];
  /** Graphs that came along and the tests name. */
  readonly graphs: readonly FlowGraph[];
  readonly refused: readonly RefusedFile[];
  /** What was made to fit, in sentences. */
  readonly notes: readonly string[];
}

/**
 * Reads files of tests and of what they name, which stands in one folder here. An org that came along is put into the
 * tests that name it, unless it is that of the workspace; so are CSV files. A test that names an org that did not come
 * follows the one of the workspace.
 */
export function readTestFiles(
  files: readonly NamedText[],
  there: Pick<WorkspaceState, 'graphs' | 'org'>,
  kinds: NodeKinds,
): ReadTests {
  const refused: RefusedFile[] = [];
  const graphs = new Map<string, FlowGraph>();
  /** Null for the org of the workspace. */
  const orgs = new Map<string, JsonObject | null>();
  const texts = new Map<string, string>();
  const isSameOrg = (org: OrgSetup): boolean => stableJson(org) === stableJson(there.org);
  const scenarios: { readonly name: string; readonly test: ScenarioTest }[] = [];
  for (const { name, text } of files) {
    if (name.endsWith('.flow.json')) {
      const graph = parseFlowFile(text, kinds);
      if (graph.ok) graphs.set(name, graph.value);
      else refused.push({ name, faults: graph.error });
    } else if (name.endsWith('.org.json')) {
      const org = parseOrgFile(text);
      if (org.ok) orgs.set(name, isSameOrg(org.value) ? null : (JSON.parse(text) as JsonObject));
      else refused.push({ name, faults: org.error });
    } else if (/\.(csv|txt)$/i.test(name)) texts.set(name, text);
    else {
      const test = parseScenarioTest(text);
      if (test.ok) scenarios.push({ name, test: test.value });
      else refused.push({ name, faults: test.error });
    }
  }
  const notes = new Set<string>();
  const used = new Set<FlowGraph>();
  const graphOf = (ref: ScenarioGraph): ScenarioGraph => {
    if (!('path' in ref)) return ref;
    const came = graphs.get(baseOf(ref.path));
    if (came) used.add(came);
    const graph = came ?? graphOfRef(ref, there.graphs);
    return graph ? followed(graph) : ref;
  };
  const lineOf = (line: ScenarioLine): ScenarioLine => {
    if ('deploy' in line) return { ...line, deploy: graphOf(line.deploy) };
    if (!('import' in line) || !('path' in line.import)) return line;
    const { path, ...rest } = line.import;
    const csv = texts.get(baseOf(path));
    return csv === undefined ? line : { ...line, import: { ...rest, csv } };
  };
  const tests = scenarios.map(({ name, test }): NewTest => {
    const { scenario } = test;
    const file = 'path' in scenario.org ? orgs.get(baseOf(scenario.org.path)) : undefined;
    const follows = 'path' in scenario.org && (file === undefined || file === null);
    if (follows && file === undefined && !isFollowed(scenario.org)) {
      notes.add('Tests that name an org of their own now follow the org of the workspace.');
    }
    if (file) notes.add('Tests that came with an org keep it: it is not that of the workspace.');
    const org = file ? { file } : follows ? FOLLOWED_ORG : scenario.org;
    const next = { ...scenario, org, graphs: scenario.graphs.map(graphOf), stimuli: scenario.stimuli.map(lineOf) };
    return { id: name.replace(/(\.scenario)?\.json$/, ''), test: { ...test, scenario: next } };
  });
  return { tests, graphs: [...used], refused, notes: [...notes] };
}

const isFollowed = (org: ScenarioTest['scenario']['org']): boolean => 'path' in org && org.path === FOLLOWED_ORG.path;

const baseOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

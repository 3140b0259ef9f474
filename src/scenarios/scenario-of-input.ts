import type { FlowGraph } from '#graph/flow-graph.ts';
import { printFlowFile } from '#graph/print-flow-file.ts';
import { assertNever } from '#shared/assert-never.ts';
import type { JsonObject } from '#shared/json.ts';
import { stableJson } from '#shared/stable-json.ts';
import { emptyOrg } from '#world/empty-org.ts';
import type { OrgSetup } from '#world/org-setup.ts';
import type { RunInput, Stimulus } from '#world/run-input.ts';
import { demoOrg } from './demo-org.ts';
import { examples } from './examples.ts';
import { printOrgFile } from './org-file.ts';
import { scenarioDefaults } from './scenario-input.ts';
import { durationText, instantText } from './scenario-time.ts';
import type { Scenario, ScenarioGraph, ScenarioLine, ScenarioOrg } from './scenario.ts';

/** The scenario of a run: what ships goes by its name, everything else stands in it whole. */
export function scenarioOfInput({ graphs, org, start, until, seed, stimuli }: RunInput): Scenario {
  return {
    graphs: graphs.map(graphText),
    org: orgText(org),
    ...(start === scenarioDefaults.start ? {} : { start: instantText(start) }),
    ...(until === scenarioDefaults.until ? {} : { until: durationText(until) }),
    ...(seed === scenarioDefaults.seed ? {} : { seed }),
    stimuli: stimuli.map(lineOf),
  };
}

function graphText(graph: FlowGraph): ScenarioGraph {
  const text = printFlowFile(graph);
  const example = examples.find((each) => each.id === graph.id && printFlowFile(each.graph) === text);
  return example ? { example: example.id } : { flow: JSON.parse(text) as JsonObject };
}

function orgText(org: OrgSetup): ScenarioOrg {
  const demo = demoOrg();
  const isOrg = (other: OrgSetup): boolean =>
    org === other || (org.name === other.name && stableJson(org) === stableJson(other));
  if (isOrg(demo)) return { fixture: 'demo' };
  return isOrg(emptyOrg()) ? { fixture: 'empty' } : { file: JSON.parse(printOrgFile(org)) as JsonObject };
}

function lineOf(stimulus: Stimulus): ScenarioLine {
  const at = durationText(stimulus.after);
  switch (stimulus.type) {
    case 'create-record': {
      const { type: _type, after: _after, ...create } = stimulus;
      return { at, create };
    }
    case 'update-record': {
      const { type: _type, after: _after, ...update } = stimulus;
      return { at, update };
    }
    case 'delete-record': {
      const { type: _type, after: _after, ...removal } = stimulus;
      return { at, delete: removal };
    }
    case 'make-fault':
      return { at, make: stimulus.fault };
    case 'lift-fault':
      return { at, lift: stimulus.fault };
    case 'edit':
      return { at, edit: stimulus.edit };
    case 'reprocess-record': {
      const { object, id, trigger, before } = stimulus;
      return { at, reprocess: { object, id, trigger, ...(before === null ? {} : { before }) } };
    }
    case 'deploy-graph':
      return { at, deploy: graphText(stimulus.graph) };
    default:
      return assertNever(stimulus);
  }
}

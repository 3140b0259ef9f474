import { describe, expect, it } from 'vitest';
import type { FlowGraph } from '#graph/flow-graph.ts';
import { catalog } from '#nodes/catalog.ts';
import { HOUR, MINUTE } from '#shared/instant.ts';
import { explainDecision } from '#world/explain-decision.ts';
import type { OrgSetup } from '#world/org-setup.ts';
import type { RecordedRun } from '#world/recorded-run.ts';
import type { Stimulus } from '#world/run-input.ts';
import { buildGraph, when } from '../support/build-graph.ts';
import { runScenario } from '../support/run-scenario.ts';
import { smallOrg, START } from '../support/small-org.ts';

const { ids, setup: synced } = smallOrg();
const setup: OrgSetup = { ...synced, sync: { ...synced.sync, connected: false } };
const id = (name: string): string => ids[name] ?? '';

const updated = (name: string, after = 0): Stimulus => ({
  type: 'update-record',
  after,
  object: 'Lead',
  id: id(name),
  fields: { Rating: 'Warm' },
});

const through = (nodes: Parameters<typeof buildGraph>[0]['nodes'], ...edges: string[]): FlowGraph =>
  buildGraph({ nodes, edges: [`updated-lead:all-leads > ${Object.keys(nodes)[0] ?? ''}`, ...edges] });

function explained(run: RecordedRun, node: string, type = 'edge-followed') {
  const entry = run.journal.find((each) => each.type === type && 'node' in each && each.node === node);
  return explainDecision(run, entry?.seq ?? -1, catalog);
}

const lines = (run: RecordedRun, node: string, type?: string) =>
  explained(run, node, type)?.checks.map(({ asks, saw, passed }) => `${passed} ${asks}: ${saw}`);

describe('what a node looked at', () => {
  it('[ADD-6] lists the checks of Add to Sequence in order, up to the one that decided', () => {
    const graph = through({ add: ['add-to-sequence', { sequenceId: 1 }] });
    const next = runScenario({ graph, org: setup, stimuli: [updated('ready')] });
    expect(lines(next, 'add')).toEqual([
      'true No Merge Dupe node stands in the path: none',
      'true LeanData is authorized with Outreach: authorized, as far as LeanData knows',
      'true Partner Apps maps the Outreach ids to text fields: Lead: Outreach_Prospect_ID__c; User: Outreach_User_ID__c',
      'true The mapped fields hold what can be ids of Outreach: ids or blanks',
      'true The record has an Outreach Prospect ID: Lead.Outreach_Prospect_ID__c is 1',
      'true The owner is no queue: user Sam Vendor',
      'true There is an Outreach user to send from: Outreach_User_ID__c of User Sam Vendor is 1',
      'true There is a sequence to add to: sequence 1',
    ]);
    const missing = runScenario({ graph, org: setup, stimuli: [updated('fresh')] });
    expect(lines(missing, 'add')?.at(-1)).toBe(
      'false The record has an Outreach Prospect ID: Lead.Outreach_Prospect_ID__c is blank',
    );
    const queued = runScenario({ graph, org: setup, stimuli: [updated('queued')] });
    expect(lines(queued, 'add')?.at(-1)).toBe('false The owner is no queue: queue Inbound Leads');
  });

  it('[ADD-8] explains a path that was put back, by the settings of that instant', () => {
    const graph = through({ add: ['add-to-sequence', { sequenceId: 1 }] });
    const fault = { type: 'unmap-field', object: 'User' } as const;
    const stimuli: Stimulus[] = [
      updated('ready'),
      { type: 'make-fault', after: MINUTE, fault },
      updated('ready', HOUR),
    ];
    const run = runScenario({ graph, org: setup, stimuli });
    expect(lines(run, 'add')?.every((line) => line.startsWith('true'))).toBe(true);
    expect(lines(run, 'add', 'trip-reverted')?.at(-1)).toMatch(/^false Partner Apps maps .*maps no field for User/);
  });

  it('[MAT-1] [MRG-1] names the candidates of a match, what decided, and the checks of the merge', () => {
    const graph = through(
      {
        match: ['match-duplicates', { rules: [{ field: 'Company', candidateField: 'Company', method: 'exact' }] }],
        merge: ['merge-dupe', { variable: 'DuplicateLead' }],
      },
      'match:matched > merge',
    );
    const run = runScenario({ graph, org: setup, stimuli: [updated('ready')] });
    const match = explained(run, 'match')?.checks ?? [];
    expect(match.map(({ asks }) => asks)).toEqual([
      'Lead.Company equals Company',
      'A Lead matches',
      'Tiebreaker: newest Last Modified Date',
    ]);
    expect(match[1]?.list?.map(({ text, chosen }) => [text, chosen])).toEqual([
      ['queued Lead', true],
      ['fresh Lead', false],
    ]);
    expect(lines(run, 'merge')?.at(-1)).toBe('true Salesforce merges the two records: done');
  });

  it('[ASG-2] says whose turn it is, and why', () => {
    const member = (name: string, pointer: number) => ({ userId: id(name), weight: 1, pointer, paused: false });
    const pool = { id: 'pool-1', name: 'SDRs', members: [member('sam', 1), member('ada', 0), member('ina', 0)] };
    const graph = through({ assign: ['assign-owner', { kind: 'pool', poolId: 'pool-1' }] });
    const org = { ...setup, leandata: { ...setup.leandata, pools: [pool] } };
    const run = runScenario({ graph, org, stimuli: [updated('ready'), updated('fresh', HOUR)] });
    const turn = explained(run, 'assign')?.checks[1];
    expect(turn).toMatchObject({ saw: 'Ada Vendor has the lowest pointer', passed: true, rule: 'ASG-2' });
    expect(turn?.list?.map(({ text }) => text)).toEqual([
      'Sam Vendor: pointer 1.00, weight 1',
      'Ada Vendor: pointer 0.00, weight 1',
      'Ina Vendor: pointer 0.00, weight 1, inactive',
    ]);
  });

  it("[CNV-1] [SF-4] ends with what Salesforce said where it refused the node's change", () => {
    const graph = through({ convert: ['convert-lead', { convertedStatus: 'Closed - Converted' }] });
    const run = runScenario({ graph, org: setup, stimuli: [updated('queued')] });
    expect(explained(run, 'convert')).toMatchObject({ edge: 'conversion-failed' });
    expect(lines(run, 'convert')?.at(-1)).toMatch(/^false Salesforce converts the lead: [A-Z_]+: /);
  });

  it('[HLD-1] tells until when a record is held, and what it waits for', () => {
    const criteria = when('Rating', 'equals', 'Hot');
    const graph = through({ wait: ['hold', { criteria, amount: 2, unit: 'hours' }] });
    const run = runScenario({ graph, org: setup, stimuli: [updated('ready')] });
    expect(explained(run, 'wait', 'trip-held')).toMatchObject({
      edge: null,
      heldUntil: START + 2 * HOUR,
      choices: [{ edge: 'met', verdict: { holds: false } }],
    });
    expect(lines(run, 'wait', 'trip-held')?.at(-1)).toBe(
      'false 2 hours passed since the record came to this node: 2h left',
    );
  });
});

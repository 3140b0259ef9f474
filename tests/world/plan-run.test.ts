import { describe, expect, it } from 'vitest';
import type { FlowGraph } from '#graph/flow-graph.ts';
import type { ImportedRecord } from '#world/import-record.ts';
import { planRun, routableRecords, type RunPlan } from '#world/plan-run.ts';
import { recordRun } from '#world/record-run.ts';
import { catalog } from '#nodes/catalog.ts';
import { buildGraph } from '../support/build-graph.ts';
import { smallOrg, START } from '../support/small-org.ts';

const { setup, ids } = smallOrg();
const graph: FlowGraph = buildGraph({ nodes: {}, edges: [] });
const leads = routableRecords(setup, 'Lead');

const planOf = (part: Partial<RunPlan>): RunPlan => ({
  graphs: [graph],
  object: 'Lead',
  org: setup,
  trigger: 'new',
  records: { from: 'org', records: leads },
  changes: {},
  start: START,
  until: 60_000,
  seed: 1,
  ...part,
});

const imported = (line: number, part: Partial<ImportedRecord>): ImportedRecord => ({
  line,
  id: null,
  inOrg: false,
  routable: true,
  fields: { LastName: `Row ${line}`, Company: 'File Ltd' },
  ...part,
});

describe('planRun', () => {
  it('[RUN-1] copies records of the org through New without their ids and what a person cannot write', () => {
    const [first] = planRun(planOf({})).stimuli;
    expect(first).toMatchObject({ type: 'create-record', after: 0, object: 'Lead' });
    const fields = first?.type === 'create-record' ? first.fields : {};
    expect(fields).toMatchObject({ FirstName: 'ready', LastName: 'Lead', OwnerId: ids['sam'] });
    expect(Object.keys(fields)).not.toContain('Id');
    expect(Object.keys(fields)).not.toContain('Outreach_Prospect_ID__c');
  });

  it('[RUN-1] makes the same set of changes to each record through Updated', () => {
    const changes = { Status: 'Working' };
    const { stimuli, org } = planRun(planOf({ trigger: 'updated', changes }));
    expect(org).toBe(setup);
    expect(stimuli).toEqual(
      leads.map((lead) => ({ type: 'update-record', after: 0, object: 'Lead', id: lead['Id'], fields: changes })),
    );
  });

  it('[RUN-1] creates the records of a file as an import does it', () => {
    const records = [imported(2, { id: '00Q000000000009AAA', fields: { Id: '00Q000000000009AAA', LastName: 'Kept' } })];
    const { stimuli } = planRun(planOf({ records: { from: 'file', records } }));
    expect(stimuli).toEqual([
      { type: 'create-record', after: 0, object: 'Lead', through: 'import', fields: records[0]?.fields },
    ]);
  });

  it('[RUN-1] places the records of a file in the org before it updates them, and leaves converted ones alone', () => {
    const records = [
      imported(2, {}),
      imported(3, { id: ids['ready'] ?? null, inOrg: true, fields: { Company: 'Renamed Ltd' } }),
      imported(4, { routable: false, fields: { LastName: 'Gone', Company: 'File Ltd', IsConverted: true } }),
      imported(5, {}),
    ];
    const changes = { Rating: 'Hot' };
    const { stimuli, org } = planRun(planOf({ trigger: 'updated', changes, records: { from: 'file', records } }));
    const nameOf = (id: string): unknown =>
      org.salesforce.records.Lead.find((record) => record['Id'] === id)?.['LastName'];
    expect(stimuli.map((each) => (each.type === 'update-record' ? nameOf(each.id) : null))).toEqual([
      'Row 2',
      'Lead',
      'Row 5',
    ]);
  });

  it('[SF-4] [SF-9] offers neither converted nor deleted records', () => {
    const [first, ...rest] = setup.salesforce.records.Lead;
    const gone = { ...setup.salesforce.records, Lead: [{ ...first, IsDeleted: true }, ...rest] };
    expect(routableRecords({ ...setup, salesforce: { ...setup.salesforce, records: gone } }, 'Lead')).toEqual(rest);
  });

  it('[CLK-2] gives a run that can be recorded', () => {
    const run = recordRun(planRun(planOf({})), catalog);
    const journal = run.ok ? run.value.journal : [];
    const started = journal.filter((entry) => entry.type === 'trip-started' && entry.trigger === 'new');
    expect(started).toHaveLength(leads.length);
  });
});

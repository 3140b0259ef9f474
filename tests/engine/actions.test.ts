import { describe, expect, it } from 'vitest';
import type { OrgSetup } from '#world/org-setup.ts';
import type { RecordedRun } from '#world/recorded-run.ts';
import type { Stimulus } from '#world/run-input.ts';
import { HOUR } from '#shared/instant.ts';
import { when } from '../support/build-graph.ts';
import {
  ADD,
  calmOrg,
  calmOrgWith,
  CONVERT,
  holds,
  idOf,
  pathGraph,
  runReady,
  touch,
  writes,
} from '../support/callout-run.ts';
import { entriesOf, pathOf, recordAfter } from '../support/run-scenario.ts';

/** The why of the edge by which a trip left a node. */
const whyAt = (run: RecordedRun, node: string, trip = 'trip-1') =>
  entriesOf(run, 'edge-followed').find((entry) => entry.trip === trip && entry.node === node)?.why;
const refusals = (run: RecordedRun) =>
  entriesOf(run, 'write-refused').map(({ object, id, code }) => [object, id, code]);
const ownerOf = (run: RecordedRun, lead: string) => recordAfter(run, 'Lead', idOf(lead))?.['OwnerId'];

const member = (name: string, paused = false) => ({ userId: idOf(name), weight: 1, pointer: 0, paused });
const withPool = (members: readonly ReturnType<typeof member>[]): OrgSetup =>
  calmOrgWith({ leandata: { pools: [{ id: 'pool-1', name: 'Sales', members }] } });
const TURN = ['assign-owner', { kind: 'pool', poolId: 'pool-1' }, 'assigned'] as const;

describe('an owner from a pool', () => {
  const graph = pathGraph({ assign: TURN });

  it('[ASG-2] is the next in turn, record by record, and the turn that was taken is told', () => {
    const org = withPool([member('sam'), member('ada')]);
    const run = runReady({ graph, org, stimuli: [touch('ready'), touch('queued', 1), touch('fresh', 2)] });
    expect(['ready', 'queued', 'fresh'].map((lead) => ownerOf(run, lead))).toEqual(['sam', 'ada', 'sam'].map(idOf));
    const turns = entriesOf(run, 'setting-changed').map(({ area, path, before, after }) => [area, path, before, after]);
    const pointer = (name: string) => `pools.pool-1.members.${idOf(name)}.pointer`;
    expect(turns).toEqual([
      ['leandata', pointer('sam'), 0, 1],
      ['leandata', pointer('ada'), 0, 1],
      ['leandata', pointer('sam'), 1, 2],
    ]);
    expect(entriesOf(run, 'setting-changed')[0]?.why).toEqual({ text: 'Sales took its next turn', rule: 'ASG-2' });
  });

  it('[ASG-1] is invalid where nobody can take a turn or there is no such pool: nothing is written', () => {
    const runs = [
      runReady({ graph, org: withPool([member('sam', true)]) }),
      runReady({ graph, org: withPool([member('ina')]) }),
      runReady({ graph }),
    ];
    for (const run of runs) {
      expect(pathOf(run)).toEqual(['updated-lead:all-leads', 'assign:invalid-owner']);
      expect([refusals(run), entriesOf(run, 'setting-changed'), ownerOf(run, 'ready')]).toEqual([[], [], idOf('sam')]);
    }
    expect(runs.map((run) => whyAt(run, 'assign'))).toEqual([
      { text: 'The pool Sales has no member to take a turn', rule: 'ASG-1' },
      { text: 'The pool Sales has no member to take a turn', rule: 'ASG-1' },
      { text: 'There is no such pool', rule: 'ASG-1' },
    ]);
  });

  it('[ASG-2] keeps its turn where Salesforce refuses the new owner', () => {
    const convert: Stimulus = {
      type: 'edit',
      after: HOUR,
      edit: {
        type: 'convert-lead',
        leadId: idOf('ready'),
        convertedStatus: 'Closed - Converted',
        accountId: null,
        contactId: null,
        ownerId: null,
        opportunityName: null,
      },
    };
    const run = runReady({
      graph: pathGraph({ wait: holds(2, 'hours'), assign: TURN }),
      org: withPool([member('ada')]),
      stimuli: [touch('ready'), convert],
    });
    expect(pathOf(run).at(-1)).toBe('assign:invalid-owner');
    expect(refusals(run).map(([, , code]) => code)).toEqual(['CANNOT_UPDATE_CONVERTED_LEAD']);
    expect(run.final.leandata.pools[0]?.members[0]?.pointer).toBe(0);
  });

  it('[ADD-9] [ASG-2] gives back all turns of one path, the last first', () => {
    const unmapped = { mapping: { ...calmOrg.leandata.mapping, Contact: null } };
    const org = withPool([member('sam')]);
    const run = runReady({
      graph: pathGraph({ one: TURN, two: TURN, add: ADD }),
      org: { ...org, leandata: { ...org.leandata, ...unmapped } },
    });
    expect(run.final.leandata.pools[0]?.members[0]?.pointer).toBe(0);
  });
});

describe('an owner who is named', () => {
  it('[ASG-1] is invalid where there is no such queue: nothing is written', () => {
    const queueId = '00G000000000009AAA';
    const run = runReady({ graph: pathGraph({ assign: ['assign-owner', { kind: 'queue', queueId }, 'assigned'] }) });
    expect(pathOf(run)).toContain('assign:invalid-owner');
    expect(whyAt(run, 'assign')).toEqual({ text: `The owner ${queueId} is missing or inactive`, rule: 'ASG-1' });
    expect([refusals(run), ownerOf(run, 'ready')]).toEqual([[], idOf('sam')]);
  });

  it('[ASG-1] may be a queue, and the owner of the matched record', () => {
    const queue = ['assign-owner', { kind: 'queue', queueId: idOf('queue') }, 'assigned'] as const;
    expect(ownerOf(runReady({ graph: pathGraph({ queue }) }), 'ready')).toBe(idOf('queue'));
    const graph = pathGraph({
      match: ['match-duplicates', {}, 'matched'],
      assign: ['assign-owner', { kind: 'match-owner', variable: 'DuplicateLead' }, 'assigned'],
    });
    const alike = (of: string) => [touch('ready', 0, { Email: `${of}@customer.example` })];
    expect(ownerOf(runReady({ graph, stimuli: alike('queued') }), 'ready')).toBe(idOf('queue'));
    const byAda = [touch('fresh', 0, { OwnerId: idOf('ada'), Email: 'none@customer.example' })];
    const moved = runReady({ graph, stimuli: [...byAda, touch('ready', 1, { Email: 'none@customer.example' })] });
    expect(ownerOf(moved, 'ready')).toBe(idOf('ada'));
  });
});

describe('a change that Salesforce refuses', () => {
  it('[CNV-1] leaves a conversion by Conversion failed, with the lead still a lead', () => {
    const convert = ['convert-lead', { convertedStatus: 'Open - Not Contacted' }, 'converted'] as const;
    const run = runReady({ graph: pathGraph({ convert }) });
    expect(pathOf(run).at(-1)).toBe('convert:conversion-failed');
    expect(refusals(run)).toEqual([['Lead', idOf('ready'), expect.any(String)]]);
    expect(whyAt(run, 'convert')?.text).toMatch(/^Salesforce refused: .+ \([A-Z_]+\)$/);
    expect(entriesOf(run, 'trip-record-changed')).toEqual([]);
    expect(recordAfter(run, 'Lead', idOf('ready'))?.['IsConverted']).toBe(false);
  });
});

describe('a merge', () => {
  const same = 'ready@customer.example';
  const routed: Stimulus = {
    type: 'create-record',
    after: 0,
    object: 'Lead',
    through: 'import',
    fields: {
      LastName: 'Again',
      Company: 'Ltd',
      Email: same,
      Title: 'CTO',
      Phone: '1',
      LeadSource: null,
      OwnerId: idOf('ada'),
    },
  };
  const merging = (
    fillBlankFields: boolean,
    then: Parameters<typeof pathGraph>[0] = { write: writes({ Description: 'Merged' }) },
  ) => {
    const graph = pathGraph({
      match: ['match-duplicates', {}, 'matched'],
      merge: ['merge-dupe', { variable: 'DuplicateLead', fillBlankFields }, 'merged'],
      ...then,
    });
    const edges = graph.edges.map((edge) => (edge.from === 'updated-lead' ? { ...edge, from: 'new-lead' } : edge));
    return runReady({ graph: { ...graph, edges }, stimuli: [routed] });
  };
  const master = (run: RecordedRun) => recordAfter(run, 'Lead', idOf('ready'));

  it("[SF-6] [MRG-1] fills what is blank on the master with the routed record's values, and nothing else", () => {
    expect(master(merging(true))).toMatchObject({
      Title: 'CTO',
      Phone: '1',
      LastName: 'Lead',
      LeadSource: 'Web',
      OwnerId: idOf('sam'),
      FirstName: 'ready',
    });
  });

  it('[MRG-1] [MRG-2] fills nothing where that is not asked for; the trip goes on with the master', () => {
    const run = merging(false);
    expect(master(run)).toMatchObject({ LastName: 'Lead', Description: 'Merged' });
    expect([master(run)?.['Title'] ?? null, master(run)?.['Phone'] ?? null]).toEqual([null, null]);
    expect(entriesOf(run, 'trip-record-changed').map(({ object, record }) => [object, record])).toEqual([
      ['Lead', idOf('ready')],
    ]);
  });

  it('[MRG-2] [CND-4] criteria read a blank of the master as blank, though the routed record has a value', () => {
    const blank = { outcomes: [{ id: 'yes', name: 'Yes', criteria: when('Title', 'is-null') }] };
    expect(pathOf(merging(false, { gate: ['condition', blank, 'yes'] }))).toContain('gate:yes');
  });
});

describe('after a conversion', () => {
  it('[CND-4] [SF-5] criteria read a blank of the contact as blank, though the lead has a value', () => {
    const { salesforce } = calmOrg;
    const blank = { outcomes: [{ id: 'yes', name: 'Yes', criteria: when('Outreach_Prospect_ID__c', 'is-null') }] };
    const run = runReady({
      org: { ...calmOrg, salesforce: { ...salesforce, leadConversionMapping: {} } },
      graph: pathGraph({ convert: CONVERT, gate: ['condition', blank, 'yes'] }),
    });
    expect(pathOf(run)).toContain('gate:yes');
  });

  it('[CND-4] [CNV-2] criteria read from the lead what only the lead has', () => {
    const gate = (criteria: ReturnType<typeof when>) =>
      ['condition', { outcomes: [{ id: 'yes', name: 'Yes', criteria }] }, 'yes'] as const;
    const run = runReady({
      graph: pathGraph({
        convert: CONVERT,
        gate: gate(when('Company', 'equals', 'Customer Ltd')),
        wait: holds(1, 'hours'),
      }),
    });
    expect(pathOf(run)).toContain('gate:yes');
  });

  it('[CNV-2] later changes are those of the contact', () => {
    const run = runReady({ graph: pathGraph({ convert: CONVERT, write: writes({ Title: 'CTO' }) }), until: HOUR });
    expect(run.final.salesforce.records.Contact[0]?.['Title']).toBe('CTO');
  });
});

import { describe, expect, it } from 'vitest';
import { partnerLogOf } from '#logs/partner-log.ts';
import { HOUR, MINUTE, SECOND } from '#shared/instant.ts';
import type { OrgSetup } from '#world/org-setup.ts';
import type { Stimulus } from '#world/run-input.ts';
import {
  ADD,
  attemptTimes,
  broken,
  calmOrg,
  calmOrgWith,
  CONVERT,
  edit,
  endOf,
  holds,
  idOf,
  lockedUsers,
  pathGraph,
  remove,
  runReady,
  touch,
} from '../support/callout-run.ts';
import { buildGraph } from '../support/build-graph.ts';
import { entriesOf, recordAfter, runScenario } from '../support/run-scenario.ts';
import { smallOrg } from '../support/small-org.ts';

const failing = calmOrgWith({ outreach: { users: lockedUsers } });
/** Outreach users are unlocked, so that the second attempt can go through. */
const unlock = (after: number): Stimulus =>
  edit(after, { type: 'edit-outreach-record', kind: 'user', id: 1, fields: { locked: false } });

/** A callout gathers until 30 s, is on its way for less than 1.1 s, and waits an hour after a failure. */
const phases = {
  gathering: { after: 10 * SECOND, org: calmOrg, attempts: 0 },
  'on its way': { after: 30 * SECOND + 1, org: calmOrg, attempts: 1 },
  waiting: { after: 10 * MINUTE, org: failing, attempts: 1 },
} as const;
type Phase = keyof typeof phases;

const merged = (after: number): Stimulus =>
  broken(after, { type: 'merge-record', object: 'Lead', id: idOf('ready'), into: idOf('fresh') });
const converted = (after: number): Stimulus =>
  edit(after, {
    type: 'convert-lead',
    leadId: idOf('ready'),
    convertedStatus: 'Closed - Converted',
    accountId: null,
    contactId: null,
    ownerId: null,
    opportunityName: null,
  });

const during = (phase: Phase, happens: (after: number) => Stimulus, more: readonly Stimulus[] = []) => {
  const { after, org } = phases[phase];
  return runReady({ org, stimuli: [touch('ready'), happens(after), ...more] });
};

describe('a record that is gone', () => {
  it.each([
    ['[ADD-12] deleted while its callout gathers', 'gathering', null],
    ['[ADD-12] deleted while its callout is on its way', 'on its way', 201],
    ['[ADD-12] deleted while its callout waits for a retry', 'waiting', null],
  ] as const)('%s, fails it with Object has been deleted', (_, phase, status) => {
    const run = during(phase, (after) => remove('ready', after));
    expect(endOf(run)).toMatchObject({ result: 'error', reason: 'Object has been deleted', status });
    expect(attemptTimes(run)).toHaveLength(phases[phase].attempts);
  });

  it.each([
    ['[ADD-12] merged while its callout gathers', 'gathering', null],
    ['[ADD-12] merged while its callout is on its way', 'on its way', 201],
    ['[ADD-12] merged while its callout waits for a retry', 'waiting', null],
  ] as const)('%s, fails it with Object has been merged', (_, phase, status) => {
    const run = during(phase, merged);
    expect(endOf(run)).toMatchObject({ result: 'error', reason: 'Object has been merged', status });
    expect(attemptTimes(run)).toHaveLength(phases[phase].attempts);
  });

  it('[ADD-12] and is back before the next attempt, is there', () => {
    const restore = edit(20 * MINUTE, { type: 'restore-record', object: 'Lead', id: idOf('ready') });
    const run = during('waiting', (after) => remove('ready', after), [restore, unlock(30 * MINUTE)]);
    expect(endOf(run)?.result).toBe('success');
  });

  it('[ADD-12] is not one that another was merged into', () => {
    const into = (after: number): Stimulus =>
      broken(after, { type: 'merge-record', object: 'Lead', id: idOf('fresh'), into: idOf('ready') });
    expect(endOf(during('gathering', into))?.result).toBe('success');
  });

  it('[ADD-12] while its trip is held ends the trip too', () => {
    const graph = pathGraph({ add: ADD, wait: holds(2, 'hours') });
    const run = runReady({ graph, org: failing, stimuli: [touch('ready'), merged(10 * MINUTE)] });
    const ended = entriesOf(run, 'trip-ended').find(({ trip }) => trip === 'trip-1');
    expect(ended).toMatchObject({ outcome: 'error', why: { rule: 'SF-9' } });
    expect(endOf(run)?.reason).toBe('Object has been merged');
  });
});

describe('a lead that becomes a contact', () => {
  it.each([
    ['[CNV-2] converted by somebody else while its callout gathers', 'gathering'],
    ['[CNV-2] converted by somebody else while its callout is on its way', 'on its way'],
    ['[CNV-2] converted by somebody else while its callout waits for a retry', 'waiting'],
  ] as const)('%s, is added all the same: its prospect is the contact’s', (_, phase) => {
    const run = during(phase, converted, [unlock(30 * MINUTE)]);
    expect(endOf(run)?.result).toBe('success');
    expect(recordAfter(run, 'Lead', idOf('ready'))?.['IsConverted']).toBe(true);
    expect(run.final.outreach.sequenceStates.map(({ prospectId }) => prospectId)).toContain(1);
    expect(run.final.salesforce.records.Contact[0]?.['Outreach_Prospect_ID__c']).toBe('1');
  });

  it('[CNV-2] by a later node of the same path, at once or while the callout waits, is added', () => {
    const atOnce = runReady({ graph: pathGraph({ add: ADD, convert: CONVERT }) });
    const later = runReady({
      graph: pathGraph({ add: ADD, wait: holds(10), convert: CONVERT }),
      org: failing,
      stimuli: [touch('ready'), unlock(30 * MINUTE)],
    });
    for (const run of [atOnce, later]) {
      expect(endOf(run)?.result).toBe('success');
      expect(partnerLogOf(run.journal)[0]).toMatchObject({ targetObject: 'Lead', targetRecord: idOf('ready') });
      expect(run.final.salesforce.records.Contact).toHaveLength(1);
    }
  });

  it('[CNV-2] [SF-5] by an earlier node, is added as the contact, by the contact’s id and mapping', () => {
    const graph = pathGraph({ convert: CONVERT, add: ADD });
    const run = runReady({ graph });
    expect(partnerLogOf(run.journal)[0]).toMatchObject({ targetObject: 'Contact', result: 'success' });
    const { salesforce } = calmOrg;
    const unmapped: OrgSetup = { ...calmOrg, salesforce: { ...salesforce, leadConversionMapping: {} } };
    const without = runReady({ graph, org: unmapped });
    expect(entriesOf(without, 'edge-followed').at(-1)?.edge).toBe('missing-prospect-id');
  });

  it('[CNV-2] [SYN-16] keeps its callout while the sync moves the prospect to the contact', () => {
    const { setup } = smallOrg();
    const org: OrgSetup = { ...setup, outreach: { ...setup.outreach, users: lockedUsers } };
    const run = runScenario({
      graph: pathGraph({ add: ADD }),
      org,
      stimuli: [touch('ready'), converted(10 * MINUTE), unlock(45 * MINUTE)],
      until: 3 * HOUR,
    });
    expect(endOf(run)?.result).toBe('success');
    const contact = run.final.salesforce.records.Contact[0]?.['Id'];
    expect(run.final.sync.links.find(({ outreachId, type }) => type !== 'User' && outreachId === 1)).toMatchObject({
      type: 'Contact',
      salesforceId: contact,
    });
  });
});

describe('a merge in the same path', () => {
  const match = { match: ['match-duplicates', {}, 'matched'] } as const;
  const merge = { merge: ['merge-dupe', { variable: 'DuplicateLead' }, 'merged'] } as const;
  /** A lead that is a duplicate of `ready`, with a prospect of its own. */
  const duplicate: Extract<Stimulus, { readonly type: 'create-record' }> = {
    type: 'create-record',
    after: 0,
    object: 'Lead',
    through: 'import',
    fields: {
      LastName: 'Again',
      Company: 'Customer Ltd',
      Email: 'ready@customer.example',
      OwnerId: idOf('sam'),
      Outreach_Prospect_ID__c: '2',
    },
  };
  const merging = (between: Parameters<typeof pathGraph>[0], org: OrgSetup = calmOrg) => {
    const graph = pathGraph({ ...match, add: ADD, ...between, ...merge, after: ADD });
    const edges = graph.edges.map((edge) => (edge.from === 'updated-lead' ? { ...edge, from: 'new-lead' } : edge));
    return runScenario({ graph: { ...graph, edges }, org, stimuli: [duplicate] });
  };
  const rows = (run: ReturnType<typeof merging>) =>
    partnerLogOf(run.journal).map(({ node, result, failureReasons }) => [node, result, ...failureReasons]);

  it('[MRG-2] takes back a callout that gathers, and leaves no row of it', () => {
    const run = merging({});
    expect(endOf(run)).toMatchObject({ result: 'dropped', why: { rule: 'MRG-2' } });
    expect(rows(run)).toEqual([]);
    expect(
      entriesOf(run, 'edge-followed')
        .map(({ node, edge }) => `${node}:${edge}`)
        .at(-1),
    ).toBe('after:next');
    expect(run.final.outreach.sequenceStates).toEqual([]);
  });

  it('[MRG-2] takes back a callout that waits for a retry, and keeps the row of its attempts', () => {
    const run = merging({ wait: holds(10) }, failing);
    expect(endOf(run)).toMatchObject({ result: 'dropped', why: { rule: 'MRG-2' } });
    expect(rows(run)).toEqual([['add', 'dropped']]);
  });

  it('[MRG-2] [ADD-12] cannot take back a callout that is on its way: its record has been merged when it is answered', () => {
    const run = merging({ wait: holds(1) }, calmOrgWith({ settings: { gatherSeconds: 60 } }));
    expect(endOf(run)).toMatchObject({ result: 'error', reason: 'Object has been merged', status: 201 });
  });

  it('[MRG-2] leaves alone what was added before', () => {
    const run = merging({ wait: holds(10) });
    expect(rows(run)).toEqual([['add', 'success']]);
  });

  it('[MRG-2] counts where it fails, too', () => {
    const graph = buildGraph({
      nodes: {
        match: ['match-duplicates'],
        wait: ['hold', { amount: 1, unit: 'hours' }],
        merge: ['merge-dupe', { variable: 'DuplicateLead' }],
        add: ['add-to-sequence', { sequenceId: 1 }],
      },
      edges: [
        'new-lead:all-leads > match',
        'match:matched > wait',
        'wait:time-expired > merge',
        'merge:merge-failed > add',
      ],
    });
    const run = runScenario({ graph, org: calmOrg, stimuli: [duplicate, remove('ready', MINUTE)] });
    expect(entriesOf(run, 'edge-followed').at(-1)).toMatchObject({ node: 'add', edge: 'next', why: { rule: 'MRG-2' } });
    expect(entriesOf(run, 'callout-queued')).toEqual([]);
  });

  it('[MRG-2] is none where it stands behind an error edge only: who left by Next is added', () => {
    const graph = buildGraph({
      nodes: {
        match: ['match-duplicates'],
        add: ['add-to-sequence', { sequenceId: 1 }],
        merge: ['merge-dupe', { variable: 'DuplicateLead' }],
      },
      edges: ['new-lead:all-leads > match', 'match:matched > add', 'add:missing-prospect-id > merge'],
    });
    const run = runScenario({ graph, org: calmOrg, stimuli: [duplicate] });
    expect(rows(run)).toEqual([['add', 'success']]);
    const { Outreach_Prospect_ID__c: _, ...fields } = duplicate.fields;
    const blank = runScenario({ graph, org: calmOrg, stimuli: [{ ...duplicate, fields }] });
    expect(entriesOf(blank, 'edge-followed').map(({ node, edge }) => `${node}:${edge}`)).toEqual([
      'new-lead:all-leads',
      'match:matched',
      'add:missing-prospect-id',
      'merge:merged',
    ]);
    expect(entriesOf(blank, 'callout-queued')).toEqual([]);
  });

  it('[MRG-2] is another matter than one by somebody else, after which the trip’s callout fails', () => {
    const run = during('gathering', merged);
    expect(rows(run)).toEqual([['add', 'error', 'Object has been merged']]);
  });
});

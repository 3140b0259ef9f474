import { describe, expect, it } from 'vitest';
import type { FlowGraph } from '#graph/flow-graph.ts';
import { catalog } from '#nodes/catalog.ts';
import { HOUR, MINUTE } from '#shared/instant.ts';
import type { FieldValue } from '#shared/field.ts';
import type { OrgSetup } from '#world/org-setup.ts';
import { recordRun } from '#world/record-run.ts';
import type { RecordedRun } from '#world/recorded-run.ts';
import type { Stimulus } from '#world/run-input.ts';
import { whyNot, whyNotOf } from '#world/why-not.ts';
import type { WhyNotAnswer } from '#world/why-not-answer.ts';
import { withChanges } from '#world/with-changes.ts';
import { buildGraph, when } from '../support/build-graph.ts';
import { entriesOf, pathOf, runScenario } from '../support/run-scenario.ts';
import { smallOrg } from '../support/small-org.ts';

const { ids, setup } = smallOrg();
const id = (name: string): string => ids[name] ?? '';

const created = (fields: Record<string, FieldValue> = {}, after = 0): Stimulus => ({
  type: 'create-record',
  after,
  object: 'Lead',
  fields: { LastName: 'Lovelace', Company: 'Engines', OwnerId: id('sam'), ...fields },
});

const updated = (name: string, fields: Record<string, FieldValue>, after = 0): Stimulus => ({
  type: 'update-record',
  after,
  object: 'Lead',
  id: id(name),
  fields,
});

function answer<T>(work: Generator<unknown, T>): T {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}

function ask(run: RecordedRun, node: string, edge: string): WhyNotAnswer {
  const entry = run.journal.find(
    (each) => (each.type === 'edge-followed' || each.type === 'trip-reverted') && each.node === node,
  );
  return answer(whyNot(run, entry?.seq ?? -1, edge, catalog));
}

const texts = ({ ways }: WhyNotAnswer): readonly string[] => ways.map(({ text }) => text);

const runOf = (graph: FlowGraph, stimuli: readonly Stimulus[], org: OrgSetup = setup): RecordedRun =>
  runScenario({ graph, org, stimuli });

const gate = (outcomes: readonly object[]): FlowGraph =>
  buildGraph({
    nodes: { gate: ['condition', { outcomes: outcomes as never }] },
    edges: ['new-lead:all-leads > gate', 'updated-lead:all-leads > gate'],
  });

const outcome = (name: string, ...criteria: Parameters<typeof when>) => ({
  id: name.toLowerCase(),
  name,
  criteria: when(...criteria),
});

describe('why not that edge', () => {
  it('[CND-4] names the value of the created record that its criteria ask for', () => {
    const run = runOf(gate([outcome('Web', 'LeadSource', 'equals', 'Web')]), [created({ LeadSource: 'Other' })]);
    expect(texts(ask(run, 'gate', 'web'))[0]).toBe('Set Lead Source to Web when the lead is created');
  });

  it('[CND-4] makes the outcomes before fail as well, and leaves all of them for Otherwise', () => {
    const graph = gate([outcome('Web', 'LeadSource', 'equals', 'Web'), outcome('Hot', 'Rating', 'equals', 'Hot')]);
    const run = runOf(graph, [created({ LeadSource: 'Web' })]);
    expect(texts(ask(run, 'gate', 'hot'))[0]).toMatch(
      /^(?=.*Rating to Hot when the lead is created)(?=.*Lead Source).*$/i,
    );
    expect(texts(ask(run, 'gate', 'otherwise'))[0]).toMatch(/Lead Source .*when the lead is created$/);
  });

  it('[CND-3] changes as many fields as an expression needs, and no more', () => {
    const items = [
      { field: 'LeadSource', operator: 'equals', value: 'Web' },
      { field: 'AnnualRevenue', operator: 'greater-than', value: 1000 },
      { field: 'Rating', operator: 'is-not-null' },
      { field: 'Email', operator: 'ends-with', value: '@acme.example' },
    ] as const;
    const run = runOf(
      gate([{ id: 'big', name: 'Big', criteria: { logic: 'custom', expression: '1 AND (2 OR 3) AND NOT 4', items } }]),
      [created({ LeadSource: 'Other', Email: 'ada@acme.example' })],
    );
    const [first] = ask(run, 'gate', 'big').ways;
    expect(first?.changes).toHaveLength(3);
    expect(first?.text).toContain('Lead Source to Web');
  });

  it('[GRA-3] tells what would have had a record routed', () => {
    const graph = buildGraph({
      nodes: {
        'new-lead': [
          'trigger',
          {
            kind: 'new',
            enabled: true,
            edges: [{ id: 'web', name: 'Web', priority: 5, criteria: when('LeadSource', 'equals', 'Web') }],
          },
        ],
      },
      edges: [],
    });
    const run = runOf(graph, [created()]);
    const entry = entriesOf(run, 'record-not-routed')[0];
    const found = answer(whyNot(run, entry?.seq ?? -1, 'web', catalog));
    expect(texts(found)[0]).toBe('Set Lead Source to Web when the lead is created');
  });

  it('[GRA-4] changes what the update writes, or what was there before it', () => {
    const run = runOf(gate([outcome('Hot', 'Rating', 'changed-to', 'Hot')]), [updated('ready', { Rating: 'Warm' })]);
    expect(texts(ask(run, 'gate', 'hot'))).toEqual(['Set Rating to Hot in the update']);
    const same = runOf(gate([outcome('Changed', 'LeadSource', 'has-changed')]), [updated('ready', { Rating: 'Warm' })]);
    expect(texts(ask(same, 'gate', 'changed')).join('; ')).toMatch(/Lead Source .* in the same update/);
  });

  it('[CND-4] gives the record to another owner where the owner is asked about', () => {
    const run = runOf(gate([outcome('Queue', 'Owner.Type', 'equals', 'Queue')]), [created()]);
    expect(texts(ask(run, 'gate', 'queue'))[0]).toBe('Set Owner to Inbound Leads when the lead is created');
  });

  const add = buildGraph({
    nodes: { add: ['add-to-sequence', { sequenceId: 1 }] },
    edges: ['new-lead:all-leads > add', 'updated-lead:all-leads > add'],
  });

  it('[ADD-3] [ADD-4] [ADD-5] leads to each error edge of Add to Sequence, and back', () => {
    const run = runOf(add, [updated('ready', { Rating: 'Hot' })]);
    expect(pathOf(run)).toContain('add:next');
    expect(texts(ask(run, 'add', 'missing-prospect-id'))[0]).toMatch(/^Clear .*Prospect ID/);
    expect(texts(ask(run, 'add', 'queue-owner'))[0]).toMatch(/Owner to Inbound Leads/);
    expect(texts(ask(run, 'add', 'missing-user-id')).join('; ')).toMatch(/Owner to Nia Vendor/);
    expect(texts(ask(run, 'add', 'configuration-error')).join('; ')).toContain('Disconnect Outreach');
    const queued = runOf(add, [updated('queued', { Rating: 'Hot' })]);
    expect(texts(ask(queued, 'add', 'next')).join('; ')).toMatch(/Owner to (Sam|Ada) Vendor/);
  });

  it('[ADD-8] maps the field whose mapping put the path back', () => {
    const org = { ...setup, leandata: { ...setup.leandata, mapping: { ...setup.leandata.mapping, User: null } } };
    const run = runOf(add, [updated('ready', { Rating: 'Hot' })], org);
    expect(texts(ask(run, 'add', 'next'))[0]).toMatch(/^Map User to .* in Partner Apps$/);
  });

  it('[RUN-4] takes back the fault that stood in the way', () => {
    const fault = { type: 'disconnect-outreach' } as const;
    const run = runOf(add, [{ type: 'make-fault', after: 0, fault }, updated('ready', { Rating: 'Hot' }, MINUTE)]);
    expect(texts(ask(run, 'add', 'next'))[0]).toMatch(/^Take back the fault/);
  });

  it('[HLD-1] changes the record while it is held, or leaves it alone', () => {
    const graph = buildGraph({
      nodes: {
        'updated-lead': ['trigger', { kind: 'updated', enabled: false, edges: [] }],
        wait: ['hold', { criteria: when('Rating', 'equals', 'Hot'), amount: 2, unit: 'hours' }],
      },
      edges: ['new-lead:all-leads > wait'],
    });
    const expired = runOf(graph, [created()]);
    expect(texts(ask(expired, 'wait', 'met')).join('; ')).toContain('while the record is held');
    const met = runOf(graph, [created({ Rating: 'Hot' })]);
    expect(texts(ask(met, 'wait', 'time-expired'))[0]).toMatch(/Rating/);
  });

  it('[MAT-1] finds what makes a match, and what undoes it', () => {
    const graph = buildGraph({ nodes: { match: ['match-duplicates'] }, edges: ['new-lead:all-leads > match'] });
    const none = runOf(graph, [created({ Email: 'nobody@else.example' })]);
    expect(texts(ask(none, 'match', 'matched'))[0]).toMatch(/Email to .*@customer\.example when the lead is created/);
    const some = runOf(graph, [created({ Email: 'fresh@customer.example' })]);
    expect(texts(ask(some, 'match', 'no-match'))[0]).toMatch(/Email/);
  });

  it('[ASG-1] [SF-4] leads to what Salesforce refuses, proven by running it', () => {
    const graph = buildGraph({
      nodes: {
        assign: ['assign-owner', { kind: 'user', userId: id('nia') }],
        convert: ['convert-lead', { convertedStatus: 'Closed - Converted' }],
      },
      edges: ['new-lead:all-leads > assign', 'updated-lead:all-leads > convert'],
    });
    const run = runOf(graph, [created()]);
    expect(texts(ask(run, 'assign', 'invalid-owner'))[0]).toBe('Make Nia Vendor inactive before the run');
    const converted = runOf(graph, [updated('ready', { Rating: 'Hot' })]);
    expect(texts(ask(converted, 'convert', 'conversion-failed')).join('; ')).toMatch(/Owner .*Inbound Leads/);
  });

  it('[ADD-1] says that no record leaves by an edge, and which setting of the node decides that', () => {
    const graph = buildGraph({
      nodes: { add: ['add-to-sequence', { sequenceId: 1, mailbox: 'specific-user', outreachUserId: 1 }] },
      edges: ['updated-lead:all-leads > add'],
    });
    const run = runOf(graph, [updated('ready', { Rating: 'Hot' })]);
    expect(ask(run, 'add', 'queue-owner')).toMatchObject({
      ways: [],
      never: { text: expect.stringContaining('Queue') },
    });
  });

  it('[CND-4] says so where an outcome without criteria takes every record', () => {
    const graph = gate([{ id: 'all', name: 'All', criteria: { logic: 'all', items: [] } }]);
    const run = runOf(graph, [created()]);
    expect(ask(run, 'gate', 'otherwise').never?.text).toBe(
      '"All" is tried before Otherwise and has no criteria: it takes every record.',
    );
  });

  it('[CND-2] lists what was tried where nothing leads there', () => {
    const both = {
      logic: 'all' as const,
      items: (['is-null', 'is-not-null'] as const).map((operator) => ({ field: 'Rating', operator })),
    };
    const run = runOf(gate([{ id: 'never', name: 'Never', criteria: both }]), [created()]);
    expect(ask(run, 'gate', 'never')).toMatchObject({
      ways: [],
      never: null,
      tried: [{ what: 'values of the record' }],
      exhaustive: true,
    });
  });

  it('[RUN-1] cuts a run of many records to the one asked about', () => {
    const many = Array.from({ length: 100 }, (_, index) => created({ LastName: `Lead ${index}`, LeadSource: 'Other' }));
    const run = runOf(gate([outcome('Web', 'LeadSource', 'equals', 'Web')]), many);
    const found = ask(run, 'gate', 'web');
    expect(found.ways[0]).toMatchObject({ text: 'Set Lead Source to Web when the lead is created', alone: true });
    const forked = recordRun(withChanges(run.input, found.ways[0]?.changes ?? []), catalog);
    const led = forked.ok ? entriesOf(forked.value, 'edge-followed').filter(({ edge }) => edge === 'web') : [];
    expect(led[0]?.trip).toBe('trip-1');
  });

  it('[CLK-2] records the run anew up to the decision where the journal is not at hand', () => {
    const run = runOf(gate([outcome('Web', 'LeadSource', 'equals', 'Web')]), [created({}, HOUR)]);
    const entry = entriesOf(run, 'edge-followed').find(({ node }) => node === 'gate');
    const seq = entry?.seq ?? -1;
    const found = answer(whyNotOf({ input: run.input, seq, edge: 'web' }, catalog));
    expect(found).toEqual({ ok: true, value: answer(whyNot(run, seq, 'web', catalog)) });
  });
});

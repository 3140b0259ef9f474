import { describe, expect, it } from 'vitest';
import { applyCommands } from '#graph/apply-command.ts';
import type { FlowGraph } from '#graph/flow-graph.ts';
import { validateGraph } from '#graph/validate-graph.ts';
import { catalog } from '#nodes/catalog.ts';
import { demoOrg } from '#scenarios/demo-org.ts';
import { flagshipMistake } from '#scenarios/examples/flagship-mistake.ts';
import { formatDuration } from '#shared/instant.ts';
import { environmentOf } from '#world/environment.ts';
import type { OrgSetup } from '#world/org-setup.ts';
import { orgWithoutRecords } from '#world/org-without-records.ts';
import { placementSteps } from '#world/placement-steps.ts';
import type { PlacementTimeline } from '#world/placement-story.ts';
import { comparePlacement, placementRun, stepScope } from '#world/placement-timeline.ts';
import { recordRun } from '#world/record-run.ts';
import { buildGraph, when, type GraphSketch } from '../support/build-graph.ts';
import { smallOrg, START } from '../support/small-org.ts';

const { setup } = smallOrg();

/** Lead toggles of the plugin, by which records come from the one side, the other or both. */
const synced = (org: OrgSetup, inward: boolean, outward: boolean, other = {}): OrgSetup => {
  const { Lead } = org.sync.types;
  const toggles = { ...Lead.toggles, inboundCreate: inward, outboundCreate: outward, ...other };
  return { ...org, sync: { ...org.sync, types: { ...org.sync.types, Lead: { ...Lead, toggles } } } };
};

const added = (timeline: PlacementTimeline | null): boolean => (timeline?.addedAfter ?? null) !== null;
const lines = (timeline: PlacementTimeline | null): readonly string[] =>
  (timeline?.steps ?? []).map(
    ({ after, text, tone, rule }) => `+${formatDuration(after)} ${tone}: ${text}${rule ? ` [${rule}]` : ''}`,
  );

/** What is shown of a node, with the fix that its advice offers. */
function advise(graph: FlowGraph, node: string, org: OrgSetup = setup) {
  const issue = validateGraph(graph, catalog, environmentOf(org)).find(
    ({ rule, place }) => rule?.startsWith('PLC-') && place.node === node,
  );
  const mended = issue?.fix && applyCommands(graph, issue.fix.commands, catalog);
  const question = { graph, node, org, start: START, mended: mended?.ok ? mended.value : null };
  const answer = comparePlacement(question, catalog);
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  const [story] = answer.value;
  if (!story) throw new Error('No story');
  return { issue, question, story, stories: answer.value };
}

const add: GraphSketch['nodes'] = { add: ['add-to-sequence', { sequenceId: 1 }] };

describe('the timeline of the flagship mistake', () => {
  const { stories, story, question } = advise(flagshipMistake, 'add-to-welcome', demoOrg());

  it('[PLC-4] [PLC-1] [CLK-3] tells what happens, and beside it what happens with the fix', async () => {
    const text = [
      `Record: ${JSON.stringify(story.record.values)}`,
      '',
      'As it is',
      ...lines(story.asItIs),
      '',
      'With the fix',
      ...lines(story.withFix),
    ];
    await expect(`${text.join('\n')}\n`).toMatchFileSnapshot('../golden/placement/flagship-mistake.txt');
  });

  it.each(['as it is', 'with the fix'] as const)('[PLC-4] is what a full run of the same record shows, %s', (which) => {
    const org = demoOrg();
    const graph = which === 'as it is' ? flagshipMistake : (question.mended ?? flagshipMistake);
    const run = recordRun(placementRun({ org, start: START }, graph, story.record), catalog);
    if (!run.ok) throw new Error('refused');
    const full = placementSteps(run.value.journal, stepScope({ ...question, org }, graph, catalog));
    expect(full).toEqual(which === 'as it is' ? story.asItIs : story.withFix);
  });

  it('[CLK-2] is the same each time', () => {
    expect(advise(flagshipMistake, 'add-to-welcome', demoOrg()).stories).toEqual(stories);
  });
});

describe('a timeline by the direction of the sync', () => {
  const edges = ['new-lead:all-leads > add'];
  const behindNew = buildGraph({ nodes: add, edges });
  const behindUpdated = buildGraph({ nodes: add, edges: ['updated-lead:all-leads > add'] });

  it('[PLC-2] follows a prospect created in Outreach, whose lead comes with its id', () => {
    const { issue, story, stories } = advise(behindUpdated, 'add', synced(setup, false, true));
    expect(issue).toMatchObject({ code: 'add-to-sequence/not-behind-new', rule: 'PLC-2' });
    expect(stories.map(({ source }) => source)).toEqual(['outreach']);
    expect(lines(story.asItIs).slice(0, 2)).toEqual([
      '+0s plain: Prospect 3 is created in Outreach.',
      '+1m plain: The sync makes a lead of the prospect in Salesforce, with its Outreach Prospect ID 3. [SYN-3]',
    ]);
    expect(story).toMatchObject({ asItIs: { reached: false, addedAfter: null }, withFix: { reached: true } });
    expect(story.withFix?.addedAfter).toBeGreaterThan(0);
  });

  it('[PLC-3] follows one from each side where the sync goes both ways', () => {
    const org = synced(setup, true, true);
    const { issue, stories } = advise(behindNew, 'add', org);
    expect(issue).toMatchObject({ code: 'add-to-sequence/behind-one-trigger', rule: 'PLC-3' });
    expect(stories.map(({ source, asItIs, withFix }) => [source, added(asItIs), added(withFix)])).toEqual([
      ['salesforce', false, true],
      ['outreach', true, true],
    ]);
    const other = advise(behindUpdated, 'add', org).stories;
    expect(other.map(({ asItIs, withFix }) => [added(asItIs), added(withFix)])).toEqual([
      [true, true],
      [false, true],
    ]);
  });

  it('[PLC-1] leads the way from Updated where only new records come to a guarded node', () => {
    const gate: GraphSketch['nodes'] = {
      gate: [
        'condition',
        { outcomes: [{ id: 'yes', name: 'Yes', criteria: when('Outreach_Prospect_ID__c', 'is-not-null') }] },
      ],
    };
    const graph = buildGraph({ nodes: { ...add, ...gate }, edges: ['new-lead:all-leads > gate', 'gate:yes > add'] });
    const { issue, story } = advise(graph, 'add');
    expect(issue?.code).toBe('add-to-sequence/never-with-prospect');
    expect(story).toMatchObject({ asItIs: { reached: false }, withFix: { reached: true } });
    expect(story.withFix?.addedAfter).toBe(690_794);
  });

  it('[PLC-4] follows a contact through a contact graph', () => {
    const graph = buildGraph({ object: 'Contact', nodes: add, edges: ['new-contact:all-contacts > add'] });
    const { issue, story } = advise(graph, 'add');
    expect(issue?.code).toBe('add-to-sequence/before-prospect-exists');
    expect(story.record.values).not.toHaveProperty('Company');
    expect(lines(story.asItIs)[0]).toContain('A new contact is created in Salesforce.');
    expect([added(story.asItIs), added(story.withFix)]).toEqual([false, true]);
  });

  it('[PLC-4] shows the way as it is where the sync creates nothing and no fix helps', () => {
    const { issue, stories } = advise(behindUpdated, 'add', synced(setup, false, false));
    expect(issue?.code).toBe('add-to-sequence/no-sync');
    expect(stories).toMatchObject([{ source: 'salesforce', asItIs: { addedAfter: null }, withFix: null }]);
  });

  it('[SYN-2] [PLC-4] shows an id that stays in Outreach', () => {
    const { issue, story } = advise(behindUpdated, 'add', synced(setup, true, false, { outboundUpdate: false }));
    expect(issue?.code).toBe('add-to-sequence/id-stays-in-outreach');
    expect(lines(story.asItIs)).toContain(
      '+10m error: Outreach polls Salesforce, finds the lead and makes prospect 3, whose id stays in Outreach: the plugin does not push it. [SYN-2]',
    );
  });

  it('[ERR-14] [APP-4] tells of attempts that fail, each error once', () => {
    const mailboxes = setup.outreach.mailboxes.map((mailbox) => ({ ...mailbox, sendDisabled: true }));
    const { story } = advise(behindUpdated, 'add', { ...setup, outreach: { ...setup.outreach, mailboxes } });
    const told = lines(story.asItIs).slice(-4);
    expect(told[1]).toContain('error: Attempt 1: Outreach answers 422, Mailbox does not have send enabled. [ERR-14]');
    expect(told[2]).toContain('wait: The outcome is Pending (Outreach). LeanData tries again in');
    expect(told[3]).toContain('The outcome is Error (Outreach), attempts: 7. Failure reason: Retry attempt exceeded.');
  });
});

describe('the typical record of a timeline', () => {
  const through = (criteria: ReturnType<typeof when>, edge = 'yes') =>
    advise(
      buildGraph({
        nodes: { ...add, gate: ['condition', { outcomes: [{ id: 'yes', name: 'Yes', criteria }] }] },
        edges: ['new-lead:all-leads > gate', `gate:${edge} > add`],
      }),
      'add',
    ).story;

  it.each([
    ['LeadSource', 'equals', 'Web', 'Web'],
    ['LeadSource', 'in', ['Webinar', 'Web'], 'Webinar'],
    ['NumberOfEmployees', 'greater-than', 500, 501],
    ['NumberOfEmployees', 'less-or-equal', 10, 10],
    ['Company', 'contains', 'Labs', 'Labs'],
    ['Email', 'ends-with', '@acme.example', 'alex.new@acme.example'],
    ['Title', 'is-not-null', undefined, 'New'],
    ['DoNotCall', 'is-true', undefined, true],
  ] as const)('[PLC-4] [CND-2] is led by %s %s %s', (field, operator, value, expected) => {
    const { record, asItIs } = through(when(field, operator, value as never));
    expect(record.values[field]).toBe(expected);
    expect(asItIs.reached).toBe(true);
  });

  it('[PLC-4] [CND-3] meets custom logic, and keeps clear of outcomes before its own', () => {
    const items = [
      { field: 'LeadSource', operator: 'equals', value: 'Web' },
      { field: 'NumberOfEmployees', operator: 'greater-than', value: 10 },
      { field: 'Email', operator: 'is-not-null' },
    ];
    const criteria = { logic: 'custom', expression: '1 AND (2 OR NOT 3)', items };
    expect(through(criteria).record.values).toMatchObject({ LeadSource: 'Web', NumberOfEmployees: 11 });
    const otherwise = through(criteria, 'otherwise');
    expect(otherwise.record.values).not.toHaveProperty('LeadSource');
    expect(otherwise.asItIs.reached).toBe(true);
  });

  it('[MAT-1] [PLC-4] finds the account or the duplicate that its way needs', () => {
    const matched = (type: string) => {
      const edges = ['new-lead:all-leads > match', 'match:matched > add'];
      return advise(buildGraph({ nodes: { ...add, match: [type] }, edges }), 'add').story;
    };
    expect(matched('match-account')).toMatchObject({
      record: { companions: [{ object: 'Account' }] },
      asItIs: { reached: true },
    });
    expect(matched('match-duplicates')).toMatchObject({
      record: { companions: [{ object: 'Lead' }] },
      asItIs: { reached: true },
    });
  });

  it('[PLC-4] is a plain one where no values lead it to the node, and says so', () => {
    const never = {
      logic: 'all',
      items: ['Web', 'Other'].map((value) => ({ field: 'LeadSource', operator: 'equals', value })),
    };
    const { record, asItIs } = through(never);
    expect(record.values).toMatchObject({ LastName: 'New', Company: 'New Company' });
    expect(asItIs.reached).toBe(false);
  });

  it('[OUT-12] belongs to somebody who can send, in the field that the node reads too', () => {
    const { record } = advise(
      buildGraph({
        nodes: { add: ['add-to-sequence', { sequenceId: 1, mailbox: 'user-field', userField: 'OwnerId' }] },
        edges: ['new-lead:all-leads > add'],
      }),
      'add',
    ).story;
    expect(record.values['OwnerId']).toBe(smallOrg().ids['sam']);
  });

  it('[PLC-4] stands in the org alone, among its people and settings', () => {
    const org = demoOrg();
    const alone = orgWithoutRecords(org);
    const { Lead, Contact, Account, User, Group } = alone.salesforce.records;
    expect([Lead, Contact, Account, alone.outreach.prospects, alone.outreach.sequenceStates].flat()).toEqual([]);
    expect([User, Group]).toEqual([org.salesforce.records.User, org.salesforce.records.Group]);
    expect(new Set(alone.sync.links.map(({ type }) => type))).toEqual(new Set(['User']));
    expect(alone.sync.types).toBe(org.sync.types);
  });

  it('[GRA-1] is not run through a graph with errors', () => {
    const graph = buildGraph({ nodes: { add: ['add-to-sequence'] }, edges: ['new-lead:all-leads > add'] });
    const answer = comparePlacement({ graph, node: 'add', org: setup, start: START, mended: null }, catalog);
    expect(answer.ok ? [] : answer.error.map(({ code }) => code)).toEqual(['add-to-sequence/no-sequence']);
  });
});

describe('the advice on a sync by which no ids come', () => {
  const advice = (org: OrgSetup, edges: readonly string[] = ['new-lead:all-leads > add']) =>
    advise(buildGraph({ nodes: add, edges }), 'add', org).story.advice;
  const places = { page: 'plugin', tab: 'types', type: 'Lead' } as const;

  it('[PLC-4] is none where they come', () => {
    expect([advice(synced(setup, true, false)), advice(synced(setup, true, true))]).toEqual([null, null]);
  });

  it('[PLC-4] [SYN-3] names what creates records on either side, and leads there', () => {
    expect(advice(synced(setup, false, false))).toMatchObject({
      text: expect.stringContaining('Polling and Inbound Create') as unknown,
      place: { ...places, part: 'sync' },
    });
  });

  it('[PLC-4] [SYN-1] says to connect the plugin first', () => {
    const org = { ...setup, sync: { ...setup.sync, connected: false } };
    expect(advice(org)).toMatchObject({ place: { page: 'plugin', tab: 'home' } });
  });

  it('[PLC-4] [SYN-2] [SYN-7] names the toggles or the mapping that bring the id', () => {
    expect(advice(synced(setup, true, false, { outboundUpdate: false }))).toMatchObject({
      text: expect.stringContaining('Pushing and Outbound Update') as unknown,
      place: { ...places, part: 'sync' },
    });
    const { Lead } = setup.sync.types;
    const mappings = Lead.mappings.filter(({ outreachField }) => outreachField !== 'id');
    const types = { ...setup.sync.types, Lead: { ...Lead, mappings } };
    expect(advice(synced({ ...setup, sync: { ...setup.sync, types } }, true, false))).toMatchObject({
      text: expect.stringContaining('Updates Out') as unknown,
      place: { ...places, part: 'fields' },
    });
  });
});

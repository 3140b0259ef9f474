import type { FlowGraph } from '#graph/flow-graph.ts';
import type { JsonObject } from '#shared/json.ts';
import { demoIds } from '../examples/demo-ids.ts';
import { all, assign, exampleGraph } from '../examples/example-graph.ts';
import type { ScenarioLine } from '../scenario.ts';
import { demo } from './demo.ts';
import { addTo, errorEdges, switchedOff, trigger } from './graphs.ts';
import { lesson, scenario } from './write-lesson.ts';

const group = 'Which way the sync goes';
const node = 'Add to Inbound Welcome';
const PROSPECT_ID = 'Outreach_Prospect_ID__c';
const lead = demo.newLead(1);
const newProspect = { object: 'prospect', id: String(demo.newProspect(1)) };

const idArrives = trigger(
  'updated',
  'Prospect ID arrived',
  all([PROSPECT_ID, 'has-changed'], [PROSPECT_ID, 'is-not-null']),
);
const idIsThere = trigger('new', 'Has a Prospect ID', all([PROSPECT_ID, 'is-not-null']));

/** Nothing but a trigger, or both, and the Outreach node behind it. */
const listening = (name: string, newLead: JsonObject, updatedLead: JsonObject): FlowGraph =>
  exampleGraph({
    id: 'listening',
    name,
    description: 'Adds leads to Inbound Welcome.',
    object: 'Lead',
    nodes: {
      'new-lead': ['trigger', 'New Lead', [0, 0], newLead],
      'updated-lead': ['trigger', 'Updated Lead', [0, 200], updatedLead],
      add: ['add-to-sequence', node, [400, 90], addTo('Inbound Welcome')],
      operations: ['assign-owner', 'Hand to Sales Operations', [840, 170], assign('user', demoIds.dana)],
    },
    edges: {
      ...(newLead['enabled'] === true ? { 'new-lead': { go: 'add' } } : {}),
      ...(updatedLead['enabled'] === true ? { 'updated-lead': { go: 'add' } } : {}),
      add: errorEdges('operations'),
    },
  });

const person = { FirstName: 'Ayumi', LastName: 'Sato', Company: 'Hanabi Toys', Email: 'ayumi.sato@hanabitoys.example' };
const createdFor = (owner: string): ScenarioLine => ({
  at: '0s',
  create: { object: 'Lead', fields: { ...person, OwnerId: demo.owner(owner) }, through: 'import' },
});

const outboundCreate = { type: 'change-sync-type', object: 'Lead', toggles: { outboundCreate: true } } as const;
const ownerGoesOut = {
  type: 'map-sync-field',
  object: 'Lead',
  outreachField: 'owner',
  salesforceField: 'OwnerId',
  updatesIn: true,
  updatesOut: true,
} as const;
const made = { at: { entry: 'sync-carried', record: lead, where: { action: 'created' } } } as const;
const written = { at: { entry: 'record-changed', record: lead, field: PROSPECT_ID } } as const;

/** Ayumi is made a prospect in Outreach, of Sam's, a minute after the start. */
const prospectMade = (email: string): ScenarioLine => ({
  at: '1m',
  edit: {
    type: 'create-outreach-record',
    kind: 'prospect',
    fields: {
      firstName: 'Ayumi',
      lastName: 'Sato',
      company: 'Hanabi Toys',
      emails: [email],
      ownerId: demo.seat('Sam Okafor'),
    },
  },
});

/** [PLC-1] to [PLC-3], and what becomes of records whose owner is not in Outreach (SYN-8). */
export const sync = [
  lesson({
    id: 'salesforce-to-outreach',
    title: 'Records come from Salesforce',
    group,
    summary:
      'Created in Salesforce, synced over to Outreach: use the Updated trigger, on the Prospect ID that comes back.',
    scenario: scenario({
      graphs: [listening('Adds when the Prospect ID arrives', switchedOff('new'), idArrives)],
      stimuli: [createdFor('Sam Okafor')],
    }),
    record: lead,
    steps: [
      {
        at: 'start',
        caption:
          'Leads are created in Salesforce here, and Outreach gets to know of them by the sync. The graph listens to **Updated**.',
      },
      {
        at: { entry: 'record-changed', record: lead },
        caption: '**Ayumi Sato** is created. The New trigger is off, so nothing is routed yet.',
        show: { tab: 'record' },
      },
      {
        ...made,
        caption:
          'Inbound: the next poll finds the lead, and with **Inbound Create** a prospect is made of it. Polling runs every ten minutes here.',
        show: { drawer: 'world' },
      },
      {
        ...written,
        caption:
          'Outbound: at most a minute later its id is written to `Outreach_Prospect_ID__c`. That needs **Pushing** and **Outbound Update**.',
        show: { drawer: 'world' },
      },
      {
        at: { entry: 'edge-followed', node: 'Updated Lead' },
        caption:
          'For LeanData this is an update of the lead like any other, and the Updated trigger asks for exactly this one.',
      },
      {
        at: { entry: 'edge-followed', node },
        caption: 'The lead comes to **Add to Sequence**.',
        question: { type: 'edge' },
      },
      {
        at: { entry: 'callout-ended' },
        caption: 'Ayumi is in the sequence eleven and a half minutes after she was created.',
        question: { type: 'outcome' },
      },
    ],
    ends: [
      { type: 'path', nodes: ['Updated Lead', node] },
      { type: 'audit-outcome', outcome: 'success' },
      { type: 'sequence-state', sequence: 'Inbound Welcome', state: 'active' },
      { type: 'field', system: 'salesforce', field: PROSPECT_ID, value: newProspect.id },
    ],
  }),
  lesson({
    id: 'outreach-to-salesforce',
    title: 'Records come from Outreach',
    group,
    summary:
      'Created in Outreach, synced over to Salesforce: the lead is born with its Prospect ID, and New is the right trigger.',
    scenario: scenario({
      graphs: [listening('Adds new leads that have an id', idIsThere, switchedOff('updated'))],
      edits: [outboundCreate, ownerGoesOut],
      stimuli: [prospectMade('ayumi.sato@hanabitoys.example')],
    }),
    record: lead,
    steps: [
      {
        at: 'start',
        caption:
          'Sellers at this company find people in Outreach, and **Outbound Create** is on for leads. The graph listens to **New**.',
      },
      {
        at: { entry: 'record-changed', record: newProspect },
        caption: 'Sam makes the prospect **Ayumi Sato** in Outreach.',
        show: { drawer: 'world' },
      },
      {
        at: { entry: 'record-changed', record: lead },
        caption:
          'Within a minute the sync creates the lead, with the Prospect ID in it from its first moment. **Owner** has Updates Out here, so that it is Sam’s lead as well.',
        show: { tab: 'record' },
      },
      {
        at: { entry: 'edge-followed', node },
        caption:
          'The New trigger takes the lead straight to **Add to Sequence**. In the flagship mistake this is where the id was missing.',
        question: { type: 'edge' },
      },
      { at: { entry: 'callout-ended' }, caption: 'Added, from Sam’s mailbox.', question: { type: 'outcome' } },
    ],
    ends: [
      { type: 'path', nodes: ['New Lead', node] },
      { type: 'edge', node, edge: 'Next' },
      { type: 'audit-outcome', outcome: 'success' },
      { type: 'owner', owner: 'Sam Okafor' },
    ],
  }),
  lesson({
    id: 'both-directions',
    title: 'Records come from both sides',
    group,
    summary: 'With a sync both ways the graph must listen to both triggers, each for the records of one side.',
    scenario: scenario({
      graphs: [listening('Listens to both triggers', idIsThere, idArrives)],
      edits: [outboundCreate],
      stimuli: [createdFor('Sam Okafor'), prospectMade('a.sato@hanabi.example')],
    }),
    record: lead,
    steps: [
      {
        at: 'start',
        caption: 'One person comes in by a form in Salesforce, another is made a prospect in Outreach a minute later.',
      },
      {
        at: { entry: 'record-not-routed', record: lead },
        caption: 'The lead of the form has no Prospect ID, so that no edge of **New** fits.',
        show: { tab: 'why' },
      },
      {
        at: { entry: 'trip-started', record: demo.newLead(2) },
        caption: 'The prospect of Outreach has become a lead, with its id: **New** takes it.',
        show: { record: demo.newLead(2) },
      },
      {
        at: { entry: 'trip-started', record: lead },
        caption: 'Minutes later the first one gets its id as well, and **Updated** takes it.',
        show: { record: lead },
        question: {
          type: 'choice',
          ask: 'Why is the second lead not taken once more by Updated?',
          choices: [
            'Its id did not change after it was created',
            'LeanData routes each lead once',
            'The sync writes as a user who is not listened to',
          ],
          right: 'Its id did not change after it was created',
          because: '“Has changed” needs a value before and another one after; the second lead was born with its id.',
          proof: { type: 'trips', count: 1, record: demo.newLead(2), at: 'end' },
        },
      },
      { at: 'end', caption: 'Both are in the sequence: one by New, one by Updated, neither of them twice.' },
    ],
    ends: [
      { type: 'path', nodes: ['Updated Lead', node] },
      { type: 'path', nodes: ['New Lead', node], record: demo.newLead(2) },
      { type: 'audit-outcome', outcome: 'success' },
      { type: 'audit-outcome', outcome: 'success', record: demo.newLead(2) },
      { type: 'trips', count: 2 },
    ],
  }),
  lesson({
    id: 'owner-not-in-outreach',
    title: 'The owner is not in Outreach',
    group,
    summary:
      'No prospect is made of a record whose owner Outreach does not know; Inbound Create on Users makes a locked seat.',
    scenario: scenario({
      graphs: [listening('Adds when the Prospect ID arrives', switchedOff('new'), idArrives)],
      edits: [{ type: 'change-sync-type', object: 'User', toggles: { inboundCreate: false } }],
      stimuli: [
        createdFor('Nia Cole'),
        { at: '1h', edit: { type: 'change-sync-type', object: 'User', toggles: { inboundCreate: true } } },
        { at: '1h1m', update: { object: 'Lead', id: lead.id, fields: { Title: 'Marketing Director' } } },
      ],
    }),
    record: lead,
    steps: [
      {
        at: 'start',
        caption:
          'Users are not created in Outreach by the sync here: **Inbound Create** on Users is off. A lead is created for Nia Cole, who is not in Outreach.',
      },
      {
        at: { entry: 'sync-refused', record: lead },
        caption:
          'The sync cannot make a prospect: nobody in Outreach could own it. The error stands in the plugin’s log, and nowhere in Salesforce.',
        show: { drawer: 'world' },
      },
      {
        at: { after: '1h' },
        caption:
          'An hour later somebody switches **Inbound Create** on for Users. A record that was refused is looked at again when it changes.',
        show: { tab: 'log' },
      },
      {
        ...made,
        caption: 'Nia’s user is created first, as a **locked** seat, and then the prospect.',
        show: { drawer: 'world' },
      },
      {
        at: { entry: 'edge-followed', node },
        caption:
          'The Prospect ID arrives and the trip begins. Does Nia’s Salesforce user carry an Outreach User ID by now?',
        question: { type: 'edge' },
      },
      {
        at: { entry: 'callout-retry-scheduled' },
        caption:
          'A seat that the sync made has an id and **no mailbox**: the lookup answers Resource Not Found. Somebody must unlock Nia and have her set up a mailbox.',
        show: { tab: 'callout' },
        question: { type: 'outcome' },
      },
      {
        at: 'end',
        caption: 'Nobody did: after six retries the callout has failed for good. The lead is safe, and in no sequence.',
      },
    ],
    ends: [
      { type: 'edge', node, edge: 'Next' },
      { type: 'callout', node, result: 'error', reason: 'Retry attempt exceeded', error: 'ERR-3', attempts: 7 },
      { type: 'audit-outcome', outcome: 'error' },
    ],
  }),
];

import { demoIds } from '../examples/demo-ids.ts';
import { all, assign, exampleGraph } from '../examples/example-graph.ts';
import { demo } from './demo.ts';
import { addTo, errorEdges, switchedOff, trigger } from './graphs.ts';
import { lesson, scenario } from './write-lesson.ts';

const group = 'Which way the sync goes';
const PROSPECT_ID = 'Outreach_Prospect_ID__c';
const lead = demo.newLead(1);
const nia = { object: 'User', id: demo.owner('Nia Cole') };
const bram = demo.lead('bram.devries@polderfoods.example');

const ayumi = {
  FirstName: 'Ayumi',
  LastName: 'Sato',
  Company: 'Hanabi Toys',
  Title: 'Marketing Manager',
  Email: 'ayumi.sato@hanabitoys.example',
  LeadSource: 'Web',
};

const onRating = exampleGraph({
  id: 'wait-for-the-user',
  name: 'Add, or give to an SDR',
  description: 'Adds a lead from its owner; one whose owner misses a User ID goes to the next SDR.',
  object: 'Lead',
  nodes: {
    'new-lead': ['trigger', 'New Lead', [0, 0], switchedOff('new')],
    'updated-lead': [
      'trigger',
      'Updated Lead',
      [0, 160],
      trigger('updated', 'Rating changed', all(['Rating', 'has-changed'])),
    ],
    add: ['add-to-sequence', 'Add to Inbound Welcome', [400, 160], addTo('Inbound Welcome')],
    sdr: ['assign-owner', 'Give to the next SDR', [840, 240], assign('pool', demoIds.inboundSdrs)],
  },
  edges: { 'updated-lead': { go: 'add' }, add: errorEdges('sdr') },
});

/** How long the chain of both systems takes, and what holds it up. */
export const syncLimits = [
  lesson({
    id: 'timing-chain',
    title: 'The chain of waits',
    group,
    summary:
      'From the form to the first email: a poll, a push, a batch. Each link takes its time, and the graph must wait for all.',
    scenario: scenario({
      graphs: ['repaired'],
      stimuli: [{ at: '2m', create: { object: 'Lead', fields: ayumi, through: 'import' } }],
    }),
    record: lead,
    steps: [
      {
        at: 'start',
        caption: 'How long does it take until somebody who fills in a form stands in a sequence? Count along.',
      },
      {
        at: { entry: 'record-changed', record: lead },
        caption: '09:02. **Ayumi Sato** sends the form. The lead is there at once.',
      },
      {
        at: { entry: 'trip-ended', record: lead },
        caption:
          'In the same second **New** screens her, looks for her account and gives her an owner. This trip adds nobody.',
        show: { tab: 'log' },
      },
      {
        at: { entry: 'sync-carried', record: lead, where: { action: 'created' } },
        caption:
          'The first wait: up to one **polling interval**, ten minutes here, until the sync notices the lead and makes the prospect.',
        show: { drawer: 'world' },
        question: {
          type: 'choice',
          ask: 'Could this wait be as short as a minute?',
          choices: ['Yes, at the price of more API calls', 'No, ten minutes is the least'],
          right: 'Yes, at the price of more API calls',
          because:
            'The interval is a setting of the plugin; one minute is the least, and every poll costs at least one call.',
          proof: { type: 'entry', pattern: { entry: 'sync-polled', where: { object: 'Lead' } }, within: '10m' },
        },
      },
      {
        at: { entry: 'record-changed', record: lead, field: PROSPECT_ID },
        caption: 'The second wait: up to **60 seconds** until Outreach has pushed the id to Salesforce.',
        show: { drawer: 'world' },
      },
      {
        at: { entry: 'edge-followed', node: 'Updated Lead', record: lead },
        caption: 'The update starts the second trip: **Updated** asks for exactly this change.',
      },
      {
        at: { entry: 'edge-followed', node: 'Add to Inbound Welcome', record: lead },
        caption: '09:11. Add to Sequence, nine minutes after the form was sent.',
        question: { type: 'edge' },
      },
      {
        at: { entry: 'callout-sent' },
        caption: 'The third wait: up to **30 seconds** until the batch is full, or its time is over.',
        show: { drawer: 'callouts' },
      },
      { at: { entry: 'callout-ended' }, caption: 'Done.', question: { type: 'outcome' }, show: { drawer: 'callouts' } },
      {
        at: 'end',
        caption:
          'Poll, push, batch: eleven minutes and a half at most with these settings. Add on New and you save all of it, and add nobody.',
        notes:
          'Have somebody set the polling interval to one minute on the plugin’s Types tab, and run the lesson’s graph again.',
      },
    ],
    ends: [
      { type: 'trips', count: 2, record: lead },
      { type: 'path', nodes: ['Updated Lead', 'Which sequence?', 'Add to Inbound Welcome'] },
      { type: 'audit-outcome', outcome: 'success' },
      { type: 'entry', pattern: { entry: 'callout-ended' }, within: '15m' },
      { type: 'sequence-state', sequence: 'Inbound Welcome', state: 'active' },
    ],
  }),
  lesson({
    id: 'refresh-users-on-reconnect',
    title: 'Refresh users on reconnect',
    group,
    summary:
      'Reconnecting the plugin syncs every user, and makes a locked, inactive seat of each that Outreach does not know.',
    scenario: scenario({
      graphs: [onRating],
      stimuli: [
        { at: '1m', update: { object: 'Lead', id: demo.id(bram), fields: { Rating: 'Hot' } } },
        { at: '10m', edit: { type: 'disconnect-sync' } },
        { at: '20m', edit: { type: 'connect-sync' } },
        {
          at: '1h',
          update: { object: 'Lead', id: demo.id(bram), fields: { Rating: 'Warm', OwnerId: demo.owner('Nia Cole') } },
        },
      ],
    }),
    record: bram,
    steps: [
      {
        at: 'start',
        caption:
          '**Bram de Vries** belongs to Nia Cole, who has no user in Outreach. On the plugin’s Settings tab **Refresh users on reconnect** is on, as it is by default.',
      },
      {
        at: { entry: 'edge-followed', node: 'Add to Inbound Welcome' },
        caption: 'He turns hot.',
        question: { type: 'edge' },
      },
      {
        at: { after: '10m' },
        caption: 'Somebody disconnects the CRM plugin, and reconnects it ten minutes later.',
        show: { tab: 'log' },
      },
      {
        at: { entry: 'sync-carried', record: nia, where: { direction: 'in', action: 'created' } },
        caption:
          'On reconnect **all** users are synced, active or not. Nia, and Oscar who left long ago, become locked, inactive seats.',
        show: { drawer: 'world' },
      },
      {
        at: { entry: 'record-changed', record: nia, field: 'Outreach_User_ID__c' },
        caption: 'Their ids are written back to Salesforce.',
        show: { drawer: 'world' },
      },
      {
        at: { entry: 'edge-followed', node: 'Add to Inbound Welcome', nth: 2 },
        caption:
          'An hour after the start Bram is Nia’s once more, and his rating changes again. She has an Outreach User ID now.',
        question: { type: 'edge' },
      },
      {
        at: { entry: 'callout-retry-scheduled' },
        caption:
          'The edge is quiet, the callout is not: a seat that was made this way is locked and has no mailbox to send from.',
        show: { tab: 'callout' },
        question: { type: 'outcome' },
      },
      {
        at: 'end',
        caption:
          'A problem that an edge caught has become one that only the audit log shows. Switch the setting off where you do not want such seats.',
      },
    ],
    ends: [
      { type: 'edge', node: 'Add to Inbound Welcome', edge: 'Missing User ID', trip: 1 },
      { type: 'edge', node: 'Add to Inbound Welcome', edge: 'Next', trip: 2 },
      { type: 'audit-outcome', outcome: 'error' },
      { type: 'entry', pattern: { entry: 'sync-carried', where: { object: 'User', action: 'created' } }, count: 2 },
    ],
  }),
  lesson({
    id: 'api-cap',
    title: 'The API cap',
    group,
    summary: 'When the day’s calls are used up the sync stops; nothing is lost, and everything is late.',
    scenario: scenario({
      graphs: ['repaired'],
      edits: [{ type: 'change-sync-settings', settings: { dailyCap: 1_000 } }],
      stimuli: [
        { at: '0s', make: { type: 'reach-api-cap', cap: 'outreach' } },
        { at: '2m', create: { object: 'Lead', fields: ayumi, through: 'import' } },
      ],
    }),
    record: lead,
    steps: [
      {
        at: { entry: 'fault-made' },
        caption:
          'Monday, nine o’clock, and the plugin has used all the calls that its **daily cap** grants it. Its Limits tab shows how it came to that.',
      },
      {
        at: { entry: 'trip-ended', record: lead },
        caption: 'A lead comes in and gets its owner: LeanData works in Salesforce and needs none of those calls.',
      },
      {
        at: { after: '8h' },
        caption: 'Eight hours later there is still no prospect.',
        show: { tab: 'record' },
        question: {
          type: 'choice',
          ask: 'When will there be one?',
          choices: [
            'After midnight, when the day rolls over',
            'Never: the lead was not noticed',
            'At the next full hour',
          ],
          right: 'After midnight, when the day rolls over',
          because: 'The cap counts calls by day, in the org’s time zone. What was not noticed yet waits.',
          proof: {
            type: 'entry',
            pattern: { entry: 'sync-carried', record: lead, where: { action: 'created' } },
            at: 'end',
          },
        },
      },
      {
        at: { entry: 'sync-carried', record: lead, where: { action: 'created' } },
        caption: 'The first poll of the new day finds the backlog.',
        show: { drawer: 'world' },
      },
      {
        at: { entry: 'callout-ended' },
        caption: 'From here on it is the usual chain: the id, the Updated trigger, the batch.',
        question: { type: 'outcome' },
      },
      {
        at: 'end',
        caption:
          'Longer polling intervals spend fewer calls. A cap that is never reached is cheaper than a day without a sync.',
      },
    ],
    ends: [
      { type: 'audit-outcome', outcome: 'success' },
      { type: 'sequence-state', sequence: 'Inbound Welcome', state: 'active' },
      {
        type: 'entry',
        pattern: { entry: 'sync-carried', record: lead, where: { action: 'created' } },
        within: '10h',
        count: 0,
      },
    ],
  }),
];

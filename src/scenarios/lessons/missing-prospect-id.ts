import { demo } from './demo.ts';
import { lesson, scenario } from './write-lesson.ts';

/** [ADD-3] [PLC-4] The flagship mistake: a new lead is added before Outreach knows of it. */
export const missingProspectId = lesson({
  id: 'missing-prospect-id',
  title: 'Missing Prospect ID',
  group: 'The edges of Add to Sequence',
  summary: 'A lead that is new in Salesforce has no prospect in Outreach yet, so Add to Sequence cannot add it.',
  scenario: scenario({
    graphs: ['flagship-mistake'],
    stimuli: [
      {
        at: '0s',
        create: {
          object: 'Lead',
          fields: {
            FirstName: 'Elin',
            LastName: 'Bergström',
            Company: 'Brightmoor Energy AB',
            Email: 'elin.bergstrom@brightmoor.example',
            LeadSource: 'Web',
          },
          through: 'import',
        },
      },
    ],
  }),
  record: demo.newLead(1),
  steps: [
    {
      at: 'start',
      caption:
        'A form on the website creates the lead **Elin Bergström**. The graph adds new leads to a sequence at once.',
      notes: 'Ask the room: what does Outreach know of Elin at this moment?',
    },
    {
      at: { entry: 'trip-started' },
      caption: 'The **New** trigger takes the lead. Look at `Outreach_Prospect_ID__c` in the record: it is blank.',
      show: { tab: 'record' },
    },
    {
      at: { entry: 'edge-followed', node: 'Add to Inbound Welcome' },
      caption: 'The trip has come to **Add to Sequence** in the very second in which the lead was created.',
      question: { type: 'edge' },
    },
    {
      at: { entry: 'edge-followed', node: 'Add to Inbound Welcome' },
      caption: 'There is no prospect to add: the node leaves by **Missing Prospect ID**, before any callout is made.',
      show: { tab: 'why' },
    },
    {
      at: { entry: 'trip-ended' },
      caption: 'The edge leads nowhere, so the trip is over. Somebody opens the audit log to see what happened.',
      question: { type: 'outcome' },
      show: { tab: 'log' },
    },
    {
      at: { entry: 'sync-carried', record: demo.newLead(1), where: { direction: 'in' } },
      caption: 'Ten minutes later the sync polls Salesforce, finds the lead and creates the **prospect**.',
    },
    {
      at: { entry: 'record-changed', record: demo.newLead(1), field: 'Outreach_Prospect_ID__c' },
      caption: 'A minute after that the id is written back. This is an **update** of the lead.',
      show: { tab: 'record' },
    },
    {
      at: { entry: 'record-not-routed' },
      caption: 'The Updated trigger could add the lead now.',
      question: {
        type: 'choice',
        ask: 'Why does nothing happen?',
        choices: [
          'The Updated trigger is switched off',
          'The sync writes as a user whose changes trigger nothing',
          'A lead goes through its graph only once',
        ],
        right: 'The Updated trigger is switched off',
        because: 'The graph listens to New alone. Nobody comes back for the lead.',
        proof: { type: 'entry', pattern: { entry: 'record-not-routed' }, count: 1 },
      },
    },
    {
      at: 'end',
      caption:
        'Elin has a prospect, and is in **no sequence**. The cure: add on the Updated trigger, once the id has come.',
      notes: 'The example "The repair: wait for the Prospect ID" shows the cured graph.',
    },
  ],
  ends: [
    {
      type: 'path',
      nodes: [
        'New Lead',
        'Worth a call?',
        'Known account?',
        "Give to the account's owner",
        'Mark as being worked',
        'Add to Inbound Welcome',
      ],
    },
    { type: 'edge', node: 'Add to Inbound Welcome', edge: 'Missing Prospect ID' },
    { type: 'node-error', node: 'Add to Inbound Welcome', marked: true },
    { type: 'audit-outcome', outcome: 'blank' },
    { type: 'sequence-state', sequence: 'Inbound Welcome', state: null },
    { type: 'entry', pattern: { entry: 'callout-queued' }, count: 0 },
  ],
});

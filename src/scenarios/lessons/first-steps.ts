import { demo } from './demo.ts';
import { addOnRating } from './graphs.ts';
import { lesson, scenario } from './write-lesson.ts';

const jonas = demo.lead('jonas.albrecht@brightmoor.example');
const node = 'Add to Inbound Welcome';

/** What a run looks like where nothing goes wrong. */
export const firstSteps = [
  lesson({
    id: 'added-to-a-sequence',
    title: 'A lead is added to a sequence',
    group: 'First steps',
    summary: 'One lead, one trip, one callout: how to read a run in which all goes well.',
    scenario: scenario({
      graphs: [addOnRating('Inbound Welcome')],
      stimuli: [{ at: '1m', update: { object: 'Lead', id: demo.id(jonas), fields: { Rating: 'Hot' } } }],
    }),
    record: jonas,
    steps: [
      {
        at: 'start',
        caption:
          'It is nine o’clock at Larkfield Software. The graph listens for leads whose **Rating** changes. The timeline below shows virtual time: minutes and days pass as fast as you step.',
        notes:
          'Let the class find the two systems first: Salesforce is where the lead is, Outreach is where its prospect is.',
      },
      {
        at: { entry: 'record-changed', field: 'Rating', record: jonas },
        caption: 'Priya has rated **Jonas Albrecht** as Hot. This change of the lead is all that LeanData hears of.',
        show: { tab: 'record' },
      },
      {
        at: { entry: 'trip-started' },
        caption: 'The **Updated** trigger takes the lead: its trip through the graph begins.',
      },
      {
        at: { entry: 'edge-followed', node: 'Mark as being worked' },
        caption: 'The first node writes the **Status**. The lead leaves it by the edge **Updated**.',
        show: { tab: 'record' },
      },
      {
        at: { entry: 'edge-followed', node },
        caption:
          'Now **Add to Sequence**. Before it asks Outreach for anything it looks at what it has: above all the authorization, the Prospect ID, the owner, and the owner’s User ID. Each of them has an edge of its own.',
        question: { type: 'edge' },
      },
      {
        at: { entry: 'trip-ended' },
        caption: 'Nothing hangs on **Next**, so the trip is over. Nobody has asked Outreach for anything yet.',
        question: { type: 'outcome' },
      },
      {
        at: { entry: 'callout-sent' },
        caption:
          'Callouts are gathered for up to **30 seconds** and then sent as a batch. Here only one has come together.',
        show: { tab: 'callout' },
      },
      {
        at: { entry: 'callout-ended' },
        caption:
          'Outreach answers within a second or so, and Jonas is in the sequence. He will be written to from Priya’s mailbox.',
        question: { type: 'outcome' },
        show: { tab: 'callout' },
      },
      {
        at: 'end',
        caption: 'That is all there is when all goes well. Each of the other lessons breaks one thing.',
      },
    ],
    ends: [
      { type: 'path', nodes: ['Updated Lead', 'Mark as being worked', node] },
      { type: 'callout', node, result: 'success', attempts: 1 },
      { type: 'audit-outcome', outcome: 'success' },
      { type: 'sequence-state', sequence: 'Inbound Welcome', state: 'active' },
      { type: 'field', system: 'salesforce', field: 'Status', value: 'Working - Contacted' },
      { type: 'owner', owner: 'Priya Nair' },
    ],
  }),
];

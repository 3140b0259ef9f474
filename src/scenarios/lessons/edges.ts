import type { FlowGraph } from '#graph/flow-graph.ts';
import { demo } from './demo.ts';
import { addOnRating } from './graphs.ts';
import { lesson, scenario } from './write-lesson.ts';

const group = 'The edges of Add to Sequence';
const node = 'Add to Inbound Welcome';
const hot = (id: string) => ({ at: '1m', update: { object: 'Lead', id, fields: { Rating: 'Hot' } } }) as const;

const jonas = demo.lead('jonas.albrecht@brightmoor.example');
const carla = demo.lead('carla.mendes@ventowind.example');
const bram = demo.lead('bram.devries@polderfoods.example');
const stefan = demo.lead('stefan.ilic@adriatelecom.example');

/** The same graph with every error edge left open. */
function withOpenEdges(graph: FlowGraph): FlowGraph {
  return { ...graph, id: 'open-edges', edges: graph.edges.filter(({ from }) => from !== 'add') };
}

/** [ADD-2] to [ADD-7]: the edges of Add to Sequence but for the first, which has a lesson of its own. */
export const edges = [
  lesson({
    id: 'configuration-error',
    title: 'Configuration Error',
    group,
    summary:
      'While LeanData knows that its authorization is invalid, every record takes this edge and nothing is asked of Outreach.',
    scenario: scenario({
      graphs: [addOnRating('Inbound Welcome')],
      stimuli: [{ at: '0s', make: { type: 'disconnect-outreach' } }, hot(demo.id(jonas))],
    }),
    record: jonas,
    steps: [
      {
        at: { entry: 'fault-made' },
        caption:
          'Somebody has pressed **Disconnect** in Partner Apps. LeanData has no authorization any more, and knows it.',
        show: { tab: 'log' },
      },
      {
        at: { entry: 'edge-followed', node },
        caption:
          'Jonas Albrecht turns hot and comes to **Add to Sequence**. His lead and his owner are in perfect order.',
        question: { type: 'edge' },
      },
      {
        at: { entry: 'edge-followed', node },
        caption:
          'The authorization is looked at first, so nothing else matters. No callout is made: there is no row in the Partner Logs.',
        show: { tab: 'why' },
      },
      {
        at: { entry: 'trip-ended' },
        caption:
          'The edge leads to **Hand to Sales Operations**. In the Path of the audit log the Outreach node is marked **Error**.',
        question: { type: 'outcome' },
        show: { tab: 'log' },
      },
      {
        at: 'end',
        caption:
          'An error edge that is followed says nothing in the Outcome column. Whoever filters by **Error (Outreach)** will not find this lead.',
        notes:
          'A token that is revoked in Outreach is another matter: LeanData finds out with the next callout. See “Token is not valid”.',
      },
    ],
    ends: [
      { type: 'edge', node, edge: 'Configuration Error' },
      { type: 'node-error', node, marked: true },
      { type: 'audit-outcome', outcome: 'blank' },
      { type: 'owner', owner: 'Dana Reyes' },
      { type: 'entry', pattern: { entry: 'callout-queued' }, count: 0 },
    ],
  }),
  lesson({
    id: 'queue-owner',
    title: 'Queue Owner',
    group,
    summary: 'A queue has no mailbox: a lead that a queue owns must get an owner who can send before it is added.',
    scenario: scenario({ graphs: ['queue-owner'], stimuli: [hot(demo.id(carla))] }),
    record: carla,
    steps: [
      {
        at: 'start',
        caption: '**Carla Mendes** belongs to the queue Recycled Leads. She has a prospect from earlier days.',
        show: { tab: 'record' },
      },
      {
        at: { entry: 'edge-followed', node: 'Add as it stands' },
        caption:
          'She turns hot, her company is no customer, and she comes to an Add to Sequence that sends from the **Lead Owner’s** mailbox.',
        question: { type: 'edge' },
      },
      {
        at: { entry: 'edge-followed', node: 'Add as it stands' },
        caption:
          'The Prospect ID is there, but the owner is a queue. The graph is ready for it: **Queue Owner** leads to an assignment.',
        show: { tab: 'why' },
      },
      {
        at: { entry: 'edge-followed', node: 'Give to the next SDR' },
        caption: 'The round robin gives the lead to the SDR whose turn it is.',
        show: { tab: 'record' },
      },
      {
        at: { entry: 'edge-followed', node: 'Add as the new owner' },
        caption:
          'The hold was met at once, as the id is there. The second Add to Sequence looks at the lead **as it stands now**.',
        question: { type: 'edge' },
      },
      {
        at: { entry: 'callout-ended' },
        caption: 'She is added from the new owner’s mailbox. The first node stays marked **Error** in the Path.',
        question: { type: 'outcome' },
        show: { tab: 'callout' },
      },
      {
        at: 'end',
        caption:
          'With a **Specific User** as the mailbox the edge would not have been followed: then it does not matter who owns the lead.',
        notes:
          'The sync makes no prospect of what a queue owns, so such a lead usually misses its Prospect ID as well. See “The order of the checks”.',
      },
    ],
    ends: [
      { type: 'edge', node: 'Add as it stands', edge: 'Queue Owner' },
      { type: 'node-error', node: 'Add as it stands', marked: true },
      { type: 'edge', node: 'Add as the new owner', edge: 'Next' },
      { type: 'owner', owner: 'Sam Okafor' },
      { type: 'audit-outcome', outcome: 'success' },
      { type: 'sequence-state', sequence: 'Webinar Follow-up', state: 'active' },
    ],
  }),
  lesson({
    id: 'missing-user-id',
    title: 'Missing User ID',
    group,
    summary: 'The owner’s Salesforce user must carry an Outreach User ID: whoever has just joined may not.',
    scenario: scenario({ graphs: ['queue-owner'], stimuli: [hot(demo.id(bram))] }),
    record: bram,
    steps: [
      {
        at: 'start',
        caption: '**Bram de Vries** belongs to Nia Cole. Nia has just joined and has no user in Outreach yet.',
        show: { tab: 'record' },
      },
      {
        at: { entry: 'edge-followed', node: 'Add as it stands' },
        caption: 'The prospect is there, the owner is a person, and the mailbox is to be the owner’s.',
        question: { type: 'edge' },
      },
      {
        at: { entry: 'edge-followed', node: 'Add as it stands' },
        caption:
          'The field for the **Outreach User ID** on Nia’s Salesforce user is blank, so that nobody knows whose mailbox it would be.',
        show: { tab: 'why' },
      },
      {
        at: { entry: 'callout-ended' },
        caption: 'The graph gave the lead to an SDR, and added it from there.',
        show: { tab: 'callout' },
        question: { type: 'outcome' },
      },
      {
        at: 'end',
        caption:
          'To be cured at its root: make a user for Nia in Outreach, see that Users are pushed with **Id (Outreach Internal)**, and force a sync after the first mapping.',
      },
    ],
    ends: [
      { type: 'edge', node: 'Add as it stands', edge: 'Missing User ID' },
      { type: 'node-error', node: 'Add as it stands', marked: true },
      { type: 'owner', owner: 'Sam Okafor' },
      { type: 'audit-outcome', outcome: 'success' },
    ],
  }),
  lesson({
    id: 'order-of-the-checks',
    title: 'The order of the checks',
    group,
    summary: 'A record can have several things missing, and takes the edge of the first one that is looked at.',
    scenario: scenario({ graphs: [addOnRating('Inbound Welcome')], stimuli: [hot(demo.id(stefan))] }),
    record: stefan,
    steps: [
      {
        at: 'start',
        caption:
          '**Stefan Ilić** belongs to the queue Inbound Leads, and has no prospect: the sync makes none of what a queue owns.',
        show: { tab: 'record' },
      },
      {
        at: { entry: 'edge-followed', node },
        caption: 'Two things are wrong with him at once: a queue owns him, **and** his Prospect ID is blank.',
        question: { type: 'edge' },
      },
      {
        at: { entry: 'edge-followed', node },
        caption:
          'The order is: authorization, mapping, **Prospect ID**, queue, **User ID**. If only the first is cured, the next one is found behind it.',
        show: { tab: 'why' },
        notes:
          'The guide lists the edges without an order; this one is the simulator’s choice, and the Assumptions page says so.',
      },
      {
        at: 'end',
        caption:
          'An owner first, and the rest follows: once a user owns him, the sync makes the prospect and writes the id back.',
      },
    ],
    ends: [
      { type: 'edge', node, edge: 'Missing Prospect ID' },
      { type: 'owner', owner: 'Dana Reyes' },
      { type: 'node-error', node, marked: true },
      { type: 'audit-outcome', outcome: 'blank' },
    ],
  }),
  lesson({
    id: 'open-error-edge',
    title: 'An error edge that leads nowhere',
    group,
    summary: 'An edge that is left open ends the trip without a word: the quietest way to lose a lead.',
    scenario: scenario({
      graphs: [withOpenEdges(addOnRating('Inbound Welcome'))],
      stimuli: [hot(demo.id(stefan))],
    }),
    record: stefan,
    steps: [
      {
        at: 'start',
        caption:
          'The same graph as before, but nobody connected the error edges. FlowBuilder warns of it under Problems; nothing forbids it.',
      },
      {
        at: { entry: 'edge-followed', node },
        caption: 'Stefan Ilić has no Prospect ID.',
        question: { type: 'edge' },
      },
      {
        at: { entry: 'trip-ended' },
        caption: 'The edge leads nowhere, and the trip ends at the node. What the path changed before stays.',
        question: { type: 'outcome' },
        show: { tab: 'log' },
      },
      {
        at: 'end',
        caption:
          'Marked as being worked, in no sequence, with no error to filter by. Connect every error edge, if only to somebody who looks.',
        show: { tab: 'record' },
      },
    ],
    ends: [
      { type: 'ends-at', node, outcome: 'completed' },
      { type: 'node-error', node, marked: true },
      { type: 'audit-outcome', outcome: 'blank' },
      { type: 'field', system: 'salesforce', field: 'Status', value: 'Working - Contacted' },
      { type: 'owner', owner: 'Inbound Leads' },
    ],
  }),
];

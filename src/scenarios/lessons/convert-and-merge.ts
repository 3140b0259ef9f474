import type { FlowGraph } from '#graph/flow-graph.ts';
import type { ScenarioLine } from '../scenario.ts';
import { demoIds } from '../examples/demo-ids.ts';
import { all, assign, exampleGraph } from '../examples/example-graph.ts';
import { demo } from './demo.ts';
import { addOnRating, addTo, errorEdges, switchedOff, trigger } from './graphs.ts';
import { lesson, scenario } from './write-lesson.ts';

const group = 'Convert and merge';
const hot = (id: string): ScenarioLine => ({ at: '1m', update: { object: 'Lead', id, fields: { Rating: 'Hot' } } });

const andrew = demo.lead('andrew.kerr@quarrylane.example');
/** Maya Lindqvist came in a second time, by the same address: the later of the two. */
const mayaAgain = demo.lead('maya.lindqvist@brightmoor.example', 2);
const maya = demo.lead('maya.lindqvist@brightmoor.example', 1);
const jonas = demo.lead('jonas.albrecht@brightmoor.example');

const mergeThenAdd: FlowGraph = exampleGraph({
  id: 'merge-then-add',
  name: 'Merge the duplicate, then add',
  description: 'A lead that turns hot is merged into its duplicate and added to a sequence, or so it seems.',
  object: 'Lead',
  nodes: {
    'new-lead': ['trigger', 'New Lead', [0, 0], switchedOff('new')],
    'updated-lead': [
      'trigger',
      'Updated Lead',
      [0, 180],
      trigger('updated', 'Rating changed', all(['Rating', 'has-changed'])),
    ],
    duplicate: [
      'match-duplicates',
      'Known already?',
      [390, 180],
      {
        object: 'Lead',
        rules: [{ field: 'Email', candidateField: 'Email', method: 'exact' }],
        rulesLogic: 'all',
        ignoredDomains: '',
        filter: all(),
        tiebreakers: [{ field: 'CreatedDate', direction: 'oldest' }],
        variable: 'Duplicate',
      },
    ],
    merge: ['merge-dupe', 'Merge into the older lead', [790, 120], { variable: 'Duplicate', fillBlankFields: true }],
    add: ['add-to-sequence', 'Add to Webinar Follow-up', [1200, 180], addTo('Webinar Follow-up')],
    operations: ['assign-owner', 'Hand to Sales Operations', [1640, 260], assign('user', demoIds.dana)],
  },
  edges: {
    'updated-lead': { go: 'duplicate' },
    duplicate: { matched: 'merge', 'no-match': 'add' },
    merge: { merged: 'add', 'merge-failed': 'operations' },
    add: errorEdges('operations'),
  },
});

/** A callout for Jonas waits for its retry, as Outreach is under maintenance; meanwhile something happens to his lead. */
const whileWaiting = (line: ScenarioLine) =>
  scenario({
    graphs: [addOnRating('Inbound Welcome')],
    stimuli: [{ at: '0s', make: { type: 'start-maintenance', minutes: 120 } }, hot(demo.id(jonas)), line],
  });

/** [CNV-2] [MRG-2] [ADD-12]: what becomes of Add to Sequence where the record itself does not stay. */
export const convertAndMerge = [
  lesson({
    id: 'convert-and-add',
    title: 'Convert Lead, then Add to Sequence',
    group,
    summary: 'After a conversion it is the contact that is added: its Prospect ID, by its mapping.',
    scenario: scenario({ graphs: ['queue-owner'], stimuli: [hot(demo.id(andrew))] }),
    record: andrew,
    steps: [
      {
        at: 'start',
        caption:
          '**Andrew Kerr** works for a customer, Quarry Lane Foods. The graph converts such leads into the account and adds the contact.',
        show: { tab: 'record' },
      },
      {
        at: { entry: 'edge-followed', node: 'Convert into the account' },
        caption: 'He turns hot, his account is found, and its owner gets him. Now **Convert Lead**.',
        question: { type: 'edge' },
      },
      {
        at: { entry: 'edge-followed', node: 'Convert into the account' },
        caption: 'From here on the trip’s record is the new **contact**. The lead is converted and read-only.',
        show: { tab: 'record' },
      },
      {
        at: { entry: 'edge-followed', node: 'Add the contact to Nurture' },
        caption: 'Which id does Add to Sequence look at now: the lead’s, or the contact’s?',
        question: { type: 'edge' },
      },
      {
        at: { entry: 'edge-followed', node: 'Add the contact to Nurture' },
        caption:
          'The **contact’s**, in the field that Partner Apps maps for contacts. That is why the Contact mapping must be complete although only leads are routed.',
        show: { tab: 'why' },
      },
      {
        at: { entry: 'callout-ended' },
        caption: 'The prospect of the lead is that of the contact now, and is in the sequence.',
        question: { type: 'outcome' },
        show: { tab: 'callout' },
      },
      {
        at: 'end',
        caption:
          'Where the conversion does not carry the id over, the contact has none until the next poll and push: then the edge is Missing Prospect ID, and a Hold behind it waits.',
      },
    ],
    ends: [
      { type: 'edge', node: 'Convert into the account', edge: 'Converted' },
      { type: 'audit-outcome', outcome: 'success' },
      { type: 'owner', owner: 'Sam Okafor' },
    ],
  }),
  lesson({
    id: 'convert-without-a-mapping',
    title: 'Convert Lead without the Contact mapping',
    group,
    summary:
      'A required mapping that is missing is a misconfiguration: the whole path is reverted, the conversion included.',
    scenario: scenario({
      graphs: ['queue-owner'],
      stimuli: [{ at: '0s', make: { type: 'unmap-field', object: 'Contact' } }, hot(demo.id(andrew))],
    }),
    record: andrew,
    steps: [
      {
        at: { entry: 'fault-made' },
        caption:
          'Somebody has cleared the **Contact** row of the field mapping in Partner Apps. “We only route leads”, they said.',
      },
      {
        at: { entry: 'edge-followed', node: 'Convert into the account' },
        caption: '**Andrew Kerr** turns hot, is matched, assigned and converted. So far nobody has missed anything.',
        show: { tab: 'record' },
      },
      {
        at: { entry: 'trip-reverted' },
        caption:
          'Add to Sequence acts on the contact, and no field is mapped that could carry its Prospect ID. That is no edge: it is a **misconfiguration**.',
        show: { tab: 'log' },
        question: {
          type: 'choice',
          ask: 'Is Andrew still a contact?',
          choices: ['No: every change of the path was taken back', 'Yes: only the adding has failed'],
          right: 'No: every change of the path was taken back',
          because: 'Misconfigured settings revert all that the path has changed, back to where the trip last rested.',
          proof: { type: 'ends-at', node: 'Add the contact to Nurture', outcome: 'error', at: 'end' },
        },
      },
      {
        at: 'end',
        caption:
          'He is a lead of the queue again, as if nothing had happened, and the Outcome says **Error**. Compare this with a callout error, which takes back nothing.',
        show: { tab: 'record' },
      },
    ],
    ends: [
      { type: 'ends-at', node: 'Add the contact to Nurture', outcome: 'error' },
      { type: 'owner', owner: 'Recycled Leads' },
      { type: 'field', system: 'salesforce', field: 'IsConverted', value: false },
      { type: 'entry', pattern: { entry: 'callout-queued' }, count: 0 },
    ],
  }),
  lesson({
    id: 'merge-and-add',
    title: 'Merge Dupe, then Add to Sequence',
    group,
    summary: 'With a Merge Dupe in the same path LeanData does not add the prospect, and no error says so.',
    scenario: scenario({ graphs: [mergeThenAdd], stimuli: [hot(demo.id(mayaAgain))] }),
    record: mayaAgain,
    steps: [
      {
        at: 'start',
        caption:
          '**Maya Lindqvist** has come in twice. The graph finds the older lead, merges the new one into it, and then adds.',
        show: { tab: 'record' },
      },
      {
        at: { entry: 'match-stored' },
        caption: 'The older lead has the same email address. It will be the master.',
        show: { tab: 'why' },
      },
      {
        at: { entry: 'edge-followed', node: 'Merge into the older lead' },
        caption: 'Now **Merge Dupe**.',
        question: { type: 'edge' },
      },
      {
        at: { entry: 'edge-followed', node: 'Add to Webinar Follow-up' },
        caption: 'The master has a Prospect ID, and an owner with a mailbox. Everything is there.',
        question: { type: 'edge' },
      },
      {
        at: { entry: 'trip-ended' },
        caption: 'The node was left by **Next**, as if it had done its work. It has made no callout.',
        show: { tab: 'callout' },
        question: { type: 'outcome' },
      },
      {
        at: 'end',
        caption:
          'No callout, no row in the Partner Logs, no error. FlowBuilder warns of the pair under Problems: put the adding into a trip of its own, on an update of the master.',
      },
    ],
    ends: [
      {
        type: 'path',
        nodes: ['Updated Lead', 'Known already?', 'Merge into the older lead', 'Add to Webinar Follow-up'],
      },
      { type: 'edge', node: 'Add to Webinar Follow-up', edge: 'Next' },
      { type: 'audit-outcome', outcome: 'blank' },
      { type: 'entry', pattern: { entry: 'callout-queued' }, count: 0 },
      { type: 'sequence-state', sequence: 'Webinar Follow-up', state: null },
    ],
  }),
  lesson({
    id: 'merged-while-waiting',
    title: 'Merged by somebody else',
    group,
    summary: 'A record that is merged away while its callout waits cannot be added any more: Object has been merged.',
    scenario: whileWaiting({
      at: '30m',
      make: { type: 'merge-record', object: 'Lead', id: demo.id(jonas), into: demo.id(maya) },
    }),
    record: jonas,
    steps: [
      {
        at: { entry: 'callout-retry-scheduled' },
        caption: 'Outreach is under maintenance for two hours. The callout of **Jonas Albrecht** is Pending.',
        show: { tab: 'callout' },
      },
      {
        at: { entry: 'fault-made', nth: 2 },
        caption: 'Meanwhile a seller merges his lead into another one by hand.',
        show: { tab: 'log' },
      },
      {
        at: { entry: 'callout-ended' },
        caption: 'LeanData does not ask Outreach again: the record that it was to add is gone.',
        question: {
          type: 'choice',
          ask: 'What does the column Failure Reasons of the Partner Logs say?',
          choices: ['Object has been merged', 'Object has been deleted', 'Retry attempt exceeded'],
          right: 'Object has been merged',
          because: 'A merge is told apart from a deletion, though the record is gone in both cases.',
          proof: { type: 'callout', reason: 'Object has been merged' },
        },
      },
      { at: 'end', caption: 'A Merge Dupe **in the same path** is another matter: then no callout is made at all.' },
    ],
    ends: [
      { type: 'callout', node: 'Add to Inbound Welcome', result: 'error', reason: 'Object has been merged' },
      { type: 'audit-outcome', outcome: 'error' },
    ],
  }),
  lesson({
    id: 'deleted-while-waiting',
    title: 'Deleted while its callout waits',
    group,
    summary:
      'The same with a deletion: Object has been deleted, and restoring the record does not bring the callout back.',
    scenario: whileWaiting({ at: '30m', make: { type: 'delete-record', object: 'Lead', id: demo.id(jonas) } }),
    record: jonas,
    steps: [
      {
        at: { entry: 'callout-retry-scheduled' },
        caption: 'Outreach is under maintenance, and does not take the callout of **Jonas Albrecht**.',
        question: { type: 'outcome' },
      },
      { at: { entry: 'fault-made', nth: 2 }, caption: 'Somebody deletes his lead.', show: { tab: 'log' } },
      {
        at: { entry: 'callout-ended' },
        caption: 'Nothing is sent for a record in the recycle bin: the failure reason is **Object has been deleted**.',
        show: { tab: 'callout' },
      },
      {
        at: 'end',
        caption: 'In the audit log the trip stays, with its path and its error, though its record is gone.',
        show: { tab: 'log' },
      },
    ],
    ends: [
      { type: 'callout', node: 'Add to Inbound Welcome', result: 'error', reason: 'Object has been deleted' },
      { type: 'audit-outcome', outcome: 'error' },
    ],
  }),
];

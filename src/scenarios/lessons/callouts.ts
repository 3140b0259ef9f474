import type { ScenarioLine } from '../scenario.ts';
import { demo } from './demo.ts';
import { addOnRating } from './graphs.ts';
import { lesson, scenario } from './write-lesson.ts';

const group = 'Callouts, retries and reverts';
const node = 'Add to Inbound Welcome';
const jonas = demo.lead('jonas.albrecht@brightmoor.example');
const anneke = demo.lead('anneke.visser@polderfoods.example');
const zoe = demo.lead('zoe.papadakis@freemail.example');
const dmitri = demo.lead('dmitri.sokolov@norrland.example');

const hot = (at: string, lead: { readonly id: string }): ScenarioLine => ({
  at,
  update: { object: 'Lead', id: lead.id, fields: { Rating: 'Hot' } },
});

/** [APP-3] to [APP-7], [ADD-8] against [ADD-10]. */
export const callouts = [
  lesson({
    id: 'gathering-a-batch',
    title: 'Callouts go out in batches',
    group,
    summary: 'LeanData gathers callouts for up to 30 seconds and sends them together.',
    scenario: scenario({
      graphs: [addOnRating('Inbound Welcome')],
      stimuli: [
        hot('1m', jonas),
        hot('1m10s', anneke),
        hot('1m20s', zoe),
        hot('2m', demo.lead('noah.kim@parallaxgames.example')),
      ],
    }),
    record: jonas,
    steps: [
      {
        at: { entry: 'callout-queued' },
        caption:
          '**Jonas Albrecht** comes to Add to Sequence at one minute past nine. His callout opens a batch, which waits.',
        show: { drawer: 'callouts' },
      },
      {
        at: { entry: 'callout-queued', record: anneke },
        caption: 'Ten seconds later **Anneke Visser**: her callout joins it.',
        show: { drawer: 'callouts' },
      },
      {
        at: { entry: 'callout-queued', record: zoe },
        caption: 'And **Zoë Papadakis**, another ten seconds later.',
        show: { drawer: 'callouts' },
        question: {
          type: 'choice',
          ask: 'When does the batch go out?',
          choices: ['30 seconds after the first', '30 seconds after the last', 'As soon as there are three'],
          right: '30 seconds after the first',
          because: 'The wait is counted from the first callout, so that none waits longer than 30 seconds.',
          proof: { type: 'entry', pattern: { entry: 'batch-started' }, within: '1m30s', at: 'end' },
        },
      },
      {
        at: { entry: 'callout-sent' },
        caption: 'The batch goes out, and each of the three is a request of its own.',
        show: { drawer: 'callouts' },
      },
      {
        at: 'end',
        caption:
          'One batch for three records. Noah Kim, who has no Prospect ID, took an edge a minute later and made no callout at all.',
      },
    ],
    ends: [
      { type: 'entry', pattern: { entry: 'batch-started' }, count: 1 },
      { type: 'audit-outcome', outcome: 'success' },
      { type: 'audit-outcome', outcome: 'success', record: anneke },
      { type: 'audit-outcome', outcome: 'success', record: zoe },
    ],
  }),
  lesson({
    id: 'retries-to-the-end',
    title: 'Retries to the end',
    group,
    summary: 'One first attempt and six retries, a Retry Action In apart: then it has failed for good.',
    scenario: scenario({
      graphs: [addOnRating('Inbound Welcome')],
      stimuli: [{ at: '0s', make: { type: 'cut-network' } }, hot('1m', jonas)],
    }),
    record: jonas,
    steps: [
      {
        at: { entry: 'callout-retry-scheduled' },
        caption: 'The connection to Outreach is down. The first attempt fails, and **Retry Action In** is one hour.',
        question: { type: 'outcome' },
        show: { drawer: 'callouts' },
      },
      {
        at: { entry: 'callout-retry-scheduled' },
        caption: 'Now the record is **Pending (Outreach)**, and stays so until it succeeds or has failed for good.',
        show: { tab: 'callout' },
      },
      {
        at: { entry: 'callout-answered', where: { attempt: 4 } },
        caption: 'Three retries later nothing has changed. Both logs show the trail of every attempt.',
        show: { tab: 'callout' },
        question: {
          type: 'choice',
          ask: 'How many attempts will there be in all?',
          choices: ['6', '7', '8', 'As many as it takes'],
          right: '7',
          because: 'The first attempt, and six retries after it.',
          proof: { type: 'callout', node, attempts: 7, at: 'end' },
        },
      },
      {
        at: { entry: 'callout-answered', where: { attempt: 7 } },
        caption: 'The seventh attempt, six hours after the first.',
        show: { drawer: 'callouts' },
      },
      {
        at: { entry: 'callout-ended' },
        caption: 'It has failed for good: **Retry attempt exceeded**.',
        question: { type: 'outcome' },
        show: { tab: 'callout' },
      },
      {
        at: 'end',
        caption:
          'When the connection is back nothing happens by itself. Filter the audit log by **Error (Outreach)** and reprocess.',
        notes: 'With a Retry Action In of a day the same takes six days: virtual time makes no difference.',
      },
    ],
    ends: [
      { type: 'callout', node, result: 'error', reason: 'Retry attempt exceeded', attempts: 7 },
      { type: 'audit-outcome', outcome: 'error' },
      { type: 'field', system: 'salesforce', field: 'Status', value: 'Working - Contacted' },
    ],
  }),
  lesson({
    id: 'revert-against-callout-error',
    title: 'What is taken back, and what is not',
    group,
    summary: 'A callout error fails only the adding; a misconfiguration takes back all that the path has changed.',
    scenario: scenario({
      graphs: [addOnRating('Inbound Welcome')],
      stimuli: [hot('1m', dmitri), { at: '1h', make: { type: 'unmap-field', object: 'Lead' } }, hot('1h1m', jonas)],
    }),
    record: dmitri,
    steps: [
      {
        at: { entry: 'edge-followed', node: 'Mark as being worked' },
        caption:
          '**Dmitri Sokolov** turns hot, and the graph sets his Status to `Working - Contacted`. He is locked in Outreach.',
        show: { tab: 'record' },
      },
      {
        at: { entry: 'callout-ended' },
        caption: 'A **callout error**: Outreach will not have him in the sequence.',
        question: {
          type: 'choice',
          ask: 'What is the Status of his lead now?',
          choices: ['Working - Contacted', 'What it was before'],
          right: 'Working - Contacted',
          because: 'Only the adding has failed; the other changes of the path stay.',
          proof: { type: 'field', system: 'salesforce', field: 'Status', value: 'Working - Contacted' },
        },
      },
      {
        at: { entry: 'fault-made' },
        caption: 'An hour later somebody clears the **Lead** row of the mapping in Partner Apps.',
        show: { tab: 'log' },
      },
      {
        at: { entry: 'edge-followed', node: 'Mark as being worked', record: jonas },
        caption: '**Jonas Albrecht** turns hot, and gets the same Status by the same node.',
        show: { tab: 'record', record: jonas },
      },
      {
        at: { entry: 'trip-reverted', record: jonas },
        caption: 'Add to Sequence finds no mapping: a **misconfiguration**.',
        show: { record: jonas },
        question: {
          type: 'choice',
          ask: 'And what is the Status of this lead?',
          choices: ['Working - Contacted', 'What it was before'],
          right: 'What it was before',
          because: 'Misconfigured settings revert every change that the path made to the record.',
          proof: {
            type: 'field',
            system: 'salesforce',
            field: 'Status',
            value: 'Open - Not Contacted',
            record: jonas,
            at: 'end',
          },
        },
      },
      {
        at: 'end',
        caption:
          'Both are **Error** in the audit log. Only its Outcome column tells them apart: one names Outreach’s refusal, the other what was reverted.',
        show: { tab: 'log', record: jonas },
      },
    ],
    ends: [
      { type: 'callout', node, result: 'error', error: 'ERR-9', attempts: 1 },
      { type: 'field', system: 'salesforce', field: 'Status', value: 'Working - Contacted' },
      { type: 'ends-at', node, outcome: 'error', record: jonas },
      { type: 'field', system: 'salesforce', field: 'Status', value: 'Open - Not Contacted', record: jonas },
      { type: 'entry', pattern: { entry: 'trip-reverted', record: jonas }, count: 1 },
    ],
  }),
  lesson({
    id: 'disconnected-while-pending',
    title: 'Partner not authorized',
    group,
    summary: 'A callout that is due while LeanData knows that it has no authorization ends without asking anybody.',
    scenario: scenario({
      graphs: [addOnRating('Inbound Welcome')],
      stimuli: [
        { at: '0s', make: { type: 'start-maintenance', minutes: 60 } },
        hot('1m', jonas),
        { at: '20m', make: { type: 'disconnect-outreach' } },
        hot('2h', anneke),
      ],
    }),
    record: jonas,
    steps: [
      {
        at: { entry: 'callout-retry-scheduled' },
        caption: 'Outreach is under maintenance for an hour, and the callout waits for its retry.',
        show: { drawer: 'callouts' },
      },
      {
        at: { entry: 'fault-made', nth: 2 },
        caption: 'Meanwhile somebody disconnects Outreach in **Partner Apps**.',
        show: { tab: 'log' },
      },
      {
        at: { entry: 'callout-ended' },
        caption:
          'No request was made: LeanData knows that it may not ask. The failure reason is **Partner not authorized**.',
        question: { type: 'outcome' },
        show: { tab: 'callout' },
      },
      {
        at: { entry: 'edge-followed', node, record: anneke },
        caption: 'Later **Anneke Visser** comes to the same node, while LeanData is still not authorized.',
        show: { record: anneke },
        question: { type: 'edge' },
      },
      {
        at: 'end',
        caption:
          'The same cause with two faces: what was on its way ends as an error, what comes later takes the Configuration Error edge and says nothing.',
      },
    ],
    ends: [
      { type: 'callout', node, result: 'error', reason: 'Partner not authorized' },
      { type: 'audit-outcome', outcome: 'error' },
      { type: 'edge', node, edge: 'Configuration Error', record: anneke },
      { type: 'audit-outcome', outcome: 'blank', record: anneke },
    ],
  }),
];

import type { FieldValue } from '#shared/field.ts';
import { newLeads } from '../examples/new-leads.ts';
import { rowsCsv } from '../examples/rows-csv.ts';
import type { Expectation } from '../expectation.ts';
import { demo } from '../lessons/demo.ts';
import { scenario } from '../lessons/write-lesson.ts';
import type { ScenarioLine } from '../scenario.ts';
import type { ExampleTest } from '../example-test.ts';
import { inquiry } from './inquiries.ts';

interface Sketch {
  readonly file: string;
  readonly title: string;
  readonly description?: string;
  readonly graph?: string;
  readonly stimuli: readonly ScenarioLine[];
  readonly until?: string;
  readonly expectations: readonly Expectation[];
}

const routing = ({
  file,
  title,
  description,
  graph = 'repaired',
  stimuli,
  until,
  expectations,
}: Sketch): ExampleTest => ({
  fileName: `routing/${file}.scenario.json`,
  test: {
    title,
    ...(description === undefined ? {} : { description }),
    tags: ['routing'],
    scenario: scenario({ graphs: [graph], stimuli, ...(until === undefined ? {} : { until }) }),
    expectations,
  },
});

const arrives = (fields: Readonly<Record<string, FieldValue>>, at = '1m'): ScenarioLine => ({
  at,
  create: { object: 'Lead', fields, through: 'import' },
});

/** An engineer of a company that is in no account, with some values of its own. */
const engineer = (fields: Readonly<Record<string, FieldValue>>): Readonly<Record<string, FieldValue>> => ({
  FirstName: 'Ines',
  LastName: 'Okonkwo',
  Company: 'Saltmarsh Looms',
  Email: 'ines.okonkwo@saltmarsh.example',
  Title: 'Engineer',
  ...fields,
});

/** [CND-2] Titles at the edges of "starts with" and "contains", in any case of letters. */
const byTitle: readonly ExampleTest[] = (
  [
    ['chief', 'Chief of Staff', 'Executive'],
    ['chief-lower-case', 'chief engineer', 'Executive'],
    ['vp', 'VP', 'Executive'],
    ['not-vp-inside', 'Assistant to the VP', 'Otherwise'],
    ['director-inside', 'Managing Director, EMEA', 'Executive'],
    ['director-in-a-longer-word', 'Directorial Assistant', 'Executive'],
    ['not-chef', 'Chef', 'Otherwise'],
    ['no-title', null, 'Otherwise'],
  ] as const
).map(([file, title, edge]) =>
  routing({
    file: `title-${file}`,
    title: `${title === null ? 'No title' : `“${title}”`} leaves Which sequence? by ${edge}`,
    stimuli: [arrives(engineer({ Title: title }))],
    expectations: [{ type: 'edge', node: 'Which sequence?', edge }],
  }),
);

/** [CND-1] Who is closed at once. */
const screened: readonly ExampleTest[] = (
  [
    ['competitor', 'a competitor by its address', { Email: 'a.nyman@quillmark.example' }],
    ['competitor-in-capitals', 'a competitor whatever the case of letters', { Email: 'A.NYMAN@QUILLMARK.EXAMPLE' }],
    ['test-company', 'a company with "test" in its name', { Company: 'Latest Fashions' }],
  ] as const
).map(([file, what, fields]) =>
  routing({
    file: `closed-${file}`,
    title: `Closed at once: ${what}`,
    stimuli: [arrives(engineer(fields))],
    expectations: [
      { type: 'path', trip: 1, nodes: ['New Lead', 'Worth a call?', 'Close as not converted'] },
      { type: 'field', system: 'salesforce', field: 'Status', value: 'Closed - Not Converted' },
      { type: 'path', trip: 1, match: 'never', nodes: ['Known account?', 'Give to the next SDR'] },
      { type: 'entry', pattern: { entry: 'callout-queued' }, count: 0 },
      { type: 'owner', owner: 'Dana Reyes' },
    ],
  }),
);

export const routingTests: readonly ExampleTest[] = [
  ...byTitle,
  ...screened,
  routing({
    file: 'no-competitor-in-the-middle',
    title: 'An address that only holds the competitor’s name is no competitor',
    stimuli: [arrives(engineer({ Email: 'sales@quillmark.example.saltmarsh.example' }))],
    expectations: [{ type: 'edge', trip: 1, node: 'Worth a call?', edge: 'Otherwise' }],
  }),
  routing({
    file: 'prospect-id-within-ten-minutes',
    title: 'The sync brings the Prospect ID within eleven minutes, and the lead is added then',
    stimuli: [arrives(engineer({}))],
    expectations: [
      { type: 'entry', pattern: { entry: 'record-changed', field: 'Outreach_Prospect_ID__c' }, within: '12m' },
      { type: 'callout', result: 'success', status: 200, reason: null, attempts: 1, within: '10m' },
      { type: 'sequence-state', sequence: 'Inbound Welcome', state: null, at: { entry: 'trip-started', nth: 2 } },
      { type: 'sequence-state', sequence: 'Inbound Welcome', state: 'active' },
    ],
  }),
  routing({
    file: 'only-the-lead-changes',
    title: 'A lead that is routed and added changes itself and its prospect alone',
    stimuli: [arrives(engineer({}))],
    expectations: [
      {
        type: 'nothing-else-changed',
        may: [{ record: demo.newLead() }, { object: 'prospect' }, { object: 'sequenceState' }],
      },
    ],
  }),
  routing({
    file: 'a-whole-morning',
    title: 'Twenty-five inquiries of one morning: how many go where',
    description: 'The shipped leads.csv, imported at once. Round robin, sync and batches work on all of them together.',
    stimuli: [{ at: '1m', import: { object: 'Lead', trigger: 'new', csv: rowsCsv(newLeads) } }],
    expectations: [
      { type: 'trips', count: 50 },
      { type: 'trips', node: 'Close as not converted', count: 2 },
      { type: 'trips', node: 'Add to Executive Outreach', count: 7 },
      { type: 'trips', node: 'Add to Inbound Welcome', count: { atLeast: 14, atMost: 16 } },
      { type: 'trips', outcome: 'open', count: 0 },
      { type: 'trips', outcome: 'error', count: 0 },
    ],
  }),
  routing({
    file: 'the-mistake',
    title: 'The mistake: whoever comes to Add to Sequence in the trip of New Lead has no Prospect ID',
    graph: 'flagship-mistake',
    stimuli: [{ at: '1m', import: { object: 'Lead', trigger: 'new', csv: rowsCsv(newLeads) } }],
    expectations: [
      { type: 'trips', count: 25 },
      { type: 'trips', node: 'Add to Inbound Welcome', edge: 'Missing Prospect ID', count: 21 },
      { type: 'trips', node: 'Leave in the partner queue', count: 2 },
      { type: 'entry', pattern: { entry: 'callout-queued' }, count: 0 },
    ],
  }),
  routing({
    file: 'updated-again',
    title: 'A second edit, which leaves the Prospect ID alone, starts no trip',
    stimuli: [
      arrives(engineer({})),
      { at: '2h', update: { object: 'Lead', id: demo.id(demo.newLead()), fields: { Rating: 'Hot' } } },
    ],
    expectations: [
      { type: 'trips', count: 2, record: demo.newLead() },
      { type: 'entry', pattern: { entry: 'record-not-routed', where: { trigger: 'updated' } }, count: { atLeast: 1 } },
    ],
  }),
  routing({
    file: 'deleted-before-the-sync',
    title: 'A lead that is deleted before the sync sees it is never added',
    stimuli: [arrives(engineer({})), { at: '2m', delete: { object: 'Lead', id: demo.id(demo.newLead()) } }],
    expectations: [
      { type: 'trips', count: 1, record: demo.newLead() },
      { type: 'entry', pattern: { entry: 'callout-queued' }, count: 0 },
    ],
  }),
  routing({
    file: 'wait-through-maintenance',
    title: 'Maintenance of Outreach for three hours: the callout is tried again until it is over',
    stimuli: [arrives(inquiry('Sato')), { at: '2m', make: { type: 'start-maintenance', minutes: 180 } }],
    expectations: [
      { type: 'callout', result: 'success', reason: null },
      { type: 'audit-outcome', outcome: 'success' },
      { type: 'sequence-state', sequence: 'Inbound Welcome', state: 'active' },
    ],
  }),
  routing({
    file: 'email-bounced-moments-ago',
    title: 'Moments are counted from the start: a bounce an hour before is kept as it was',
    stimuli: [arrives(engineer({ EmailBouncedDate: 'START-1h' }))],
    expectations: [{ type: 'field', system: 'salesforce', field: 'EmailBouncedDate', value: 'START-1h' }],
  }),
];

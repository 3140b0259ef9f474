import { expect } from 'vitest';
import { auditLogsOf, type AuditLog } from '#logs/audit-log.ts';
import type { JournalEntry } from '#logs/journal-entry.ts';
import { partnerLogOf, type PartnerLogRow } from '#logs/partner-log.ts';
import { catalog } from '#nodes/catalog.ts';
import { runNames } from '#scenarios/run-names.ts';
import { formatDuration, HOUR, MINUTE, SECOND, type Duration, type Instant } from '#shared/instant.ts';
import type { Json, JsonObject } from '#shared/json.ts';
import type { Edit } from '#world/edit.ts';
import type { Fault } from '#world/fault.ts';
import type { OrgSetup } from '#world/org-setup.ts';
import type { RecordedRun } from '#world/recorded-run.ts';
import type { Stimulus } from '#world/run-input.ts';
import { buildGraph } from '../support/build-graph.ts';
import { entriesOf, goldenText, runScenario } from '../support/run-scenario.ts';
import { smallOrg, START } from '../support/small-org.ts';

const small = smallOrg();

export const id = (name: string): string => small.ids[name] ?? '';

/** The small org without the plugin, whose writes would fire the Updated trigger; Sam is the SDR of every lead, too. */
export const quietOrg: OrgSetup = withSdr({ ...small.setup, sync: { ...small.setup.sync, connected: false } });

/** The three mailboxes that the node can be given (ADD-1); each of them is Sam's here. */
export const MAILBOXES: Readonly<Record<'owner' | 'user-field' | 'specific-user', JsonObject>> = {
  owner: { mailbox: 'owner' },
  'user-field': { mailbox: 'user-field', userField: 'SDR__c' },
  'specific-user': { mailbox: 'specific-user', outreachUserId: 1 },
};

/** The callout is made at the start and sent 30 s later. What causes an error stands between the two. */
export const CAUSED: Duration = 10 * SECOND;
/** Cures come half an hour later, before the retry of Retry Action In, an hour after the first attempt. */
export const CURED: Duration = 30 * MINUTE;
/** After the retry. */
export const REPROCESSED: Duration = 2 * HOUR;

export const edit = (made: Edit, after: Duration): Stimulus => ({ type: 'edit', after, edit: made });
export const cause = (...edits: readonly Edit[]): readonly Stimulus[] => edits.map((each) => edit(each, CAUSED));
export const cure = (...edits: readonly Edit[]): readonly Stimulus[] => edits.map((each) => edit(each, CURED));
export const makeFault = (fault: Fault): Stimulus => ({ type: 'make-fault', after: CAUSED, fault });

/** [LOG-1] The lead is run through its graph again, by its first change. */
export const reprocess = (after: Duration = REPROCESSED, lead = 'ready'): Stimulus => ({
  type: 'reprocess-record',
  after,
  object: 'Lead',
  id: id(lead),
  trigger: 'updated',
  before: { Rating: null },
});

export interface Story {
  /** Name of the golden file. */
  readonly file: string;
  readonly org?: OrgSetup;
  /** What differs in the node's settings. */
  readonly node?: JsonObject;
  readonly stimuli: readonly Stimulus[];
  /** The attempts of each callout: the real status, and the error where it failed. */
  readonly attempts: readonly (readonly string[])[];
  /** The first refusal as it comes over the wire. */
  readonly body?: Json;
  /** How the Outcome of each trip's audit log changed; blank before the first. */
  readonly outcomes: readonly (readonly string[])[];
  /** Response Status Code and Failure Reasons of each row of the partner log. */
  readonly partner: readonly string[];
  /** How many of its edits are not taken; none unless said. */
  readonly refused?: number;
  readonly until?: Duration;
}

export const storyGraph = (node: JsonObject = {}) =>
  buildGraph({
    nodes: { node: ['add-to-sequence', { sequenceId: 1, ...node }] },
    edges: ['updated-lead:all-leads > node'],
  });

export const touch = (lead: string, after = 0, Rating = 'Hot'): Stimulus => ({
  type: 'update-record',
  after,
  object: 'Lead',
  id: id(lead),
  fields: { Rating },
});

/** Runs a story in which the lead `ready` changes at the start. */
export const runStory = ({ org = quietOrg, node, stimuli, until }: Pick<Story, 'org' | 'node' | 'stimuli' | 'until'>): RecordedRun =>
  runScenario({
    graph: storyGraph(node),
    org,
    stimuli: [touch('ready'), ...stimuli],
    ...(until === undefined ? {} : { until }),
  });

/** Runs a story, compares what LeanData shows of it, and then its journal byte for byte. */
export async function checkStory(story: Story): Promise<RecordedRun> {
  const run = runStory(story);
  expect(entriesOf(run, 'edit-refused')).toHaveLength(story.refused ?? 0);
  expect(attemptsOf(run)).toEqual(story.attempts);
  if (story.body !== undefined) {
    expect(entriesOf(run, 'callout-answered').find(({ error }) => error !== null)?.body).toEqual(story.body);
  }
  const logs = auditLogsOf(run.journal, runNames(run, catalog));
  expect(logs.map((log) => outcomesOf(run, log).map(({ label }) => label))).toEqual(story.outcomes);
  expect(partnerLogOf(run.journal).map(partnerText)).toEqual(story.partner);
  await expect(storyText(run)).toMatchFileSnapshot(`journals/errors/${story.file}.txt`);
  return run;
}

/** An error body of Outreach's with one error in it. */
export const errorBody = (id_: string, title: string, detail: string, pointer?: string): Json => ({
  errors: [{ id: id_, title, detail, ...(pointer === undefined ? {} : { source: { pointer } }) }],
});

/** A refusal to add a prospect. */
export const refusal = (detail: string): Json => errorBody('validationError', 'Validation Error', detail, '/data');

function attemptsOf(run: RecordedRun): readonly (readonly string[])[] {
  return entriesOf(run, 'callout-queued').map(({ callout }) =>
    entriesOf(run, 'callout-answered')
      .filter((answer) => answer.callout === callout)
      .map(({ status, error }) => (error === null ? String(status) : `${status} ${error}`)),
  );
}

interface ShownOutcome {
  readonly at: Instant;
  readonly label: string;
  readonly text: string;
}

/** [LOG-9] The Outcome column of one audit log after each instant at which it reads otherwise than before. */
function outcomesOf(run: RecordedRun, log: AuditLog): readonly ShownOutcome[] {
  const names = runNames(run, catalog);
  const shown: ShownOutcome[] = [];
  const entries = run.journal.filter((entry) => ofTrip(entry, log));
  for (const { seq, at } of entries.filter((entry, index) => entries[index + 1]?.at !== entry.at)) {
    const now = auditLogsOf(run.journal, names, { upTo: seq }).find((each) => each.seq === log.seq);
    const text = now?.outcome.lines.map((line) => line.text).join('; ') ?? '';
    if (text !== (shown.at(-1)?.text ?? '')) shown.push({ at, text, label: text.split(':')[0] ?? '' });
  }
  return shown;
}

const ofTrip = (entry: JournalEntry, { trip }: AuditLog): boolean =>
  ('callout' in entry && trip?.callouts.some(({ callout }) => callout === entry.callout) === true) ||
  (entry.type === 'trip-reverted' && entry.trip === trip?.trip) ||
  (entry.type === 'trip-ended' && entry.trip === trip?.trip);

const partnerText = ({ responseStatusCode, failureReasons }: PartnerLogRow): string =>
  [responseStatusCode ?? 'blank', ...failureReasons].join(' · ');

const time = (at: Instant): string => `+${formatDuration(at - START)}`;

/** The journal, and below it what LeanData shows of each trip and callout. */
export function storyText(run: RecordedRun): string {
  const logs = auditLogsOf(run.journal, runNames(run, catalog));
  return [
    goldenText(run.journal),
    'WHAT LEANDATA SHOWS',
    ...logs.map((log) => auditText(run, log)),
    ...partnerLogOf(run.journal).map(rowText),
  ].join('\n');
}

function auditText(run: RecordedRun, log: AuditLog): string {
  const { name, trigger, startedAt } = log.record;
  const path = log.path.map((node) => `${node.name} (${node.mark})`).join(' → ');
  const attempts = (log.trip?.callouts ?? []).flatMap(({ attempts: made }) =>
    made.map(({ attempt, sentAt, requests, answer, retry }) => {
      const calls = requests.map((each) => `${String(each['method'])} ${String(each['path'])} ${String(each['status'])}`);
      const next = retry === null ? '' : `; next attempt ${time(retry.dueAt)}`;
      const what = answer === null ? 'no answer yet' : `${answer.status} ${answer.error ?? 'ok'}`;
      return `    attempt ${attempt} ${time(sentAt)}: ${what} [${calls.join(', ')}]${next}`;
    }),
  );
  return [
    `\nAudit log ${log.trip?.trip ?? '(not routed)'}: ${name}, ${trigger}, ${time(startedAt)}`,
    `  Path: ${path}`,
    '  Outcome:',
    ...outcomesOf(run, log).map(({ at, text }) => `    ${time(at)} ${text}`),
    '  Attempts:',
    ...attempts,
    '',
  ].join('\n');
}

const rowText = (row: PartnerLogRow): string =>
  [
    `\nPartner log ${row.callout}`,
    `  Action Type: ${row.actionType}`,
    `  Node Name: ${row.nodeName}`,
    `  Response Status Code: ${row.responseStatusCode ?? ''}`,
    `  Target Object: ${row.targetObject}`,
    `  Callout Duration: ${row.calloutDurationMs ?? ''}`,
    `  Total Callout Duration: ${row.totalCalloutDurationMs ?? ''}`,
    `  Failure Reasons: ${row.failureReasons.join('; ')}`,
    '',
  ].join('\n');

/** Leads get a lookup field to a user, filled with Sam. */
function withSdr(org: OrgSetup): OrgSetup {
  const { fields, records } = org.salesforce;
  const sdr = { name: 'SDR__c', label: 'SDR', type: 'lookup', referenceTo: ['User'], custom: true } as const;
  return {
    ...org,
    salesforce: {
      ...org.salesforce,
      fields: { ...fields, Lead: [...fields.Lead, sdr] },
      records: { ...records, Lead: records.Lead.map((lead) => ({ ...lead, SDR__c: id('sam') })) },
    },
  };
}

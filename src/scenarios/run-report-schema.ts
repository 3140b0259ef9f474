import { z } from '#graph/zod.ts';
import type { JsonObject } from '#shared/json.ts';

const text = z.string();
const count = z.int().min(0);
const instant = text.describe('Virtual time in UTC, such as 2026-01-05T09:00:00.000Z.');
const rule = text.nullable().describe('Rule of the rulebook behind it, such as ADD-3.');
const who = z.strictObject({ id: text, name: text });
const record = z.strictObject({ object: text, id: text, name: text });
const namedRecord = record.extend({ company: text.nullable() });
const trigger = z.enum(['new', 'updated']);
const reprocessed = z.boolean().describe('Whether somebody had the record run through its graph again (LOG-1).');

const note = z.strictObject({
  code: text,
  message: text,
  count,
  examples: z.array(z.strictObject({ line: z.exactOptional(count), text })),
});

const importSchema = z.strictObject({
  file: text,
  object: z.enum(['Lead', 'Contact']),
  rows: count.describe('Rows of the file that are not blank.'),
  imported: count,
  routable: count,
  added: z.array(note).describe('What the simulated org did not have and was given a placeholder for.'),
  kept: z.array(note),
  leftOut: z.array(note),
  notes: z.array(text),
});

const pathNode = z.strictObject({
  node: text.describe('Id of the node in its graph.'),
  name: text,
  enteredAt: instant,
  edge: text.nullable().describe('Edge by which the node was left; null where the trip stands or ended there.'),
  edgeName: text.nullable(),
  to: text.nullable().describe('Null where the edge leads nowhere and the trip ended.'),
  mark: z.enum(['passed', 'held', 'pending', 'success', 'error']),
  callout: text.nullable().describe('Id of the callout that the node handed over; the mark is then its own.'),
  why: text.nullable(),
  rule,
});

const attempt = z.strictObject({
  attempt: count.describe('1 is the first attempt.'),
  sentAt: instant,
  sent: z
    .boolean()
    .describe('False where LeanData knew the token to be invalid: it counts as 401, and no request went out.'),
  status: z.int().nullable().describe('HTTP status; 0 where nothing answered; null while there is no answer.'),
  error: text.nullable(),
  durationMs: z.number().nullable().describe('Null while there is no answer, and where nothing was sent.'),
  retryAt: instant.nullable(),
});

const callout = z.strictObject({
  callout: text,
  node: text,
  nodeName: text,
  actionType: text,
  target: z.strictObject({ object: text, id: text }),
  result: z.enum(['success', 'error', 'dropped', 'open']),
  responseStatusCode: z.int().nullable().describe('200, 300, 400 or 0; null until the callout has ended (LOG-4).'),
  failureReasons: z.array(text),
  why: text.nullable().describe('Why it ended as it did, in a sentence; null while it is open.'),
  rule,
  error: text.nullable(),
  totalDurationMs: z.number().nullable(),
  attempts: z.array(attempt),
});

const change = z.strictObject({
  at: instant,
  object: text,
  id: text,
  kind: text,
  fields: z.record(text, z.strictObject({ before: z.json(), after: z.json() })),
});

const trip = z.strictObject({
  trip: text,
  record: namedRecord,
  trigger,
  reprocessed,
  graph: text,
  startedAt: instant,
  endedAt: instant.nullable(),
  outcome: z
    .enum(['completed', 'error', 'superseded', 'open'])
    .describe('An error stopped the trip; a trip that followed an error edge or whose callout failed is completed.'),
  outreach: z.enum(['blank', 'pending', 'success', 'error']).describe('The audit log’s Outcome for Outreach (LOG-9).'),
  errorEdges: count.describe('Error edges that the trip followed; they leave no message in the Outcome (ADD-7).'),
  ownerBefore: who.nullable(),
  ownerAfter: who.nullable(),
  became: record.nullable().describe('What the trip’s record became by conversion or merge.'),
  path: z.array(pathNode),
  outcomeLines: z.array(text),
  callouts: z.array(callout),
  changes: z.array(change).describe('Changes of Salesforce records that this trip made.'),
});

const notRouted = z.strictObject({ record: namedRecord, trigger, reprocessed, at: instant, why: text, rule });

const refused = z.strictObject({
  object: text,
  id: text.nullable().describe('Null for a record that could not be created.'),
  name: text,
  at: instant,
  code: text,
  message: text,
});

const fault = z.strictObject({
  at: instant,
  fault: text.describe('Its type, such as lock-prospect.'),
  title: text,
  asked: z.enum(['make', 'lift']),
  outcome: z.enum(['made', 'lifted', 'refused']),
  target: text.describe('What it was done to; empty where the fault has no target.'),
  why: text,
  leadsTo: z.array(text).describe('Rules and errors of the rulebook that it leads to.'),
});

const edit = z.strictObject({
  at: instant,
  edit: text.describe('Its type, such as edit-outreach-record.'),
  title: text,
  outcome: z.enum(['made', 'refused']),
  target: text.describe('What it was done to; empty where the edit has no target.'),
  why: text.nullable().describe('Why it was not taken; null where it was.'),
});

const deployment = z.strictObject({
  at: instant,
  graph: text,
  object: z.string(),
  retired: z.nullable(text).describe('Name of the graph that was live before; null where there was none.'),
  resumed: z.number().describe('Held records that wait on in the node of the same name (GRA-7).'),
  lost: z.number().describe('Held records that cannot resume: no node has the name (GRA-7).'),
});

const reprocessing = z.strictObject({ at: instant, record, trigger });

const finding = z.strictObject({
  code: z.enum([
    'trip-error',
    'error-edge',
    'callout-failed',
    'open-trip',
    'open-callout',
    'refused',
    'fault-refused',
    'edit-refused',
    'left-out',
    'stopped',
  ]),
  message: text,
  count,
});

export const RUN_REPORT_FORMAT = 'flowbuilder-simulator/run-report';
export const RUN_REPORT_VERSION = 1;

/** Everything of a report but its trips, which come one by one in large runs. */
export const runReportSchema = z.strictObject({
  format: z.literal(RUN_REPORT_FORMAT),
  version: z.literal(RUN_REPORT_VERSION),
  run: z.strictObject({
    org: text,
    graphs: z.array(z.strictObject({ name: text, object: text })),
    start: instant,
    endedAt: instant,
    endReason: z.enum(['at-rest', 'time-limit', 'stopped']).describe('stopped: by hand, before its end.'),
    untilMs: z.number(),
    seed: z.int(),
  }),
  import: importSchema.nullable().describe('What became of the CSV file; null where records of the org were run.'),
  findings: z.array(finding).describe('Empty where all went well: exit code 0.'),
  totals: z.strictObject({
    trips: count,
    completed: count,
    error: count,
    superseded: count,
    open: count,
    notRouted: count,
    refused: count,
    callouts: z.strictObject({ success: count, error: count, dropped: count, open: count }),
  }),
  faults: z.array(fault).describe('Faults that were made and lifted on the way, in order (RUN-4).'),
  edits: z.array(edit).describe('Changes made by hand on the way, in order.'),
  reprocessed: z.array(reprocessing).describe('Records that were run through their graphs again, in order (LOG-1).'),
  deployed: z.array(deployment).describe('Graphs that were deployed on the way, in order (GRA-1).'),
  trips: z.array(trip),
  notRouted: z.array(notRouted),
  refused: z.array(refused).describe('Records that Salesforce itself refused to create or update.'),
});

/** What a run led to, for people and programs outside: plain data, the same for the same run. */
export type RunReport = z.infer<typeof runReportSchema>;
export type TripReport = RunReport['trips'][number];

/** The JSON Schema of what `--reporter json` prints. */
export function runReportJsonSchema(): JsonObject {
  const titles = z.registry<{ title?: string; description?: string; id?: string }>();
  for (const [id, part] of Object.entries({ trip, callout, attempt, change, fault, edit })) titles.add(part, { id });
  titles.add(runReportSchema, { title: 'Run report', description: 'What flowsim run --reporter json prints.' });
  return z.toJSONSchema(runReportSchema, { metadata: titles }) as JsonObject;
}

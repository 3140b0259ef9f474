import { z } from '#graph/zod.ts';
import type { JournalEvent } from '#logs/journal-entry.ts';
import type { Json } from '#shared/json.ts';
import { durationSchema } from './scenario-time.ts';

/** A record by its name, or by its id where several have the name: of Salesforce, or of Outreach (`prospect`, `user`, …). */
export type RecordRef =
  { readonly object: string; readonly name: string } | { readonly object: string; readonly id: string };

/** Entries of a run's journal by what they mean, never by their number. All that is given must hold. */
export interface EntryPattern {
  readonly entry: JournalEvent['type'];
  /** Name of the node that the entry speaks of, its callout's node included. */
  readonly node?: string;
  /** Title of the edge, as the canvas shows it, or its id. */
  readonly edge?: string;
  /** API name of a field that the entry changes or carries. */
  readonly field?: string;
  /** Record that the entry is about: the trip's, the changed one, or either side of the sync. */
  readonly record?: RecordRef;
  /** Members that the entry must have, such as `{ "attempt": 3 }`; texts as the journal writes them. */
  readonly where?: Readonly<Record<string, Json>>;
  /** Which of those that fit, over the whole run: 1, the first, where absent. */
  readonly nth?: number;
}

/** An instant of a run, by its meaning: its start or end, a length of time from its start, or an entry of its journal. */
export type Anchor = 'start' | 'end' | { readonly after: string } | EntryPattern;

const TYPES: Readonly<Record<JournalEvent['type'], true>> = {
  'run-started': true,
  'run-ended': true,
  'record-changed': true,
  'write-refused': true,
  'setting-changed': true,
  'fault-made': true,
  'fault-lifted': true,
  'fault-refused': true,
  'edit-made': true,
  'edit-refused': true,
  'record-reprocessed': true,
  'graph-deployed': true,
  'record-not-routed': true,
  'trip-started': true,
  'edge-followed': true,
  'match-stored': true,
  'trip-record-changed': true,
  'trip-held': true,
  'trip-reverted': true,
  'trip-ended': true,
  'callout-queued': true,
  'batch-started': true,
  'callout-sent': true,
  'callout-answered': true,
  'callout-retry-scheduled': true,
  'callout-ended': true,
  'sync-polled': true,
  'sync-carried': true,
  'sync-refused': true,
};

const name = z.string().min(1);

export const recordRefSchema: z.ZodType<RecordRef> = z.union([
  z.strictObject({ object: name, name }),
  z.strictObject({ object: name, id: name }),
]);

export const entryPatternSchema: z.ZodType<EntryPattern> = z.strictObject({
  entry: z.enum(Object.keys(TYPES) as [JournalEvent['type'], ...JournalEvent['type'][]]),
  node: z.exactOptional(name),
  edge: z.exactOptional(name),
  field: z.exactOptional(name),
  record: z.exactOptional(recordRefSchema),
  where: z.exactOptional(z.record(z.string(), z.json())),
  nth: z.exactOptional(z.int().min(1)),
});

export const anchorSchema: z.ZodType<Anchor> = z.union([
  z.enum(['start', 'end']),
  z.strictObject({ after: durationSchema }),
  entryPatternSchema,
]);

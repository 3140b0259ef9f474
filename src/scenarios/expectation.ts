import { fieldValueSchema } from '#graph/criteria-schema.ts';
import { z } from '#graph/zod.ts';
import type { CalloutResult, FailureReason, TripOutcome } from '#logs/journal-entry.ts';
import type { FieldValue } from '#shared/field.ts';
import {
  anchorSchema,
  entryPatternSchema,
  recordRefSchema,
  type Anchor,
  type EntryPattern,
  type RecordRef,
} from './scenario-anchor.ts';
import { durationSchema } from './scenario-time.ts';

/** Of what, and when, something is expected. */
interface About {
  /** The record; the one that the lesson or test follows where absent. */
  readonly record?: RecordRef;
  /** Which of the record's trips, counted from 1; the last where absent. */
  readonly trip?: number;
  /** When it must hold; at the end of the run where absent. */
  readonly at?: Anchor;
}

/** How many there must be: exactly so many, or within bounds. */
export type Count = number | { readonly atLeast?: number; readonly atMost?: number };

/** What may change though nothing else may: records of an object, or one record, in all fields or in those named. */
export interface MayChange {
  /** Of Salesforce, or of Outreach (`prospect`, `sequenceState`, …). */
  readonly object?: string;
  readonly record?: RecordRef;
  /** API names, or Outreach's attribute names; all where absent. */
  readonly fields?: readonly string[];
}

/** Something that must be so in a recorded run. Nodes, edges, owners and sequences go by their names. */
export type Expectation = About &
  (
    | {
        readonly type: 'path';
        readonly nodes: readonly string[];
        /**
         * `exact`, which is meant where it is absent: these nodes from the trigger on, in order, and no other. `contains`:
         * these in this order, with others between them. `never`: none of these.
         */
        readonly match?: 'exact' | 'contains' | 'never';
      }
    /** The trip left the node by this edge (its title, or its id). */
    | { readonly type: 'edge'; readonly node: string; readonly edge: string }
    /** The trip ended in this node. */
    | { readonly type: 'ends-at'; readonly node: string; readonly outcome?: TripOutcome }
    /** User or queue that owns the record. */
    | { readonly type: 'owner'; readonly owner: string }
    /** A field of the Salesforce record by its API name, or of its prospect by Outreach's attribute name. */
    | {
        readonly type: 'field';
        readonly system: 'salesforce' | 'outreach';
        readonly field: string;
        /** Null for a blank. */
        readonly value: FieldValue;
      }
    /** Whether the path marks the node as Error (ADD-7). */
    | { readonly type: 'node-error'; readonly node: string; readonly marked: boolean }
    /** [LOG-9] What the Outcome column shows of Outreach; `blank` for nothing. */
    | { readonly type: 'audit-outcome'; readonly outcome: 'blank' | 'pending' | 'success' | 'error' }
    /** The trip's callout of that node, or its last one; a result of null is open, a reason of null is none. */
    | {
        readonly type: 'callout';
        readonly node?: string;
        readonly result?: CalloutResult | null;
        readonly reason?: FailureReason | null;
        /** Such as `ERR-9`; null for none. */
        readonly error?: string | null;
        readonly attempts?: number;
        /** [LOG-4] Response Status Code as the report shows it: 200, 300, 400, 0, or null for a blank. */
        readonly status?: number | null;
        /** [LOG-4] Total Callout Duration, waits included, as a length of time in words: exactly, or at most. */
        readonly duration?: string;
        readonly within?: string;
      }
    /** The prospect's latest membership in the sequence; null for none. */
    | { readonly type: 'sequence-state'; readonly sequence: string; readonly state: string | null }
    /** The trip is held in the node, for a length of time in words where one is given. */
    | { readonly type: 'held'; readonly node: string; readonly for?: string }
    /** Something is in the journal: within a length of time from the start, and as often as `count` says, if given. */
    | {
        readonly type: 'entry';
        readonly pattern: EntryPattern;
        readonly within?: string;
        readonly count?: Count;
      }
    /** How many trips there were: of the record where one is named, else of the whole run. */
    | {
        readonly type: 'trips';
        readonly count: Count;
        /** Only those that went through this node, or left it by this edge. */
        readonly node?: string;
        readonly edge?: string;
        /** Only those that ended so, or are open. */
        readonly outcome?: TripOutcome | 'open';
      }
    /**
     * Trips, sync and Outreach have changed no record but those that may, from the start of the run on. What the scenario
     * itself does counts for nothing. Of the record where one is named, else of the whole run.
     */
    | { readonly type: 'nothing-else-changed'; readonly may: readonly MayChange[] }
  );

export type ExpectationType = Expectation['type'];

const about = {
  record: z.exactOptional(recordRefSchema),
  trip: z.exactOptional(z.int().min(1)),
  at: z.exactOptional(anchorSchema),
};
const name = z.string().min(1);
const of = <Type extends ExpectationType, Shape extends z.ZodRawShape>(type: Type, shape: Shape) =>
  z.strictObject({ type: z.literal(type), ...shape, ...about });

const count = z.int().min(0);
const counted: z.ZodType<Count> = z.union([
  count,
  z.strictObject({ atLeast: z.exactOptional(count), atMost: z.exactOptional(count) }),
]);
const outcome = z.enum(['completed', 'error', 'superseded']);

export const expectationSchema: z.ZodType<Expectation> = z.discriminatedUnion('type', [
  of('path', { nodes: z.array(name).min(1), match: z.exactOptional(z.enum(['exact', 'contains', 'never'])) }),
  of('edge', { node: name, edge: name }),
  of('ends-at', { node: name, outcome: z.exactOptional(outcome) }),
  of('owner', { owner: name }),
  of('field', { system: z.enum(['salesforce', 'outreach']), field: name, value: fieldValueSchema }),
  of('node-error', { node: name, marked: z.boolean() }),
  of('audit-outcome', { outcome: z.enum(['blank', 'pending', 'success', 'error']) }),
  of('callout', {
    node: z.exactOptional(name),
    result: z.exactOptional(z.enum(['success', 'error', 'dropped']).nullable()),
    reason: z.exactOptional(
      z
        .enum([
          'Token is not valid',
          'Partner not authorized',
          'Object has been deleted',
          'Object has been merged',
          'Retry attempt exceeded',
          'Log length hit',
        ])
        .nullable(),
    ),
    error: z.exactOptional(z.string().nullable()),
    attempts: z.exactOptional(count),
    status: z.exactOptional(z.union([z.literal([200, 300, 400, 0]), z.null()])),
    duration: z.exactOptional(durationSchema),
    within: z.exactOptional(durationSchema),
  }),
  of('sequence-state', { sequence: name, state: z.string().min(1).nullable() }),
  of('held', { node: name, for: z.exactOptional(durationSchema) }),
  of('entry', {
    pattern: entryPatternSchema,
    within: z.exactOptional(durationSchema),
    count: z.exactOptional(counted),
  }),
  of('trips', {
    count: counted,
    node: z.exactOptional(name),
    edge: z.exactOptional(name),
    outcome: z.exactOptional(z.enum([...outcome.options, 'open'])),
  }),
  of('nothing-else-changed', {
    may: z.array(
      z.strictObject({
        object: z.exactOptional(name),
        record: z.exactOptional(recordRefSchema),
        fields: z.exactOptional(z.array(name)),
      }),
    ),
  }),
]);

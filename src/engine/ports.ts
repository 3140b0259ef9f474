import type { JournalEvent } from '#logs/journal-entry.ts';
import type { LeanDataState } from '#leandata/leandata-state.ts';
import type { RecordStore, SalesforceRecord } from '#mocks/kit/record-store.ts';
import type { WireRequest, WireResponse } from '#mocks/kit/wire.ts';
import type { Instant } from '#shared/instant.ts';
import type { Random } from '#shared/random.ts';

/** A record is to be tried against a trigger. `before` is its image before the update. */
export interface RouteDue {
  readonly type: 'route';
  readonly object: 'Lead' | 'Contact';
  readonly id: string;
  readonly trigger: 'new' | 'updated';
  readonly before: SalesforceRecord | null;
  /** `seq` of the journal entry of the change that triggered. */
  readonly cause: number | null;
  /** How many trips deep LeanData's own updates have set each other off; 0 for a change from outside. */
  readonly depth: number;
}

/** What the engine asks the agenda for. Plain data, so that a run can rest anywhere. */
export type EngineDue =
  | RouteDue
  /** A held trip looks again: its record changed, or its time has come. */
  | { readonly type: 'wake'; readonly trip: string }
  | { readonly type: 'batch'; readonly batch: string }
  | { readonly type: 'attempt'; readonly callout: string }
  | { readonly type: 'answer'; readonly callout: string };

/** Where LeanData's own state is kept; the engine replaces it whole and never changes it in place. */
export interface LeanDataBox {
  state: LeanDataState;
}

/** Everything the engine needs of the world around it. */
export interface EnginePorts {
  readonly store: RecordStore;
  /** The front of the partner's system: one request, one answer, at the virtual instant of now. */
  readonly partner: { handle(request: WireRequest): WireResponse };
  readonly leandata: LeanDataBox;
  readonly random: Random;
  readonly timeZone: string;
  now(): Instant;
  schedule(dueAt: Instant, due: EngineDue): void;
  record(event: JournalEvent): void;
  /** Both name the trip and the record that was routed. */
  tripStarted(trip: string, record: string): void;
  /** The trip has ended, and so have all its callouts. */
  tripClosed(trip: string, record: string): void;
}

import type { Json, JsonObject } from '#shared/json.ts';

/** Why something happened: one plain sentence, and the rule of the rulebook behind it. */
export interface JournalWhy {
  readonly text: string;
  readonly rule?: string;
}

/** Through which system, and as whom, a record was changed. */
export interface JournalActor {
  readonly through: 'person' | 'import' | 'leandata' | 'outreach-sync' | 'outreach';
  readonly user?: string;
  readonly trip?: string;
}

/** One undone change, or one that could not be undone (ADD-9). */
export interface RevertedChange {
  readonly object: string;
  readonly id: string;
  readonly field: string;
  readonly from: Json;
  readonly to: Json;
  readonly undone: boolean;
  /** Why it could not be undone, in a sentence. */
  readonly reason?: string;
}

/** How a trip ended. `completed` went through its last edge; `error` was reverted or stopped. */
export type TripOutcome = 'completed' | 'error' | 'superseded';

/** How a callout ended. `dropped`: a merge of the same trip (MRG-2) or the revert of its path (ADD-8) took it back. */
export type CalloutResult = 'success' | 'error' | 'dropped';

/** [LOG-5] What the Failure Reasons column can say. */
export type FailureReason =
  | 'Token is not valid'
  | 'Partner not authorized'
  | 'Object has been deleted'
  | 'Object has been merged'
  | 'Retry attempt exceeded'
  | 'Log length hit';

/** What happened, without its place in the journal. Instants are virtual milliseconds since 1970. */
export type JournalEvent =
  | {
      readonly type: 'run-started';
      readonly seed: number;
      readonly until: number;
      readonly graphs: readonly { readonly object: string; readonly name: string }[];
    }
  | {
      readonly type: 'run-ended';
      readonly reason: 'at-rest' | 'time-limit';
      readonly openTrips: readonly string[];
      readonly openCallouts: readonly string[];
    }
  | {
      readonly type: 'record-changed';
      readonly system: 'salesforce' | 'outreach';
      readonly object: string;
      readonly id: string;
      readonly kind: 'created' | 'updated' | 'deleted' | 'restored' | 'converted' | 'merged' | 'reverted';
      readonly by: JournalActor;
      /** `[field, before, after]`, in code-unit order of the field names; a deletion has none. */
      readonly fields: readonly (readonly [string, Json, Json])[];
      /** True where the change took the record out of existence (a rolled-back creation). */
      readonly gone?: true;
    }
  | {
      readonly type: 'write-refused';
      readonly system: 'salesforce' | 'outreach';
      readonly object: string;
      readonly id: string | null;
      readonly by: JournalActor;
      readonly code: string;
      readonly message: string;
    }
  | {
      readonly type: 'setting-changed';
      readonly area: 'salesforce' | 'outreach' | 'crm-sync' | 'leandata';
      readonly path: string;
      readonly before: Json;
      readonly after: Json;
      readonly why: JournalWhy;
    }
  /** Something was broken on purpose; what it changed stands in the entries that follow. */
  | {
      readonly type: 'fault-made';
      /** Its type, such as `lock-prospect`. */
      readonly fault: string;
      /** What it was done to, in words; empty where the fault has no target. */
      readonly target: string;
      readonly why: JournalWhy;
      /** Rules and errors of the rulebook that it leads to, such as `ERR-9`. */
      readonly leadsTo: readonly string[];
      /** When it is over by itself; absent for one that stays until it is lifted. */
      readonly endsAt?: number;
    }
  /** [RUN-4] A fault is lifted from here on. */
  | { readonly type: 'fault-lifted'; readonly fault: string; readonly target: string; readonly why: JournalWhy }
  /** A fault that could not be made, or could not be lifted: nothing has changed. */
  | {
      readonly type: 'fault-refused';
      readonly fault: string;
      readonly asked: 'make' | 'lift';
      readonly target: string;
      readonly why: JournalWhy;
    }
  /** Somebody changed something by hand in one of the systems; what it changed stands in the entries that follow. */
  | {
      readonly type: 'edit-made';
      /** Its type, such as `edit-outreach-record`. */
      readonly edit: string;
      /** What it was done to, in words; empty where the edit has no target. */
      readonly target: string;
    }
  /** An edit that a system did not take: nothing has changed. */
  | { readonly type: 'edit-refused'; readonly edit: string; readonly target: string; readonly why: JournalWhy }
  /** [LOG-1] Somebody has the record run through its graph again; for Updated, `before` holds what had changed. */
  | {
      readonly type: 'record-reprocessed';
      readonly object: string;
      readonly record: string;
      readonly trigger: 'new' | 'updated';
      readonly before: Readonly<Record<string, Json>> | null;
    }
  /** [GRA-1] Another graph is the live one of its object from here on; what becomes of held records stands with it (GRA-7). */
  | {
      readonly type: 'graph-deployed';
      readonly object: string;
      readonly graph: string;
      /** Name of the graph that was live before; null where none routed the object. */
      readonly retired: string | null;
      /** Place of the deployment among the run's stimuli. */
      readonly stimulus: number;
      /** Trips that were held: where each waits from here on; null where no node has the name. */
      readonly held: readonly { readonly trip: string; readonly name: string; readonly node: string | null }[];
    }
  /** [GRA-3] No trigger edge matched, the trigger is off, or there is nothing to route. */
  | {
      readonly type: 'record-not-routed';
      readonly object: string;
      readonly record: string;
      readonly trigger: 'new' | 'updated';
      readonly why: JournalWhy;
    }
  | {
      readonly type: 'trip-started';
      readonly trip: string;
      readonly object: string;
      readonly record: string;
      readonly trigger: 'new' | 'updated';
      readonly node: string;
      readonly graph: string;
      readonly owner: string | null;
      /** `seq` of the record-changed or record-reprocessed entry that triggered the trip; null where there is none. */
      readonly cause: number | null;
    }
  /** The trip left `node` by `edge`; `to` is null where the edge is open and the trip ends there (GRA-6). */
  | {
      readonly type: 'edge-followed';
      readonly trip: string;
      readonly node: string;
      readonly edge: string;
      readonly to: string | null;
      readonly error: boolean;
      readonly why: JournalWhy;
    }
  | {
      readonly type: 'match-stored';
      readonly trip: string;
      readonly node: string;
      readonly variable: string;
      readonly object: string;
      readonly id: string;
      readonly candidates: number;
      readonly tiebreaker?: string;
    }
  /** The trip's record is another one from here on: the contact of a conversion, the master of a merge. */
  | {
      readonly type: 'trip-record-changed';
      readonly trip: string;
      readonly object: string;
      readonly record: string;
      readonly why: JournalWhy;
    }
  | {
      readonly type: 'trip-held';
      readonly trip: string;
      readonly node: string;
      readonly until: number;
      readonly why: JournalWhy;
    }
  | {
      readonly type: 'trip-reverted';
      readonly trip: string;
      readonly node: string;
      readonly why: JournalWhy;
      readonly changes: readonly RevertedChange[];
    }
  | {
      readonly type: 'trip-ended';
      readonly trip: string;
      readonly outcome: TripOutcome;
      readonly owner: string | null;
      readonly why: JournalWhy;
    }
  | {
      readonly type: 'callout-queued';
      readonly callout: string;
      readonly trip: string;
      readonly node: string;
      readonly nodeName: string;
      readonly action: string;
      readonly object: string;
      readonly record: string;
      readonly request: JsonObject;
      /** When its batch starts at the latest (APP-7). */
      readonly batchAt: number;
    }
  | { readonly type: 'batch-started'; readonly batch: string; readonly callouts: readonly string[] }
  /** An attempt goes out at `at`; what was sent and answered stands in `callout-answered`. */
  | { readonly type: 'callout-sent'; readonly callout: string; readonly attempt: number }
  | {
      readonly type: 'callout-answered';
      readonly callout: string;
      readonly attempt: number;
      /**
       * Requests of the attempt in order, with their `headers` (the token is masked), each with the status and the
       * `responseHeaders` of its answer; bodies of token requests are left out.
       */
      readonly requests: readonly JsonObject[];
      readonly status: number;
      readonly error: string | null;
      readonly body: Json;
      readonly durationMs: number;
    }
  | {
      readonly type: 'callout-retry-scheduled';
      readonly callout: string;
      readonly attempt: number;
      readonly dueAt: number;
      readonly why: JournalWhy;
    }
  | {
      readonly type: 'callout-ended';
      readonly callout: string;
      readonly result: CalloutResult;
      readonly status: number | null;
      readonly reason: FailureReason | null;
      readonly why: JournalWhy;
    }
  /** A poll looked at Salesforce (SYN-4). `calls` is what it cost (SYN-12). */
  | { readonly type: 'sync-polled'; readonly object: string; readonly detected: number; readonly calls: number }
  /** A record was carried across, or linked to one that was there (SYN-9). */
  | {
      readonly type: 'sync-carried';
      readonly direction: 'in' | 'out';
      readonly action: 'created' | 'updated' | 'linked' | 'unlinked' | 'deleted';
      readonly object: string;
      readonly record: string;
      readonly counterpart: string;
      readonly fields: readonly string[];
      /** [SYN-12] Calls to Salesforce since the entry before that are not part of a poll; absent for none. */
      readonly calls?: number;
      readonly why: JournalWhy;
    }
  /** Something did not cross, with the reason as the plugin's log gives it (SYN-14). */
  | {
      readonly type: 'sync-refused';
      readonly direction: 'in' | 'out';
      readonly object: string;
      readonly record: string;
      readonly code: string;
      /** Salesforce's names of the fields that did not cross; absent where the whole record did not. */
      readonly fields?: readonly string[];
      /** [SYN-12] As in `sync-carried`. */
      readonly calls?: number;
      readonly why: JournalWhy;
    };

/** One line of the journal: `seq` counts from 0, `at` is virtual time. */
export type JournalEntry = JournalEvent & { readonly seq: number; readonly at: number };

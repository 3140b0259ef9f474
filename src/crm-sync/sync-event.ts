import type { SyncType } from './sync-state.ts';

/** One plain sentence, and the rule behind it. */
export interface SyncWhy {
  readonly text: string;
  readonly rule?: string;
}

/** What the plugin tells of its work (SYN-14). `record` is Salesforce's id, `counterpart` Outreach's. */
export type SyncEvent =
  | { readonly type: 'sync-polled'; readonly object: SyncType; readonly detected: number; readonly calls: number }
  | {
      readonly type: 'sync-carried';
      readonly direction: 'in' | 'out';
      readonly action: 'created' | 'updated' | 'linked' | 'unlinked' | 'deleted';
      readonly object: SyncType;
      readonly record: string;
      readonly counterpart: string;
      /** Salesforce's names of the fields that moved. */
      readonly fields: readonly string[];
      /** [SYN-12] Calls to Salesforce since the entry before that are not part of a poll; absent for none. */
      readonly calls?: number;
      readonly why: SyncWhy;
    }
  | {
      readonly type: 'sync-refused';
      readonly direction: 'in' | 'out';
      readonly object: SyncType;
      readonly record: string;
      readonly code: string;
      /** Salesforce's names of the fields that did not cross; absent where the whole record did not. */
      readonly fields?: readonly string[];
      /** [SYN-12] As in `sync-carried`. */
      readonly calls?: number;
      readonly why: SyncWhy;
    };

/** What the plugin asks the agenda to bring back to it. Plain data. */
export type SyncDue =
  | { readonly type: 'poll'; readonly object: SyncType }
  /** Goes on with a poll's import: so many more of the detected records. */
  | { readonly type: 'import'; readonly object: SyncType; readonly count: number }
  | { readonly type: 'push' }
  /** What held the sync up should be over (SYN-11, OUT-6, OUT-11). */
  | { readonly type: 'resume' };

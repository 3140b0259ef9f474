import type { FieldInfo } from '#shared/field.ts';

/**
 * What a graph is edited and checked against: the names and settings of the org and of Outreach that
 * its nodes may speak of. Plain data, taken from an org by `world/environment.ts`.
 */
export interface Environment {
  readonly fields: Readonly<Record<'Lead' | 'Contact' | 'Account' | 'User', readonly FieldInfo[]>>;
  readonly users: readonly {
    readonly id: string;
    readonly name: string;
    readonly active: boolean;
    readonly outreachUserId: string | null;
  }[];
  readonly queues: readonly { readonly id: string; readonly name: string; readonly objects: readonly string[] }[];
  readonly pools: readonly { readonly id: string; readonly name: string }[];
  readonly leadStatuses: readonly { readonly name: string; readonly converted: boolean }[];
  readonly sequences: readonly {
    readonly id: number;
    readonly name: string;
    readonly shareType: 'private' | 'read_only' | 'shared';
    readonly enabled: boolean;
  }[];
  readonly outreachUsers: readonly {
    readonly id: number;
    readonly name: string;
    readonly locked: boolean;
    /** Default mailbox present with sending and syncing both enabled (OUT-2). */
    readonly mailboxReady: boolean;
  }[];
  /** [V2-4] The sequence for the records that a user owns; `userId` is Salesforce's. */
  readonly primarySequences: readonly { readonly userId: string; readonly sequenceId: number }[];
  /** [APP-8] Whether LeanData has the Outreach integration switched on. */
  readonly integrationOn: boolean;
  readonly authorized: boolean;
  /** [APP-2] Field that carries the Outreach id, by object; `null` where none is chosen. */
  readonly mapping: Readonly<Record<'Lead' | 'Contact' | 'User', string | null>>;
  /** Which way records come by the sync settings, for placement advice (PLC-4). */
  readonly syncDirection: 'salesforce-to-outreach' | 'outreach-to-salesforce' | 'both' | 'none';
  readonly timeZone: string;
}

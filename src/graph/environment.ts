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
  /** `members` are ids of users. */
  readonly pools: readonly { readonly id: string; readonly name: string; readonly members: readonly string[] }[];
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
    readonly mailbox: MailboxState;
  }[];
  /** [V2-4] The sequence for the records that a user owns; `userId` is Salesforce's. */
  readonly primarySequences: readonly { readonly userId: string; readonly sequenceId: number }[];
  /** [APP-8] Whether LeanData has the Outreach integration switched on. */
  readonly integrationOn: boolean;
  readonly authorized: boolean;
  /** [APP-2] Field that carries the Outreach id, by object; `null` where none is chosen. */
  readonly mapping: Readonly<Record<'Lead' | 'Contact' | 'User', string | null>>;
  /** [PLC-4] Which way people come by the sync settings, by the object that they are or become in Salesforce. */
  readonly syncDirection: Readonly<Record<'Lead' | 'Contact', SyncDirection>>;
  /** [SYN-2] [SYN-7] Whether the plugin brings the id of a prospect to the field that LeanData reads it from. */
  readonly prospectIdArrives: Readonly<Record<'Lead' | 'Contact', boolean>>;
  /** [SF-5] Lead fields that travel to the contact at conversion: lead field → contact field. */
  readonly leadConversionMapping: Readonly<Record<string, string>>;
  readonly timeZone: string;
  /** [ADD-1] What the partner's lists named when they were last read: names of what is gone since. */
  readonly lastRead?: Readonly<
    Record<'sequences' | 'outreachUsers', readonly { readonly id: number; readonly name: string }[]>
  >;
}

/** [PLC-1] [PLC-2] [PLC-3] */
export type SyncDirection = 'salesforce-to-outreach' | 'outreach-to-salesforce' | 'both' | 'none';

/**
 * [OUT-2] What keeps email from going out of a user's default mailbox, worst first: there is none, sending is
 * switched off, its credentials are broken, syncing is switched off.
 */
export type MailboxState = 'none' | 'send-off' | 'bad-credentials' | 'sync-off' | 'ready';

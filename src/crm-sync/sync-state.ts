/**
 * Types of records that the plugin carries (SYN-1), in the order of their polls: owners and companies are
 * there before the records that name them.
 */
export const SYNC_TYPES = ['User', 'Account', 'Lead', 'Contact'] as const;
export type SyncType = (typeof SYNC_TYPES)[number];

/** [SYN-1] */
export interface SyncToggles {
  readonly polling: boolean;
  readonly pushing: boolean;
  readonly inboundCreate: boolean;
  readonly inboundUpdate: boolean;
  readonly outboundCreate: boolean;
  readonly outboundUpdate: boolean;
}

/**
 * One row of a type's Fields list. `outreachField` `id` is Id (Outreach Internal), `owner` and `account` are
 * other records, `stage` goes by its name.
 */
export interface SyncMapping {
  readonly outreachField: string;
  readonly salesforceField: string;
  readonly updatesIn: boolean;
  readonly updatesOut: boolean;
}

export interface SyncTypeSettings {
  readonly toggles: SyncToggles;
  /** [SYN-4] Whole minutes, at least 1. */
  readonly pollingMinutes: number;
  readonly mappings: readonly SyncMapping[];
}

/** Which Salesforce record belongs to which Outreach record. */
export interface SyncLink {
  readonly type: SyncType;
  readonly salesforceId: string;
  readonly outreachId: number;
}

/** [SYN-15] CRMs that the plugin's page can name. LeanData's integration needs Salesforce. */
export type CrmName = 'Salesforce' | 'Microsoft Dynamics 365';

/** [SYN-17] What becomes of a prospect whose record is deleted in the CRM. */
export interface MergeAndDelete {
  /** Whether the prospect is deleted with it; the link alone goes where false. */
  readonly deleteProspects: boolean;
  /** Not while the prospect is active in a sequence. */
  readonly keepWhileInSequence: boolean;
}

/**
 * What can hold the whole sync up: its own daily cap or the org's limit (SYN-11, SF-8), the hourly requests of
 * its Outreach user (OUT-11), maintenance (OUT-6), or a network that is down.
 */
export type WaitReason = 'daily-cap' | 'org-limit' | 'rate-limit' | 'maintenance' | 'network';

export interface SyncWait {
  readonly because: WaitReason;
  readonly until: number;
}

/** Everything the plugin keeps, as plain data. */
export interface SyncState {
  /** [SYN-20] False until the plugin is added: it stands on no page, and nothing syncs. */
  readonly added: boolean;
  /** False before it is allowed, and after Disconnect until Reconnect; settings and links stay. */
  readonly connected: boolean;
  readonly crm: CrmName;
  readonly types: Readonly<Record<SyncType, SyncTypeSettings>>;
  /** [SYN-3] Seconds from a change in Outreach to its arrival in Salesforce, 0–60. */
  readonly pushSeconds: number;
  /** [SYN-11] Outreach's own cap of calls a day; null for none. */
  readonly dailyCap: number | null;
  readonly callsToday: number;
  /** [CLK-5] Day of the org's time zone that `callsToday` counts, as `2026-01-05`; absent before the first call. */
  readonly callsOn?: string;
  /** What holds the sync up, and when it tries again; absent while nothing does. */
  readonly waits?: SyncWait;
  /** When the agenda brings what is held up back; absent while nothing is. */
  readonly resumesAt?: number;
  /** [SYN-4] When each type is polled next; absent before a run. */
  readonly nextPoll?: Readonly<Partial<Record<SyncType, number>>>;
  /** [SYN-13] Salesforce users whose refresh has not been got round to. */
  readonly usersToRefresh?: readonly string[];
  /** Salesforce user in whose name the plugin writes; the org's first active user where absent. */
  readonly connectedAs?: string;
  /** [SYN-13] */
  readonly refreshUsersOnReconnect: boolean;
  readonly mergeAndDelete: MergeAndDelete;
  /** Outreach user whose hourly requests the plugin draws on (OUT-11); null for the one of the newest grant. */
  readonly outreachUserId: number | null;
  /** [OUT-11] Whether the plugin's own requests count against that user's hourly limit. */
  readonly drawsOnRateLimit: boolean;
  readonly links: readonly SyncLink[];
  /** Salesforce records changed since their type's last poll. */
  readonly changed: Readonly<Record<SyncType, readonly string[]>>;
  /** [SYN-6] When mapped fields of those records changed, by id and field; a record without an entry counts whole. */
  readonly changedFields?: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** How often changes of those records have crossed already, by id; those that somebody made are not named. */
  readonly changedHops?: Readonly<Record<string, number>>;
  /** Outreach records changed since they were last pushed, with the instant their push is due. */
  readonly toPush: readonly SyncPush[];
}

/** One record on its way from Outreach to Salesforce. */
export interface SyncPush {
  readonly type: SyncType;
  readonly outreachId: number;
  readonly dueAt: number;
  /** The record to write; that of the link where absent, a new one where null (Outbound Create). */
  readonly salesforceId?: string | null;
  /** [SYN-6] When Outreach's fields changed, by their names; all of them go where absent. */
  readonly fields?: Readonly<Record<string, number>>;
  /** How often the change has crossed already; 0 where absent. */
  readonly hops?: number;
}

/** What an admin sets on the plugin's pages; CrmSync takes changes of it at any time. */
export type SyncSettings = Pick<
  SyncState,
  | 'types'
  | 'pushSeconds'
  | 'dailyCap'
  | 'refreshUsersOnReconnect'
  | 'mergeAndDelete'
  | 'outreachUserId'
  | 'drawsOnRateLimit'
>;

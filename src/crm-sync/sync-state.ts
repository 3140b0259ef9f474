/** Types of records that the plugin carries (SYN-1). */
export type SyncType = 'Lead' | 'Contact' | 'User';

/** [SYN-1] */
export interface SyncToggles {
  readonly polling: boolean;
  readonly pushing: boolean;
  readonly inboundCreate: boolean;
  readonly inboundUpdate: boolean;
  readonly outboundCreate: boolean;
  readonly outboundUpdate: boolean;
}

/** One row of a type's Fields list. `outreachField` `id` is Id (Outreach Internal), `owner` the owner. */
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
  /** [SYN-11] When the sync goes on after it met its cap; absent while it has not. */
  readonly cappedUntil?: number;
  /** Salesforce user in whose name the plugin writes; the org's first active user where absent. */
  readonly connectedAs?: string;
  /** [SYN-13] */
  readonly refreshUsersOnReconnect: boolean;
  readonly mergeAndDelete: MergeAndDelete;
  /** Outreach user whose hourly requests the plugin draws on (OUT-11); null for the one who authorized LeanData. */
  readonly outreachUserId: number | null;
  /** [OUT-11] Whether the plugin's own requests count against that user's hourly limit. */
  readonly drawsOnRateLimit: boolean;
  readonly links: readonly SyncLink[];
  /** Salesforce records changed since their type's last poll. */
  readonly changed: Readonly<Record<SyncType, readonly string[]>>;
  /** [SYN-6] When mapped fields of those records changed, by id and field; a record without an entry counts whole. */
  readonly changedFields?: Readonly<Record<string, Readonly<Record<string, number>>>>;
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
}

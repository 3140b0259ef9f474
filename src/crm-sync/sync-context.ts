import type { Actor } from '#mocks/kit/change.ts';
import type { SalesforceRecord } from '#mocks/kit/record-store.ts';
import type { OutreachAccount, OutreachUser, Prospect } from '#mocks/outreach/outreach-state.ts';
import type { SyncAllowance } from './sync-allowance.ts';
import type { SyncBacklog } from './sync-backlog.ts';
import { counterpartOf, type SyncLinks } from './sync-links.ts';
import type { SyncPorts } from './sync-ports.ts';
import type { SyncLink, SyncSettings, SyncType, SyncTypeSettings } from './sync-state.ts';

/** The parts that the plugin's two directions work on. */
export interface SyncContext extends SyncPorts {
  /** As they stand now: they can change in mid-run. */
  readonly settings: SyncSettings;
  readonly links: SyncLinks;
  readonly backlog: SyncBacklog;
  readonly allowance: SyncAllowance;
  /** The plugin as a writer of Salesforce (GRA-4) and of Outreach. */
  readonly salesforceActor: () => Actor;
  readonly outreachActor: Actor;
  /**
   * Queues fields of an Outreach record for a Salesforce record, and its place on the agenda (SYN-3); those that
   * do not go out, and all of them where the toggles are off (SYN-2), are left out.
   * `hops` counts how often the change has crossed already.
   */
  readonly queuePush: (link: SyncLink | NewRecordPush, fields: readonly string[], hops?: number) => void;
}

/** [SYN-1] Outbound Create: no Salesforce record yet. */
export interface NewRecordPush {
  readonly type: SyncType;
  readonly outreachId: number;
  readonly salesforceId: null;
}

/** A record of Outreach's that a type has as its counterpart. */
export type OutreachRecord = Prospect | OutreachUser | OutreachAccount;

/** Outreach's record of a link, where it is still there. */
export function outreachRecord(
  context: SyncContext,
  { type, outreachId }: Pick<SyncLink, 'type' | 'outreachId'>,
): OutreachRecord | undefined {
  return context.outreach.get(counterpartOf(type), outreachId);
}

/** [SYN-7] The Salesforce field that Id (Outreach Internal) goes out to. */
export function idField(settings: SyncTypeSettings): string | undefined {
  return settings.mappings.find(({ outreachField, updatesOut }) => outreachField === 'id' && updatesOut)
    ?.salesforceField;
}

/** [SYN-2] Whether changes of Outreach's reach Salesforce for a type. */
export const pushes = ({ toggles }: SyncTypeSettings): boolean => toggles.pushing && toggles.outboundUpdate;

/** Whether Salesforce's object has a field; a mapping can outlive the field that it names. */
export const hasField = ({ salesforce }: SyncContext, type: SyncType, name: string): boolean =>
  salesforce.fields(type).some((field) => field.name === name);

export const textOf = (record: SalesforceRecord, field: string | undefined): string =>
  field === undefined ? '' : String(record[field] ?? '');

import type { Instant } from '#shared/instant.ts';
import type { Actor } from '#mocks/kit/change.ts';
import type { RecordStore, SalesforceRecord } from '#mocks/kit/record-store.ts';
import type { Outreach } from '#mocks/outreach/outreach.ts';
import type { OutreachUser, Prospect } from '#mocks/outreach/outreach-state.ts';
import type { CallBudget } from './call-budget.ts';
import type { SyncBacklog } from './sync-backlog.ts';
import type { SyncDue, SyncEvent } from './sync-event.ts';
import { counterpartOf, type SyncLinks } from './sync-links.ts';
import type { SyncLink, SyncState, SyncType, SyncTypeSettings } from './sync-state.ts';

/** What the plugin stands between, and how it reaches the world around it. */
export interface SyncPorts {
  readonly salesforce: RecordStore;
  readonly outreach: Outreach;
  readonly now: () => Instant;
  /** Asks to be given `due` back by `fire` at an instant. */
  readonly schedule: (dueAt: Instant, due: SyncDue) => void;
  readonly record: (event: SyncEvent) => void;
  /** [CLK-5] IANA name; UTC where absent. */
  readonly timeZone?: string;
}

/** The parts that the plugin's two directions work on. */
export interface SyncContext extends SyncPorts {
  readonly settings: Pick<SyncState, 'types' | 'pushSeconds'>;
  readonly links: SyncLinks;
  readonly backlog: SyncBacklog;
  readonly budget: CallBudget;
  /** The plugin as a writer of Salesforce (GRA-4) and of Outreach. */
  readonly salesforceActor: () => Actor;
  readonly outreachActor: Actor;
  /** Queues fields of an Outreach record for a Salesforce record, and its place on the agenda (SYN-3). */
  readonly queuePush: (link: SyncLink | NewRecordPush, fields: readonly string[]) => void;
}

/** [SYN-1] Outbound Create: no Salesforce record yet. */
export interface NewRecordPush {
  readonly type: SyncType;
  readonly outreachId: number;
  readonly salesforceId: null;
}

/** Outreach's record of a link, where it is still there. */
export function outreachRecord(
  context: SyncContext,
  { type, outreachId }: Pick<SyncLink, 'type' | 'outreachId'>,
): Prospect | OutreachUser | undefined {
  return context.outreach.get(counterpartOf(type), outreachId);
}

/** [SYN-7] The Salesforce field that Id (Outreach Internal) goes out to. */
export function idField(settings: SyncTypeSettings): string | undefined {
  return settings.mappings.find(({ outreachField, updatesOut }) => outreachField === 'id' && updatesOut)
    ?.salesforceField;
}

/** [SYN-2] Whether changes of Outreach's reach Salesforce for a type. */
export const pushes = ({ toggles }: SyncTypeSettings): boolean => toggles.pushing && toggles.outboundUpdate;

export const textOf = (record: SalesforceRecord, field: string | undefined): string =>
  field === undefined ? '' : String(record[field] ?? '');

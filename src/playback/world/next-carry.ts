import type { SyncTypeSettings } from '#crm-sync/sync-state.ts';
import type { EntryOf } from '#logs/entry-of.ts';
import type { Instant } from '#shared/instant.ts';
import type { JournalEntry } from '#logs/journal-entry.ts';
import type { OrgSetup } from '#world/org-setup.ts';
import type { JoinedField } from '#world/side-by-side.ts';

/** What of a field is still on its way at an entry, and when it goes. */
export interface NextCarry {
  readonly direction: 'in' | 'out';
  /** Null where nothing is planned: the plugin is disconnected, or held up. */
  readonly at: Instant | null;
}

/** What is known of one pair of records up to an entry. */
export interface PairStory {
  readonly type: 'Lead' | 'Contact';
  /** Changes of the Salesforce record and of the prospect up to then, oldest first. */
  readonly here: readonly EntryOf<'record-changed'>[];
  readonly there: readonly EntryOf<'record-changed'>[];
  /** Entries of the plugin up to then: polls of the type, and what speaks of the record. */
  readonly sync: readonly JournalEntry[];
}

/**
 * [SYN-3] [SYN-5] [SYN-6] Which way the value of a mapped field goes next. Null where it rests: the systems agree, the
 * mapping lets it go nowhere, or nothing has changed since it was carried last.
 */
export function nextCarry(field: JoinedField, story: PairStory, { sync }: OrgSetup): NextCarry | null {
  if (!field.differs) return null;
  const { mapping } = field;
  const settings = sync.types[story.type];
  const pushed = mapping.updatesOut && pushes(settings) ? changedThere(mapping.outreachField, story) : undefined;
  const lastPoll = story.sync.findLast((entry) => entry.type === 'sync-polled')?.seq ?? -1;
  const polled =
    mapping.updatesIn && polls(settings) && mapping.outreachField !== 'id'
      ? story.here.findLast(
          (change) => change.seq > lastPoll && isOwn(change) && touches(change, mapping.salesforceField),
        )
      : undefined;
  if (pushed !== undefined && (polled === undefined || polled.at <= pushed)) {
    return { direction: 'out', at: sync.connected ? pushed + sync.pushSeconds * 1_000 : null };
  }
  if (polled === undefined) return null;
  return { direction: 'in', at: sync.connected ? (sync.nextPoll?.[story.type] ?? null) : null };
}

/** When a field changed in Outreach that has not gone out since; the id goes out once after the prospect is made or linked. */
function changedThere(outreachField: string, { there, sync }: PairStory): Instant | undefined {
  const lastOut =
    sync.findLast(
      (entry) => (entry.type === 'sync-carried' || entry.type === 'sync-refused') && entry.direction === 'out',
    )?.seq ?? -1;
  if (outreachField === 'id') {
    const made = (entry: JournalEntry): boolean =>
      entry.type === 'sync-carried' &&
      entry.direction === 'in' &&
      (entry.action === 'created' || entry.action === 'linked');
    return sync.find((entry) => entry.seq > lastOut && made(entry))?.at;
  }
  const names = new Set([outreachField, IMAGE_FIELDS[outreachField] ?? outreachField]);
  return there.find(
    (change) => change.seq > lastOut && isOwn(change) && change.fields.some(([name]) => names.has(name)),
  )?.at;
}

/** Under which name a change tells of a mapped field. */
const IMAGE_FIELDS: Readonly<Record<string, string>> = {
  email: 'emails',
  owner: 'ownerId',
  stage: 'stageId',
  account: 'accountId',
};

const isOwn = ({ by }: EntryOf<'record-changed'>): boolean => by.through !== 'outreach-sync';

const touches = ({ kind, fields }: EntryOf<'record-changed'>, field: string): boolean =>
  kind === 'created' || fields.some(([name]) => name === field);

const polls = ({ toggles }: SyncTypeSettings): boolean => toggles.polling && toggles.inboundUpdate;
const pushes = ({ toggles }: SyncTypeSettings): boolean => toggles.pushing && toggles.outboundUpdate;

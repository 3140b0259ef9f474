import { SYNC_TYPES } from '#crm-sync/sync-state.ts';
import type { JournalEntry } from '#logs/journal-entry.ts';
import type { SalesforceState } from '#mocks/salesforce/salesforce-state.ts';
import type { FieldInfo } from '#shared/field.ts';
import type { RecordedRun } from '#world/recorded-run.ts';
import { nameOfReference } from '../salesforce/record-names.ts';
import { labelIn } from './mapping-conflict.ts';

type SyncEntry = Extract<
  JournalEntry,
  { readonly type: 'sync-carried' | 'sync-refused' | 'sync-polled' | 'setting-changed' }
>;

/** `in` is from Salesforce to Outreach; a poll and a change of the settings are neither. */
export type SyncDirection = 'in' | 'out';

/** One line of the plugin's technical log. */
export interface SyncLogRow {
  readonly seq: number;
  readonly at: number;
  readonly result: 'Succeeded' | 'Failed';
  readonly direction: SyncDirection | null;
  readonly action: string;
  /** Type of record; blank for a setting of the plugin as a whole. */
  readonly object: string;
  /** Salesforce's id and the record's name; blank where the line is of no single record. */
  readonly record: string;
  readonly name: string;
  /** Salesforce user in whose name the plugin wrote or read; blank for a change that a person made. */
  readonly user: string;
  readonly code: string;
  readonly text: string;
  readonly rule: string;
  /** What crossed or stayed behind. */
  readonly fields: readonly FieldName[];
}

/** A field of Salesforce, by its API name and its label. */
export type FieldName = Pick<FieldInfo, 'name' | 'label'>;

/** [SYN-14] Everything that the plugin did in a run, and whether it succeeded, in order of time. */
export function syncLogOf(run: RecordedRun): readonly SyncLogRow[] {
  const { salesforce } = run.final;
  const user = nameOfReference(salesforce, writerOf(run));
  return run.journal.flatMap((entry) => {
    if (entry.type === 'setting-changed') return entry.area === 'crm-sync' ? [settingRow(entry)] : [];
    const isSync = entry.type === 'sync-carried' || entry.type === 'sync-refused' || entry.type === 'sync-polled';
    return isSync ? [rowOf(entry, salesforce, user)] : [];
  });
}

/** The Salesforce user in whose name the plugin wrote in a run; blank where it is set to none and wrote nothing. */
function writerOf({ final, journal }: RecordedRun): string {
  if (final.sync.connectedAs !== undefined) return final.sync.connectedAs;
  for (const entry of journal) {
    if (entry.type !== 'record-changed' || entry.system !== 'salesforce') continue;
    if (entry.by.through === 'outreach-sync' && entry.by.user !== undefined) return entry.by.user;
  }
  return '';
}

function rowOf(
  entry: Exclude<SyncEntry, { readonly type: 'setting-changed' }>,
  salesforce: SalesforceState,
  user: string,
): SyncLogRow {
  const { seq, at, object } = entry;
  const common = { seq, at, object, user };
  switch (entry.type) {
    case 'sync-polled':
      return {
        ...common,
        ...BLANK,
        result: 'Succeeded',
        action: 'Poll',
        text: `${count(entry.detected, 'record')} changed, ${count(entry.calls, 'API call')}`,
        rule: 'SYN-12',
      };
    case 'sync-refused':
      return {
        ...common,
        ...BLANK,
        ...named(salesforce, entry.record),
        result: 'Failed',
        direction: entry.direction,
        action: entry.direction === 'in' ? 'Inbound' : 'Outbound',
        code: entry.code,
        text: entry.why.text,
        rule: entry.why.rule ?? '',
        fields: fieldNames(salesforce, object, entry.fields ?? []),
      };
    case 'sync-carried':
      return {
        ...common,
        ...BLANK,
        ...named(salesforce, entry.record),
        result: 'Succeeded',
        direction: entry.direction,
        action: `${entry.direction === 'in' ? 'Inbound' : 'Outbound'} ${ACTIONS[entry.action]}`,
        text: entry.why.text,
        rule: entry.why.rule ?? '',
        fields: fieldNames(salesforce, object, entry.fields),
      };
  }
}

const settingRow = (entry: Extract<SyncEntry, { readonly type: 'setting-changed' }>): SyncLogRow => ({
  ...BLANK,
  seq: entry.seq,
  at: entry.at,
  object: '',
  user: '',
  result: 'Succeeded',
  action: 'Setting',
  text: entry.why.text,
  rule: entry.why.rule ?? '',
});

const BLANK = { direction: null, record: '', name: '', code: '', fields: [] } as const;

const ACTIONS = {
  created: 'create',
  updated: 'update',
  linked: 'link',
  unlinked: 'unlink',
  deleted: 'delete',
} as const;

const named = (salesforce: SalesforceState, record: string): Pick<SyncLogRow, 'record' | 'name'> => ({
  record,
  name: record === '' ? '' : nameOfReference(salesforce, record),
});

function fieldNames(salesforce: SalesforceState, object: string, names: readonly string[]): readonly FieldName[] {
  const type = SYNC_TYPES.find((each) => each === object);
  const fields = type ? salesforce.fields[type] : [];
  return names.map((name) => ({ name, label: labelIn(fields, name) }));
}

export const count = (many: number, one: string): string =>
  `${many.toLocaleString('en-GB')} ${one}${many === 1 ? '' : 's'}`;

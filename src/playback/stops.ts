import type { AuditLog } from '#logs/audit-log.ts';
import type { JournalEntry } from '#logs/journal-entry.ts';
import type { RecordedRun } from '#world/recorded-run.ts';

/**
 * The entries of a journal that tell one record's story: what caused the trip, the trip itself, its callouts,
 * and what anyone else did to its records and their prospect, up to the end of the run.
 */
export function stopsOf(log: AuditLog, run: RecordedRun): readonly JournalEntry[] {
  const { trip } = log;
  const callouts = new Set(trip?.callouts.map(({ callout }) => callout));
  const records = new Set([log.record.id, ...(trip?.recordSwitches.map(({ record }) => record) ?? [])]);
  const prospects = prospectsOf(records, run);
  const from = trip?.cause ?? firstOf(log, run);
  const stops: JournalEntry[] = [];
  for (let seq = from; seq < run.journal.length; seq += 1) {
    const entry = run.journal[seq];
    if (entry !== undefined && belongs(entry)) stops.push(entry);
  }
  return stops;

  function belongs(entry: JournalEntry): boolean {
    switch (entry.type) {
      case 'record-changed': {
        if (entry.by.trip !== undefined && entry.by.trip === trip?.trip) return true;
        if (entry.by.trip !== undefined) return false;
        if (entry.system === 'salesforce') return records.has(entry.id);
        return entry.object === 'prospect' ? prospects.has(entry.id) : belongsToProspect(entry.fields);
      }
      case 'sync-carried':
      case 'sync-refused':
        return records.has(entry.record) || ('counterpart' in entry && records.has(entry.counterpart));
      case 'write-refused':
        return entry.by.trip === undefined ? records.has(entry.id ?? '') : entry.by.trip === trip?.trip;
      case 'record-not-routed':
        return entry.seq === log.seq;
      case 'batch-started':
        return entry.callouts.some((callout) => callouts.has(callout));
      default:
        if ('trip' in entry) return entry.trip === trip?.trip;
        return 'callout' in entry && callouts.has(entry.callout);
    }
  }

  function belongsToProspect(fields: readonly (readonly [string, unknown, unknown])[]): boolean {
    return fields.some(([field, , after]) => field === 'prospectId' && prospects.has(String(after)));
  }
}

/** Ids of the prospects that belong to the records at any time of the run. */
function prospectsOf(records: ReadonlySet<string>, run: RecordedRun): ReadonlySet<string> {
  const prospects = new Set<string>();
  for (const link of run.input.org.sync.links) {
    if (link.type !== 'User' && records.has(link.salesforceId)) prospects.add(String(link.outreachId));
  }
  for (const entry of run.journal) {
    if (entry.type !== 'sync-carried') continue;
    if (records.has(entry.record)) prospects.add(entry.counterpart);
    else if (records.has(entry.counterpart)) prospects.add(entry.record);
  }
  return prospects;
}

/** The change that a record which was not routed came by. */
function firstOf(log: AuditLog, run: RecordedRun): number {
  for (let seq = log.seq; seq >= 0; seq -= 1) {
    const entry = run.journal[seq];
    if (entry?.type === 'record-changed' && entry.id === log.record.id) return seq;
  }
  return log.seq;
}

import { makeAuditLogs, type AuditLog } from '#logs/audit-log.ts';
import type { EntryOf } from '#logs/entry-of.ts';
import type { JournalEntry } from '#logs/journal-entry.ts';
import type { Names } from '#logs/names.ts';
import type { RunTrips } from '#logs/trips.ts';
import { catalog } from '#nodes/catalog.ts';
import { findingsOf, type StoppedRun } from '#scenarios/run-findings.ts';
import { nameOf, runNames } from '#scenarios/run-names.ts';
import { RUN_REPORT_FORMAT, RUN_REPORT_VERSION, type RunReport } from '#scenarios/run-report-schema.ts';
import { deploymentReport, editReport, faultReport, reprocessReport } from '#scenarios/run-report-script.ts';
import { factsOfRun, importReport, notRoutedReport, tripReport, type ReportedImport } from '#scenarios/run-report.ts';
import { formatInstant } from '#shared/instant.ts';
import { isFaultEntry } from '#world/faults-of-run.ts';
import type { RunInput } from '#world/run-input.ts';
import type { ClosedTrip, PassedRecord } from '#world/stream-run.ts';

export type ReportedTrip = RunReport['trips'][number];
export type ReportedPassed = RunReport['notRouted'][number];

/** Refused records that the report names; the others are counted. */
const MOST_REFUSED = 200;

/** [LOG-8] A run's report in the making: trips are reported as they close and then forgotten, the rest is gathered. */
export class StreamReport {
  readonly #input: Omit<RunInput, 'stimuli'>;
  readonly #imported: ReportedImport;
  readonly #names: Names;
  readonly #totals: RunReport['totals'];
  readonly #refused: RunReport['refused'] = [];
  readonly #faults: RunReport['faults'] = [];
  readonly #edits: RunReport['edits'] = [];
  readonly #reprocessed: RunReport['reprocessed'] = [];
  readonly #deployed: RunReport['deployed'] = [];
  #errorEdges = 0;
  #current: { readonly id: string; readonly image: Readonly<Record<string, unknown>> } | null = null;
  #end: EntryOf<'run-ended'> | undefined;
  #lastAt: number;

  constructor(input: Omit<RunInput, 'stimuli'>, imported: ReportedImport) {
    this.#input = input;
    this.#imported = imported;
    this.#lastAt = input.start;
    const callouts = { success: 0, error: 0, dropped: 0, open: 0 };
    this.#totals = { trips: 0, completed: 0, error: 0, superseded: 0, open: 0, notRouted: 0, refused: 0, callouts };
    const names = runNames({ input: { ...input, stimuli: [] }, journal: [], final: input.org }, catalog);
    this.#names = {
      ...names,
      // Records come and go: the one that is told of is the only one known.
      record: (object, id) => {
        if (this.#current?.id !== id) return names.record(object, id);
        const { image } = this.#current;
        const company = image['Company'];
        return { name: nameOf(image, id), company: typeof company === 'string' ? company : null };
      },
    };
  }

  take(entry: JournalEntry): void {
    this.#lastAt = entry.at;
    if (entry.type === 'run-ended') this.#end = entry;
    else if (entry.type === 'write-refused') this.#refuse(entry);
    else if (isFaultEntry(entry)) this.#faults.push(faultReport(entry));
    else {
      this.#edits.push(...editReport(entry));
      this.#reprocessed.push(...reprocessReport(entry, this.#names));
      this.#deployed.push(...deploymentReport(entry));
    }
  }

  /** Counts a trip; what is reported of it is made only where it is asked for. */
  closed({ trip, record }: ClosedTrip): () => ReportedTrip {
    const totals = this.#totals;
    totals.trips += 1;
    totals[trip.end?.outcome ?? 'open'] += 1;
    for (const { error } of trip.steps) if (error) this.#errorEdges += 1;
    for (const { end } of trip.callouts) totals.callouts[end?.result ?? 'open'] += 1;
    return () => {
      const [log] = this.#logs({ trips: [trip], notRouted: [], reprocessed: [] }, trip.record, record);
      if (!log) throw new Error('A trip has a log');
      return tripReport(log, trip);
    };
  }

  passed({ notRouted, record }: PassedRecord): () => ReportedPassed {
    this.#totals.notRouted += 1;
    return () => {
      const [log] = this.#logs({ trips: [], notRouted: [notRouted], reprocessed: [] }, notRouted.record, record);
      if (!log) throw new Error('A record that is not routed has a log');
      return notRoutedReport(log);
    };
  }

  /** The report of the whole, or of what was known when it was stopped, in which trips and records that were not routed are counted, but not listed. */
  finish(stopped?: StoppedRun): RunReport {
    const report = {
      format: RUN_REPORT_FORMAT,
      version: RUN_REPORT_VERSION,
      run: factsOfRun(this.#input, this.#end, this.#lastAt),
      import: importReport(this.#imported),
      findings: [],
      totals: this.#totals,
      faults: this.#faults,
      edits: this.#edits,
      reprocessed: this.#reprocessed,
      deployed: this.#deployed,
      trips: [],
      notRouted: [],
      refused: this.#refused,
    } satisfies RunReport;
    const findings = findingsOf({ ...report, trips: [{ errorEdges: this.#errorEdges }], stopped });
    return { ...report, import: { ...report.import, imported: stopped?.done ?? report.import.imported }, findings };
  }

  #logs(run: RunTrips, id: string, image: Readonly<Record<string, unknown>> | null): readonly AuditLog[] {
    this.#current = image && { id, image };
    const making = makeAuditLogs(run, this.#names);
    let step = making.next();
    while (step.done !== true) step = making.next();
    return step.value;
  }

  #refuse({ object, id, at, code, message, by }: EntryOf<'write-refused'>): void {
    // A node's own refusals stand in its trip.
    if (by.through !== 'person' && by.through !== 'import') return;
    this.#totals.refused += 1;
    if (this.#refused.length >= MOST_REFUSED) return;
    const name = id === null ? '' : this.#names.record(object, id).name;
    this.#refused.push({ object, id, name, at: formatInstant(at), code, message });
  }
}

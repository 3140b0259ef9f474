import { auditLogsOf, type AuditLog } from '#logs/audit-log.ts';
import type { AuditPathNode } from '#logs/audit-path.ts';
import { wasSent, type CalloutAttempt, type CalloutLog } from '#logs/callout-log.ts';
import { partnerLogRowOf } from '#logs/partner-log.ts';
import type { EntryOf } from '#logs/entry-of.ts';
import type { TripLog } from '#logs/trip-log.ts';
import type { NodeCatalog } from '#nodes/contract/node-catalog.ts';
import { formatInstant, type Instant } from '#shared/instant.ts';
import type { RecordedRun } from '#world/recorded-run.ts';
import type { RunInput } from '#world/run-input.ts';
import type { ImportSummary } from '#world/import-summary.ts';
import { isFaultEntry } from '#world/faults-of-run.ts';
import { findingsOf } from './run-findings.ts';
import { runNames } from './run-names.ts';
import { refusalsOf } from './run-refusals.ts';
import { deploymentReport, editReport, faultReport, reprocessReport } from './run-report-script.ts';
import { RUN_REPORT_FORMAT, RUN_REPORT_VERSION, type RunReport, type TripReport } from './run-report-schema.ts';

type CalloutReport = TripReport['callouts'][number];

/** Where the records came from, for runs of a CSV file. */
export interface ReportedImport {
  readonly file: string;
  readonly summary: ImportSummary;
}

/** [LOG-8] Folds a recorded run into its report. The same run gives the same report. */
export function runReport(run: RecordedRun, catalog: NodeCatalog, imported?: ReportedImport): RunReport {
  const names = runNames(run, catalog);
  const logs = auditLogsOf(run.journal, names);
  const trips = logs.flatMap((log) => (log.trip ? [tripReport(log, log.trip)] : []));
  const notRouted = logs.flatMap((log) => (log.trip ? [] : [notRoutedReport(log)]));
  const refused = refusalsOf(run, names);
  const callouts = trips.flatMap((trip) => trip.callouts);
  const ended = (outcome: TripReport['outcome']): number => trips.filter((trip) => trip.outcome === outcome).length;
  const answered = (result: CalloutReport['result']): number =>
    callouts.filter((callout) => callout.result === result).length;
  const report = {
    format: RUN_REPORT_FORMAT,
    version: RUN_REPORT_VERSION,
    run: runFacts(run),
    import: imported ? importReport(imported) : null,
    findings: [],
    totals: {
      trips: trips.length,
      completed: ended('completed'),
      error: ended('error'),
      superseded: ended('superseded'),
      open: ended('open'),
      notRouted: notRouted.length,
      refused: refused.length,
      callouts: {
        success: answered('success'),
        error: answered('error'),
        dropped: answered('dropped'),
        open: answered('open'),
      },
    },
    faults: run.journal.filter(isFaultEntry).map(faultReport),
    edits: run.journal.flatMap(editReport),
    reprocessed: run.journal.flatMap((entry) => reprocessReport(entry, names)),
    deployed: run.journal.flatMap(deploymentReport),
    trips,
    notRouted,
    refused,
  } satisfies RunReport;
  const findings = findingsOf({ ...report, stopped: run.partial });
  return { ...report, import: report.import && cameIn(report.import, run), findings };
}

/** Of a run that was stopped only the records count that had come in; those that were updated stood in the org before. */
const cameIn = (imported: NonNullable<RunReport['import']>, { input, partial }: RecordedRun): typeof imported =>
  partial && input.stimuli.some(({ type }) => type === 'create-record')
    ? { ...imported, imported: Math.min(imported.imported, partial.done) }
    : imported;

function runFacts({ input, journal }: RecordedRun): RunReport['run'] {
  const end = journal.findLast((entry) => entry.type === 'run-ended');
  return factsOfRun(input, end, journal.at(-1)?.at);
}

/** What a report says of the run as a whole: it ended with its last entry where it was stopped before. */
export function factsOfRun(
  input: Omit<RunInput, 'stimuli'>,
  end: EntryOf<'run-ended'> | undefined,
  lastAt: Instant = input.start,
): RunReport['run'] {
  return {
    org: input.org.name,
    graphs: input.graphs.map(({ name, object }) => ({ name, object })),
    start: formatInstant(input.start),
    endedAt: formatInstant(end?.at ?? lastAt),
    endReason: end?.reason ?? 'stopped',
    untilMs: input.until,
    seed: input.seed,
  };
}

export function importReport({ file, summary }: ReportedImport): NonNullable<RunReport['import']> {
  const { object, rows, imported, routable } = summary;
  const list = (notes: ImportSummary['added']): NonNullable<RunReport['import']>['added'] =>
    notes.map(({ code, message, count, examples }) => ({ code, message, count, examples: [...examples] }));
  return {
    file,
    object,
    rows,
    imported,
    routable,
    added: list(summary.added),
    kept: list(summary.kept),
    leftOut: list(summary.leftOut),
    notes: [...summary.notes],
  };
}

/** What a report says of one trip; the log is the trip's. */
export function tripReport(log: AuditLog, trip: TripLog): TripReport {
  const { object, id, name, company, trigger, startedAt, endedAt, previousOwner, newOwner, became } = log.record;
  return {
    trip: trip.trip,
    record: { object, id, name, company },
    trigger,
    reprocessed: log.reprocessed !== null,
    graph: trip.graph,
    startedAt: formatInstant(startedAt),
    endedAt: endedAt === null ? null : formatInstant(endedAt),
    outcome: trip.end?.outcome ?? 'open',
    outreach: log.outcome.outreach,
    errorEdges: trip.steps.filter((step) => step.error).length,
    ownerBefore: previousOwner,
    ownerAfter: newOwner,
    became,
    path: log.path.map(pathReport),
    outcomeLines: log.outcome.lines.map((line) => line.text),
    callouts: trip.callouts.map(calloutReport),
    changes: trip.changes
      .filter((change) => change.system === 'salesforce')
      .map(({ at, object: changed, id: changedId, kind, fields }) => ({
        at: formatInstant(at),
        object: changed,
        id: changedId,
        kind,
        fields: Object.fromEntries(
          fields.map(([field, before, after]) => [field, { before: plain(before), after: plain(after) }]),
        ),
      })),
  };
}

type Plain = TripReport['changes'][number]['fields'][string]['before'];

/** The schema library's JSON is the same as ours but for `readonly`. */
const plain = (value: unknown): Plain => value as Plain;

const pathReport = ({
  node,
  name,
  enteredAt,
  edge,
  edgeName,
  to,
  mark,
  why,
  callout,
}: AuditPathNode): TripReport['path'][number] => ({
  node,
  name,
  enteredAt: formatInstant(enteredAt),
  edge,
  edgeName,
  to,
  mark,
  callout: callout?.callout ?? null,
  why: why?.text ?? null,
  rule: why?.rule ?? null,
});

function calloutReport(callout: CalloutLog): CalloutReport {
  const row = partnerLogRowOf(callout);
  return {
    callout: callout.callout,
    node: callout.node,
    nodeName: callout.nodeName,
    actionType: row.actionType,
    target: { object: callout.object, id: callout.record },
    result: callout.end?.result ?? 'open',
    responseStatusCode: row.responseStatusCode,
    failureReasons: [...row.failureReasons],
    why: row.why?.text ?? null,
    rule: row.why?.rule ?? null,
    error: row.error,
    totalDurationMs: row.totalCalloutDurationMs,
    attempts: callout.attempts.map(attemptReport),
  };
}

function attemptReport(made: CalloutAttempt): CalloutReport['attempts'][number] {
  const { attempt, sentAt, answer, retry } = made;
  const sent = wasSent(made);
  return {
    attempt,
    sentAt: formatInstant(sentAt),
    sent,
    status: answer?.status ?? null,
    error: answer?.error ?? null,
    durationMs: sent ? (answer?.durationMs ?? null) : null,
    retryAt: retry ? formatInstant(retry.dueAt) : null,
  };
}

export function notRoutedReport({ record, outcome, reprocessed }: AuditLog): RunReport['notRouted'][number] {
  const { object, id, name, company, trigger, startedAt } = record;
  const line = outcome.lines[0];
  return {
    record: { object, id, name, company },
    trigger,
    reprocessed: reprocessed !== null,
    at: formatInstant(startedAt),
    why: line?.text ?? '',
    rule: line?.rule ?? null,
  };
}

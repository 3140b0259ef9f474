import type { FlowGraph } from '#graph/flow-graph.ts';
import { makeAuditLogs, type AuditLog } from '#logs/audit-log.ts';
import type { JournalEntry } from '#logs/journal-entry.ts';
import type { Names } from '#logs/names.ts';
import type { RecordHistory } from '#logs/record-history.ts';
import { createRunTripsFold, type RunTrips } from '#logs/trips.ts';
import type { NodeCatalog } from '#nodes/contract/node-catalog.ts';
import { runNames } from '#scenarios/run-names.ts';
import { createRefusalsFold, type refusalsOf } from '#scenarios/run-refusals.ts';
import type { RecordedRun } from '#world/recorded-run.ts';
import { liveGraph } from '#world/run-graphs.ts';
import { historyOf, readHistory } from '#world/run-history.ts';
import type { Wording } from './describe-entry.ts';
import { fieldLabel } from './field-labels.ts';
import { stopsOf } from './stops.ts';
import { createStoryFold, type StoryIndex } from './story-index.ts';
import { tallyGroups, type GroupTally } from './trip-groups.ts';

/** A recorded run, read once, in the form in which the screens ask for it. */
export interface RunView {
  readonly run: RecordedRun;
  readonly trips: RunTrips;
  /** One per trip and per record that was not routed, in the order in which they began, as they ended. */
  readonly logs: readonly AuditLog[];
  /** What the run itself asked of Salesforce and was refused, in order. */
  readonly refused: ReturnType<typeof refusalsOf>;
  readonly history: RecordHistory;
  readonly index: StoryIndex;
  /** Which logs belong to which group. */
  readonly groups: GroupTally;
  readonly names: Names;
  readonly timeZone: string;
  /** The words for the entries of a graph's trips. */
  wordingOf(graph: string): Wording;
  /** The audit log whose trip an entry speaks of; undefined where it speaks of none or of several. */
  logAt(seq: number): AuditLog | undefined;
  /** The audit log to which an entry of no single trip belongs best: the last one that its record had by then. */
  logNear(seq: number): AuditLog | undefined;
  /** The entries that concern one audit log's record and trip, in order: where stepping stops. */
  stopsOf(log: AuditLog): readonly JournalEntry[];
  /** [GRA-1] The graph that is live for a record's object at an entry of the journal. */
  graphAt(log: AuditLog, seq: number): FlowGraph | undefined;
}

const views = new WeakMap<RecordedRun, RunView>();

/** The view of a run, made once for all screens that show it. */
export function runViewOf(run: RecordedRun, catalog: NodeCatalog): RunView {
  const known = views.get(run);
  if (known !== undefined) return known;
  const reading = readRun(run, catalog);
  let step = reading.next();
  while (step.done !== true) step = reading.next();
  return step.value;
}

/** The view of a run that was made already. */
export const knownRunView = (run: RecordedRun): RunView | undefined => views.get(run);

/** Entries that are read between two breaths. */
const AT_ONCE = 800;

/** Makes the view of a run in parts: whoever drives it can breathe in between. */
export function* readRun(run: RecordedRun, catalog: NodeCatalog): Generator<undefined, RunView, undefined> {
  const fold = createRunTripsFold();
  const story = createStoryFold(run.input);
  const history = readHistory(run);
  const refusals = createRefusalsFold(run.input);
  for (const entry of run.journal) {
    fold.take(entry);
    story.take(entry);
    history.take(entry);
    refusals.take(entry);
    if (entry.seq % AT_ONCE === 0) yield;
  }
  const trips = fold.finish();
  history.finish();
  yield;
  const names = runNames(run, catalog);
  const logs = yield* makeAuditLogs(trips, names);
  const groups = yield* tallyGroups(logs);
  const lookup = yield* lookUp(trips, logs);
  const view =
    views.get(run) ??
    createRunView(run, { trips, names, logs, groups, refused: refusals.finish(names), index: story.finish() }, lookup);
  views.set(run, view);
  return view;
}

type Read = Pick<RunView, 'trips' | 'names' | 'logs' | 'groups' | 'refused' | 'index'>;

/** What is made of a run that was read; everything else is looked up when it is asked for. */
function createRunView(run: RecordedRun, read: Read, lookup: LogLookup): RunView {
  const { names, logs, index } = read;
  const stops = new Map<AuditLog, readonly JournalEntry[]>();
  return {
    run,
    ...read,
    get history() {
      return historyOf(run);
    },
    timeZone: run.input.org.salesforce.organization.timeZone,
    wordingOf: (graph) => ({
      names,
      graph,
      fieldLabel: (object, field) => fieldLabel(run.input.org, object, field),
    }),
    logAt(seq) {
      const entry = run.journal[seq];
      if (entry === undefined) return undefined;
      const { byTrip, byCallout, notRouted } = lookup;
      if ('trip' in entry) return byTrip.get(entry.trip);
      if ('callout' in entry) return byCallout.get(entry.callout);
      if ('by' in entry && entry.by.trip !== undefined) return byTrip.get(entry.by.trip);
      return notRouted.get(seq);
    },
    logNear(seq) {
      const id = recordOf(run.journal[seq]);
      return id === undefined ? undefined : logs.findLast((log) => log.record.id === id && startOf(log) <= seq);
    },
    stopsOf(log) {
      const known = stops.get(log);
      if (known !== undefined) return known;
      const found = stopsOf(log, run, historyOf(run), index);
      stops.set(log, found);
      return found;
    },
    graphAt: ({ record }, seq) => liveGraph(run, record.object, seq),
  };
}

interface LogLookup {
  readonly byTrip: ReadonlyMap<string, AuditLog>;
  readonly byCallout: ReadonlyMap<string, AuditLog>;
  readonly notRouted: ReadonlyMap<number, AuditLog>;
}

function* lookUp({ trips }: RunTrips, logs: readonly AuditLog[]): Generator<undefined, LogLookup, undefined> {
  const byTrip = new Map<string, AuditLog>();
  const notRouted = new Map<number, AuditLog>();
  for (const log of logs) {
    if (log.trip === null) notRouted.set(log.seq, log);
    else byTrip.set(log.trip.trip, log);
    if ((byTrip.size + notRouted.size) % AT_ONCE === 0) yield;
  }
  const byCallout = new Map<string, AuditLog>();
  for (const { trip, callouts } of trips) {
    const log = byTrip.get(trip);
    if (log !== undefined) for (const { callout } of callouts) byCallout.set(callout, log);
    if (byCallout.size % AT_ONCE === 0) yield;
  }
  return { byTrip, byCallout, notRouted };
}

const startOf = (log: AuditLog): number => log.trip?.cause ?? log.seq;

function recordOf(entry: JournalEntry | undefined): string | undefined {
  switch (entry?.type) {
    case 'record-changed':
      return entry.id;
    case 'sync-carried':
    case 'sync-refused':
    case 'record-reprocessed':
      return entry.record;
    default:
      return undefined;
  }
}

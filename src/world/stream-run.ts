import { compileGraph } from '#compiler/compile-graph.ts';
import type { Plan } from '#compiler/plan.ts';
import type { Issue } from '#graph/issue.ts';
import type { JournalEntry } from '#logs/journal-entry.ts';
import type { NotRoutedRecord, TripLog } from '#logs/trip-log.ts';
import type { SalesforceRecord } from '#mocks/kit/record-store.ts';
import type { NodeCatalog } from '#nodes/contract/node-catalog.ts';
import type { Instant } from '#shared/instant.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { plansOf } from './create-world.ts';
import type { OrgSetup } from './org-setup.ts';
import { PassingRecords } from './passing-records.ts';
import type { RunInput, Stimulus } from './run-input.ts';
import { StreamedStimuli } from './streamed-stimuli.ts';
import { StreamedTrips } from './streamed-trips.ts';
import { World } from './world.ts';

/**
 * The input of a run whose stimuli are read one by one, in the order of their instants. Those of one instant all
 * come before what they set off, so a long stream is spread over virtual time (see `inTurn`).
 */
export interface StreamInput extends Omit<RunInput, 'stimuli' | 'stopAfter'> {
  readonly stimuli: Iterable<Stimulus>;
}

/** A trip that is over with all that it asked of Outreach, or is open at the end of the run. */
export interface ClosedTrip {
  readonly trip: TripLog;
  /** The trip's record as it stands then; null where it is gone. */
  readonly record: SalesforceRecord | null;
}

/** A record that no trip was made for. */
export interface PassedRecord {
  readonly notRouted: NotRoutedRecord;
  readonly record: SalesforceRecord | null;
}

/** Who takes what a streamed run gives; nothing of it is kept. */
export interface StreamSinks {
  readonly onEntry?: (entry: JournalEntry) => void;
  /** In the order in which trips close; those that are open at the end come last. */
  readonly onTripClosed?: (closed: ClosedTrip) => void;
  readonly onNotRouted?: (passed: PassedRecord) => void;
}

export interface StreamProgress {
  /** Things that have happened. */
  readonly steps: number;
  /** Changes of records that have come from the stream. */
  readonly done: number;
  readonly at: Instant;
}

/** How a streamed run came out. */
export interface StreamedRun {
  readonly progress: StreamProgress;
  /** Entries of the journal. */
  readonly entries: number;
  /** False where the run was stopped before its end. */
  readonly ended: boolean;
  /** How all systems stand at the end; records that were let go are not among theirs. */
  readonly final: OrgSetup;
}

/** A streamed run in the making: advanced slice by slice, so that whoever drives it can breathe in between. */
export interface Streaming {
  /** Why created records are not let go, a sentence each: memory grows with their number then. Empty where they leave. */
  readonly recordsStay: readonly string[];
  /** Lets at most `most` things happen; false once the run has ended, or the stream cannot be read on. */
  advance(most?: number): boolean;
  progress(): StreamProgress;
  /** Closes the stream; an error where it could not be read to its end. */
  finish(): Result<StreamedRun, readonly Issue[]>;
}

export interface StreamOptions extends StreamSinks {
  readonly onProgress?: (progress: StreamProgress) => void;
  /** Asked between slices; true stops the run where it is. */
  readonly shouldStop?: () => boolean;
}

/** Things that happen between two looks at progress and cancellation. */
const SLICE = 5_000;

/**
 * Readies a run of any number of records in bounded memory: its journal is that of the same run recorded, and what
 * it creates leaves the org once its trips are closed, unless there are reasons for it to stay. An invalid graph is
 * refused with its issues (GRA-1).
 */
export function startStream(
  { stimuli, ...input }: StreamInput,
  catalog: NodeCatalog,
  { onEntry, onTripClosed, onNotRouted }: StreamSinks,
): Result<Streaming, readonly Issue[]> {
  const live = plansOf(input.graphs, catalog, 'rest-points');
  if (!live.ok) return live;
  const source = new StreamedStimuli(stimuli, ({ graph }) => compileGraph(graph, catalog, 'rest-points'));
  const reasons = reasonsToStay(live.value.values(), input.org);
  const passing = reasons.length > 0 ? undefined : new PassingRecords();
  const trips = onTripClosed && new StreamedTrips();
  const recordOf = (object: string, id: string): SalesforceRecord | null => world.record(object, id);
  let entries = 0;
  const sink = (entry: JournalEntry): void => {
    entries += 1;
    onEntry?.(entry);
    trips?.take(entry);
    if (entry.type !== 'record-not-routed' || !onNotRouted) return;
    onNotRouted({ notRouted: entry, record: recordOf(entry.object, entry.record) });
  };
  const tell = (trip: TripLog | undefined): void => {
    if (trip) onTripClosed?.({ trip, record: recordOf(trip.currentObject, trip.currentRecord) });
  };
  const world: World = new World(
    input,
    { live: live.value, deployments: source.deployments },
    source,
    sink,
    undefined,
    { passing, onTripClosed: (id) => tell(trips?.close(id)) },
  );
  let steps = 0;
  const progress = (): StreamProgress => ({ steps, done: world.recordsDone, at: world.now });
  return ok({
    recordsStay: reasons,
    advance(most = SLICE) {
      steps += most;
      return world.advance(most) && source.faults.length === 0;
    },
    progress,
    finish() {
      source.close();
      if (source.faults.length > 0) return err(source.faults);
      for (const trip of trips?.open() ?? []) tell(trip);
      return ok({ progress: progress(), entries, ended: world.ended, final: world.setup() });
    },
  });
}

/** Streams a run to its end at once. */
export function streamRun(
  input: StreamInput,
  catalog: NodeCatalog,
  { onProgress, shouldStop, ...sinks }: StreamOptions,
): Result<StreamedRun, readonly Issue[]> {
  const started = startStream(input, catalog, sinks);
  if (!started.ok) return started;
  const streaming = started.value;
  while (streaming.advance()) {
    onProgress?.(streaming.progress());
    if (shouldStop?.() === true) break;
  }
  return streaming.finish();
}

/** [MAT-1] [SYN-5] Why records must stay in the org after their trips: something may look at them later on. */
function reasonsToStay(plans: Iterable<Plan>, org: OrgSetup): readonly string[] {
  const reasons: string[] = [];
  for (const { graph, nodes } of plans) {
    for (const { name, nodeType, config } of nodes.values()) {
      if (nodeType.variable(config)) reasons.push(`"${name}" of "${graph.name}" looks for other records.`);
    }
  }
  if (org.sync.added) reasons.push('The sync with Outreach is installed: it notes every record, and carries it over.');
  return reasons;
}

/** Records one after the other, `every` milliseconds apart, so that each is routed before the next one comes. */
export function* inTurn<T extends Stimulus>(records: Iterable<T>, every = 1): Generator<T> {
  let after = 0;
  for (const record of records) {
    yield { ...record, after };
    after += every;
  }
}

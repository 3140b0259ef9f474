import type { Issue } from '#graph/issue.ts';
import type { JournalEntry } from '#logs/journal-entry.ts';
import type { NodeCatalog } from '#nodes/contract/node-catalog.ts';
import type { Instant } from '#shared/instant.ts';
import { ok, type Result } from '#shared/result.ts';
import { createWorld } from './create-world.ts';
import type { PartialRun, RecordedRun } from './recorded-run.ts';
import { isRecordStimulus, type RunInput } from './run-input.ts';
import { runOf } from './run-of.ts';
import type { World } from './world.ts';

/** How far a run has come: changes of records made and asked for, all that has happened so far, and virtual time. */
export interface RunProgress {
  readonly steps: number;
  readonly done: number;
  readonly total: number;
  readonly at: Instant;
}

export interface RunOptions {
  readonly onProgress?: (progress: RunProgress) => void;
  /** Asked between slices; true stops the run where it is, and what was recorded so far is the answer, marked as partial. */
  readonly shouldStop?: () => boolean;
}

/** Things that happen between two looks at progress and cancellation. */
const SLICE = 5_000;

/** A run in the making: advanced slice by slice, so that whoever drives it can breathe in between. */
export interface Recording {
  /** One more slice; false once the run has ended, or was to stop. */
  advance(most?: number): boolean;
  progress(): RunProgress;
  /** Entries written so far, when no sink takes them. */
  readonly length: number;
  /** How far the run has come; absent once it has ended. */
  partial(): PartialRun | undefined;
  /** The run as recorded so far; what the sink took is not in it. */
  finish(): RecordedRun;
  readonly world: World;
}

/** Readies a recording, to keep its journal or to hand each entry to `sink`. An invalid graph is refused with its issues. */
export function startRecording(
  input: RunInput,
  catalog: NodeCatalog,
  sink?: (entry: JournalEntry) => void,
): Result<Recording, readonly Issue[]> {
  const journal: JournalEntry[] = [];
  const created = createWorld(input, catalog, sink ?? ((entry) => journal.push(entry)));
  if (!created.ok) return created;
  const world = created.value;
  const { stopAfter = Infinity } = input;
  const total = input.stimuli.filter(isRecordStimulus).length;
  let steps = 0;
  const progress = (): RunProgress => ({ steps, done: world.recordsDone, total, at: world.now });
  const partial = (): PartialRun | undefined => (world.ended ? undefined : progress());
  return ok({
    world,
    advance(most = SLICE) {
      const count = Math.min(most, stopAfter - steps);
      steps += count;
      return world.advance(count) && steps < stopAfter;
    },
    progress,
    get length() {
      return journal.length;
    },
    partial,
    finish: () => runOf(input, journal, world.setup(), partial()),
  });
}

/** Runs to the end at once. The same input gives the same journal (CLK-2). */
export function recordRun(
  input: RunInput,
  catalog: NodeCatalog,
  { onProgress, shouldStop }: RunOptions = {},
): Result<RecordedRun, readonly Issue[]> {
  const started = startRecording(input, catalog);
  if (!started.ok) return started;
  const recording = started.value;
  while (recording.advance()) {
    onProgress?.(recording.progress());
    if (shouldStop?.()) break;
  }
  return ok(recording.finish());
}

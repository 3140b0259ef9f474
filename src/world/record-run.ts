import type { Issue } from '#graph/issue.ts';
import type { JournalEntry } from '#logs/journal-entry.ts';
import type { NodeCatalog } from '#nodes/contract/node-catalog.ts';
import type { Instant } from '#shared/instant.ts';
import { ok, type Result } from '#shared/result.ts';
import { createWorld } from './create-world.ts';
import type { RecordedRun } from './recorded-run.ts';
import type { RunInput } from './run-input.ts';
import type { World } from './world.ts';

/** How far a run has come: changes of records made and asked for, and virtual time. */
export interface RunProgress {
  readonly done: number;
  readonly total: number;
  readonly at: Instant;
}

export interface RunOptions {
  readonly onProgress?: (progress: RunProgress) => void;
  /** Asked between slices; true stops the run where it is, and what was recorded so far is the answer. */
  readonly shouldStop?: () => boolean;
}

/** Things that happen between two looks at progress and cancellation. */
const SLICE = 5_000;

/** A run in the making: advanced slice by slice, so that whoever drives it can breathe in between. */
export interface Recording {
  /** One more slice; false once the run has ended. */
  advance(most?: number): boolean;
  progress(): RunProgress;
  /** The run as recorded so far. */
  finish(): RecordedRun;
  readonly world: World;
}

/** Readies a recording. An invalid graph is refused with its issues. */
export function startRecording(input: RunInput, catalog: NodeCatalog): Result<Recording, readonly Issue[]> {
  const journal: JournalEntry[] = [];
  const created = createWorld(input, catalog, (entry) => journal.push(entry));
  if (!created.ok) return created;
  const world = created.value;
  return ok({
    world,
    advance: (most = SLICE) => world.advance(most),
    progress: () => ({ ...world.progress, at: world.now }),
    finish: () => ({ input, journal, final: world.setup() }),
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

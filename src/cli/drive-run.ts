import type { Issue } from '#graph/issue.ts';
import { catalog } from '#nodes/catalog.ts';
import { formatDuration } from '#shared/instant.ts';
import { ok, type Result } from '#shared/result.ts';
import { startRecording } from '#world/record-run.ts';
import type { RecordedRun } from '#world/recorded-run.ts';
import type { RunInput } from '#world/run-input.ts';
import type { CliIo } from './cli-io.ts';
import { progressOn } from './progress.ts';

/** Records a run to its end, or until Ctrl+C is pressed: what had happened by then is the answer, marked as partial. */
export async function driveRun(input: RunInput, io: CliIo): Promise<Result<RecordedRun, readonly Issue[]>> {
  const started = startRecording(input, catalog);
  if (!started.ok) return started;
  const recording = started.value;
  const progress = progressOn(io, 'Running', recording.progress().total);
  let stopped = false;
  const listening = io.machine?.onInterrupt(() => (stopped = true));
  while (!stopped && recording.advance()) {
    const { done, at } = recording.progress();
    progress.to(done, `${formatDuration(at - input.start)} of virtual time`);
    await io.streams?.breathe();
  }
  listening?.();
  progress.clear();
  return ok(recording.finish());
}

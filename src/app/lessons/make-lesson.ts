import { catalog } from '#nodes/catalog.ts';
import type { Lesson } from '#scenarios/lesson.ts';
import { anchorOf } from '#scenarios/scenario-anchor-of.ts';
import { scenarioOfInput } from '#scenarios/scenario-of-input.ts';
import { readRun } from '#scenarios/scenario-reading.ts';
import { err, ok, type Result } from '#shared/result.ts';
import type { RecordedRun } from '#world/recorded-run.ts';
import type { WorkspaceStore } from '../workspace-store.ts';
import { addLesson, freeLessonId } from './own-lessons.ts';

/** Runs with more than this are for the outcome table, not for stopping at single steps. */
const MOST_STIMULI = 500;

/**
 * A lesson from a recorded run, with one stop: at an entry, or at the start. It follows the record that the entry speaks
 * of, or that of the first trip. A sentence where the run is too large for a lesson.
 */
export function makeLesson(run: RecordedRun, seq: number, own: readonly Lesson[]): Result<Lesson, string> {
  const many = run.input.stimuli.length;
  if (many > MOST_STIMULI)
    return err(
      `This run does ${many.toLocaleString('en-GB')} things, and a lesson's at most ${MOST_STIMULI}. Replay one record alone, and make the lesson of that run.`,
    );
  const reading = readRun(run, catalog);
  const entry = run.journal[seq];
  const trip = (entry && reading.tripOf(entry)) ?? reading.trips[0];
  const followed = trip && { object: trip.object, id: trip.record };
  const graph = run.input.graphs[0]?.name ?? 'a run';
  const title = `A run of ${graph}`;
  return ok({
    id: freeLessonId(own, title),
    title,
    group: 'Your own',
    summary: `What happens in ${graph}.`,
    scenario: scenarioOfInput(run.input),
    ...(followed ? { record: followed } : {}),
    steps: [{ at: anchorOf(reading, seq, followed), caption: 'Look at this step.' }],
    ends: [],
  });
}

/** Makes a lesson of a run and adds it to one's own; answers it as it was added. */
export function addNewLesson(store: WorkspaceStore, run: RecordedRun, seq: number): Result<Lesson, string> {
  const made = makeLesson(run, seq, store.getState().lessons);
  return made.ok ? ok(addLesson(store, made.value, 'Made')) : made;
}

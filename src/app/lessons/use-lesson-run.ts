import { useEffect, useState } from 'react';
import { catalog } from '#nodes/catalog.ts';
import { planLesson, type LessonPlan } from '#scenarios/lesson-plan.ts';
import type { Lesson } from '#scenarios/lesson.ts';
import { inputOfScenario } from '#scenarios/scenario-input.ts';
import type { FileFault } from '#shared/file-fault.ts';
import type { RunClient } from '#worker/run-client.ts';
import { useSession } from '../workspace-context.tsx';

/** How the run of a lesson stands. */
export type LessonRun =
  | { readonly type: 'recording' }
  | { readonly type: 'ready'; readonly plan: LessonPlan }
  | { readonly type: 'failed'; readonly faults: readonly FileFault[] };

const ready = new WeakMap<Lesson, LessonPlan>();

/** Records the run of a lesson in the worker, once for each visit, and lays the lesson over it. */
export function useLessonRun(lesson: Lesson): LessonRun {
  const { runs } = useSession();
  const [state, setState] = useState<{ readonly of: Lesson; readonly run: LessonRun } | null>(null);
  useEffect(() => {
    if (ready.has(lesson)) return;
    const { done, cancel } = recordLesson(lesson, runs.client);
    let wanted = true;
    void done.then((run) => {
      if (run.type === 'ready') ready.set(lesson, run.plan);
      if (wanted) setState({ of: lesson, run });
    });
    return () => {
      wanted = false;
      cancel();
    };
  }, [lesson, runs]);
  const known = ready.get(lesson);
  if (known) return { type: 'ready', plan: known };
  return state?.of === lesson ? state.run : { type: 'recording' };
}

function recordLesson(lesson: Lesson, client: RunClient): { readonly done: Promise<LessonRun>; cancel(): void } {
  const input = inputOfScenario(lesson.scenario, catalog);
  if (!input.ok) return { done: Promise.resolve({ type: 'failed', faults: input.error }), cancel: () => undefined };
  const task = client.run(input.value);
  const done = task.result.then(
    (outcome): LessonRun => {
      if (outcome.type === 'cancelled') return { type: 'recording' };
      if (outcome.value.ok) return { type: 'ready', plan: planLesson(lesson, outcome.value.value, catalog) };
      return { type: 'failed', faults: outcome.value.error.map(({ code, message }) => ({ code, message })) };
    },
    (error: unknown): LessonRun => {
      const message = error instanceof Error ? error.message : String(error);
      return { type: 'failed', faults: [{ code: 'lesson/run', message }] };
    },
  );
  return { done, cancel: () => task.cancel() };
}

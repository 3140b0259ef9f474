import { useEffect, useMemo, useState } from 'react';
import { catalog } from '#nodes/catalog.ts';
import { planLesson, type LessonPlan } from '#scenarios/lesson-plan.ts';
import type { Lesson } from '#scenarios/lesson.ts';
import { inputOfScenario } from '#scenarios/scenario-input.ts';
import type { Scenario } from '#scenarios/scenario.ts';
import type { FileFault } from '#shared/file-fault.ts';
import type { RunClient } from '#worker/run-client.ts';
import type { RecordedRun } from '#world/recorded-run.ts';
import { useSession } from '../workspace-context.tsx';

interface Failed {
  readonly type: 'failed';
  readonly faults: readonly FileFault[];
}

/** How the run of a lesson stands. */
export type LessonRun = { readonly type: 'recording' } | { readonly type: 'ready'; readonly plan: LessonPlan } | Failed;

type Outcome = { readonly type: 'done'; readonly run: RecordedRun } | Failed | { readonly type: 'cancelled' };

/** Captions change, the scenario stays: its run is recorded once for each visit. */
const recorded = new WeakMap<Scenario, RecordedRun>();

/** Records the run of a lesson in the worker and lays the lesson over it. */
export function useLessonRun(lesson: Lesson): LessonRun {
  const { runs } = useSession();
  const { scenario } = lesson;
  const [state, setState] = useState<{ readonly of: Scenario; readonly outcome: Outcome } | null>(null);
  useEffect(() => {
    if (recorded.has(scenario)) return;
    const { done, cancel } = record(scenario, runs.client);
    let wanted = true;
    void done.then((outcome) => {
      if (outcome.type === 'done') recorded.set(scenario, outcome.run);
      if (wanted) setState({ of: scenario, outcome });
    });
    return () => {
      wanted = false;
      cancel();
    };
  }, [scenario, runs]);
  const run = recorded.get(scenario) ?? null;
  const plan = useMemo(() => (run === null ? null : planLesson(lesson, run, catalog)), [lesson, run]);
  if (plan !== null) return { type: 'ready', plan };
  return state?.of === scenario && state.outcome.type === 'failed' ? state.outcome : { type: 'recording' };
}

function record(scenario: Scenario, client: RunClient): { readonly done: Promise<Outcome>; cancel(): void } {
  const input = inputOfScenario(scenario, catalog);
  if (!input.ok) return { done: Promise.resolve({ type: 'failed', faults: input.error }), cancel: () => undefined };
  const task = client.run(input.value);
  const done = task.result.then(
    (outcome): Outcome => {
      if (outcome.type === 'cancelled') return outcome;
      if (outcome.value.ok) return { type: 'done', run: outcome.value.value };
      return { type: 'failed', faults: outcome.value.error.map(({ code, message }) => ({ code, message })) };
    },
    (error: unknown): Outcome => {
      const message = error instanceof Error ? error.message : String(error);
      return { type: 'failed', faults: [{ code: 'lesson/run', message }] };
    },
  );
  return { done, cancel: () => task.cancel() };
}

import { useMemo } from 'react';
import { catalog } from '#nodes/catalog.ts';
import { planLesson, type LessonPlan } from '#scenarios/lesson-plan.ts';
import type { Lesson } from '#scenarios/lesson.ts';
import type { FileFault } from '#shared/file-fault.ts';
import { useScenarioRun } from '../use-scenario-run.ts';

/** How the run of a lesson stands. */
export type LessonRun =
  | { readonly type: 'recording' }
  | { readonly type: 'ready'; readonly plan: LessonPlan }
  | { readonly type: 'failed'; readonly faults: readonly FileFault[] };

/** A lesson holds all that it needs. */
const NO_FILES = { graphs: [], org: null } as const;

/** Records the run of a lesson in the worker and lays the lesson over it. */
export function useLessonRun(lesson: Lesson): LessonRun {
  const { run, faults } = useScenarioRun(lesson.scenario, NO_FILES);
  const plan = useMemo(() => (run === null ? null : planLesson(lesson, run, catalog)), [lesson, run]);
  if (plan !== null) return { type: 'ready', plan };
  return faults.length > 0 ? { type: 'failed', faults } : { type: 'recording' };
}

import { Loader } from '@mantine/core';
import type { ReactNode } from 'react';
import type { LessonPlan } from '#scenarios/lesson-plan.ts';
import type { Lesson } from '#scenarios/lesson.ts';
import { LessonFaults } from './lesson-faults.tsx';
import { useLessonRun } from './use-lesson-run.ts';
import styles from './lesson-page.module.css';

/** Shows a lesson once its run is recorded; until then that it is, and what is wrong where it cannot be. */
export function WithLessonRun(props: {
  readonly lesson: Lesson;
  readonly children: (plan: LessonPlan) => ReactNode;
}): ReactNode {
  const { lesson, children } = props;
  const run = useLessonRun(lesson);
  switch (run.type) {
    case 'recording':
      return (
        <div className={styles.waiting} role="status">
          <Loader size="sm" /> The lesson's run is being recorded.
        </div>
      );
    case 'failed':
      return <LessonFaults lesson={lesson} faults={run.faults} />;
    case 'ready':
      return children(run.plan);
  }
}

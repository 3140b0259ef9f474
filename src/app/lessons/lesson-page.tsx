import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { catalog } from '#nodes/catalog.ts';
import { LessonPlayer } from '#playback/lesson-player.tsx';
import type { LessonPlan } from '#scenarios/lesson-plan.ts';
import type { Lesson } from '#scenarios/lesson.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { useOpenPlace } from '../use-open-place.ts';
import { LessonFaults } from './lesson-faults.tsx';
import { withScore, withStop } from './lesson-progress.ts';
import { changeProgress } from './use-lesson-progress.ts';
import { useLessonStop } from './use-lesson-stop.ts';
import { useLessons } from './use-lessons.ts';
import { useTryLesson } from './use-try-lesson.ts';
import { WithLessonRun } from './with-lesson-run.tsx';
import styles from './lesson-page.module.css';

/** The lesson that the address names, at the stop that it names. */
export function LessonPage(): ReactNode {
  const { lesson: id = '' } = useParams();
  const { all } = useLessons();
  const at = all.findIndex((each) => each.id === id);
  const lesson = all[at];
  if (lesson) return <Play key={lesson.id} lesson={lesson} next={all[at + 1] ?? null} />;
  return (
    <EmptyState
      title="There is no such lesson"
      wholePage
      actions={
        <Button component={Link} to="/lessons">
          All lessons
        </Button>
      }
    >
      {`No lesson has the address "${id}". It may have been one of somebody's own: ask for its file and import it.`}
    </EmptyState>
  );
}

function Play({ lesson, next }: { readonly lesson: Lesson; readonly next: Lesson | null }): ReactNode {
  return <WithLessonRun lesson={lesson}>{(plan) => <Stage plan={plan} next={next} />}</WithLessonRun>;
}

/** The player, and above it what of the lesson is lost. */
function Stage({ plan, next }: { readonly plan: LessonPlan; readonly next: Lesson | null }): ReactNode {
  const lost = plan.faults.filter(({ step }) => step !== null || plan.record === null);
  if (plan.stops.length === 0)
    return (
      <LessonFaults
        lesson={plan.lesson}
        faults={plan.faults.map(({ message }) => ({ code: 'lesson/stop', message }))}
      />
    );
  return (
    <div className={styles.page}>
      {lost.length > 0 ? (
        <p className={styles.lost} role="status">
          {lost.map(({ step, message }) => `${step === null ? '' : `Stop ${step + 1}: `}${message}`).join(' ')}
        </p>
      ) : null}
      <div className={styles.player}>
        <Shown plan={plan} next={next} />
      </div>
    </div>
  );
}

function Shown({ plan, next }: { readonly plan: LessonPlan; readonly next: Lesson | null }): ReactNode {
  const { lesson, stops } = plan;
  const [at, setAt] = useLessonStop(stops.length);
  const navigate = useNavigate();
  const openPlace = useOpenPlace();
  const tryIt = useTryLesson();
  const go = (to: number): void => {
    changeProgress((before) => withStop(before, lesson.id, to === stops.length ? 0 : to));
    setAt(to);
  };
  return (
    <LessonPlayer
      plan={plan}
      catalog={catalog}
      at={at}
      onAt={go}
      onDone={(score) => changeProgress((before) => withScore(before, lesson.id, score))}
      next={next && { title: next.title, onOpen: () => void navigate(`/lessons/${next.id}`) }}
      onClose={() => void navigate('/lessons')}
      closeLabel="All lessons"
      onTry={() => tryIt(plan)}
      onOpenPlace={openPlace}
    />
  );
}

import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { Lesson } from '#scenarios/lesson.ts';
import { countOf } from '#shared/count-of.ts';
import { StatusBadge } from '#ui/status-badge.tsx';
import type { LessonProgress } from './lesson-progress.ts';
import { OwnLessonMenu } from './own-lesson-menu.tsx';
import styles from './lesson-row.module.css';

export interface LessonRowProps {
  readonly lesson: Lesson;
  readonly progress: LessonProgress | undefined;
  readonly own: boolean;
}

/** One lesson of the list: what it teaches, how long it is, and how far one has come. */
export function LessonRow({ lesson, progress, own }: LessonRowProps): ReactNode {
  const questions = lesson.steps.filter(({ question }) => question !== undefined).length;
  const at = progress?.at ?? 0;
  const begun = at > 0 && at < lesson.steps.length;
  return (
    <li className={styles.row}>
      <div className={styles.head}>
        <Link to={`/lessons/${lesson.id}${begun ? `?step=${at + 1}` : ''}`} className={styles.title ?? ''}>
          {lesson.title}
        </Link>
        {own ? <OwnLessonMenu lesson={lesson} /> : null}
      </div>
      <p className={styles.summary}>{lesson.summary}</p>
      <p className={styles.foot}>
        <span>
          {countOf(lesson.steps.length, 'stop')}
          {questions > 0 ? `, ${countOf(questions, 'question')}` : ''}
        </span>
        <Standing progress={progress} begun={begun} />
      </p>
    </li>
  );
}

function Standing({
  progress,
  begun,
}: {
  readonly progress: LessonProgress | undefined;
  readonly begun: boolean;
}): ReactNode {
  const best = progress?.best;
  if (begun) return <StatusBadge tone="pending">{`At stop ${(progress?.at ?? 0) + 1}`}</StatusBadge>;
  if (!best) return null;
  const { questions, right } = best;
  // Green is for those who knew it all.
  return (
    <StatusBadge tone={right === questions ? 'ok' : 'neutral'}>
      {questions === 0 ? 'Done' : `Done, ${right} of ${questions} right`}
    </StatusBadge>
  );
}

import type { ReactNode } from 'react';
import type { AskedQuestion } from '#scenarios/lesson-question.ts';
import type { LessonPlan } from '#scenarios/lesson-plan.ts';
import { CaptionText } from './caption-text.tsx';
import styles from './presenter-notes.module.css';

export interface NotesPagesProps {
  readonly plan: LessonPlan;
  readonly at: number;
  /** The stop's question stands open. */
  readonly asking: boolean;
  /** They stand on the screen that the class sees: the answer to an open question, and what comes next, are left out. */
  readonly seenByAll: boolean;
}

/** The notes of a stop, what is on the screen, its question, and what comes next. */
export function NotesPages({ plan, at, asking, seenByAll }: NotesPagesProps): ReactNode {
  const stop = plan.stops[at];
  const next = plan.stops[at + 1];
  const veiled = seenByAll && asking;
  return (
    <div className={styles.pages}>
      <p className={styles.label}>{stop ? `Stop ${at + 1} of ${plan.stops.length}` : 'The end'}</p>
      {stop ? (
        <>
          <p className={styles.notes}>
            {stop.step.notes === undefined ? (
              <span className={styles.none}>No notes for this stop.</span>
            ) : (
              <CaptionText>{stop.step.notes}</CaptionText>
            )}
          </p>
          <p className={styles.label}>On the screen</p>
          <p className={styles.caption}>
            <CaptionText>{stop.step.caption}</CaptionText>
          </p>
          {stop.question ? <Question question={stop.question} told={!veiled} /> : null}
        </>
      ) : null}
      <p className={styles.label}>Next</p>
      <p className={styles.caption}>
        {veiled ? (
          <span className={styles.none}>Shown once the question is answered; in a window of their own, at once.</span>
        ) : next ? (
          <CaptionText>{next.step.caption}</CaptionText>
        ) : stop ? (
          'The end of the lesson'
        ) : (
          'Nothing'
        )}
      </p>
    </div>
  );
}

function Question({ question, told }: { readonly question: AskedQuestion; readonly told: boolean }): ReactNode {
  return (
    <>
      <p className={styles.label}>Question</p>
      <p className={styles.caption}>
        <CaptionText>{question.ask}</CaptionText>
      </p>
      <ol className={styles.choices}>
        {question.choices.map(({ id, text }) => (
          <li key={id} data-right={(told && id === question.right) || undefined}>
            <CaptionText>{text}</CaptionText>
            {told && id === question.right ? ' (right)' : ''}
          </li>
        ))}
      </ol>
    </>
  );
}

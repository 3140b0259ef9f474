import { Button } from '@mantine/core';
import { ArrowRight, RotateCcw } from 'lucide-react';
import { useEffect, useRef, type ReactNode } from 'react';
import { plainCaption } from './caption-text.tsx';
import type { LessonStageProps } from './lesson-player-props.ts';
import { scoreOf, scoreText, verdictOf } from './lesson-score.ts';
import styles from './caption-card.module.css';

const WORDS = { right: 'Right', wrong: 'Not right', skipped: 'Skipped' } as const;

/** The end of a lesson: how the questions went, and where to go from here. */
export function LessonEnd({ plan, answers, next, closeLabel, onAgain, onClose, onGo }: LessonStageProps): ReactNode {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  const score = scoreOf(plan, answers);
  return (
    <section className={styles.card} aria-label="End of the lesson">
      <div className={styles.top}>
        <h2 ref={heading} tabIndex={-1} className={styles.heading}>
          The lesson is over
        </h2>
        <Button variant="default" size="xs" leftSection={<RotateCcw size={14} aria-hidden />} onClick={onAgain}>
          Try again
        </Button>
        {next ? <p className={styles.next}>{next.title}</p> : null}
        {next ? (
          <Button
            size="xs"
            rightSection={<ArrowRight size={14} aria-hidden />}
            onClick={next.onOpen}
            title={next.title}
          >
            Next lesson
          </Button>
        ) : (
          <Button size="xs" onClick={onClose}>
            {closeLabel}
          </Button>
        )}
      </div>
      <div className={styles.text}>
        <p className={styles.caption}>{plan.lesson.summary}</p>
        <p className={styles.score} role="status" aria-label="Score">
          {scoreText(score)}
        </p>
        {score.questions > 0 ? (
          <ol className={styles.results}>
            {plan.stops.map(({ question }, stop) =>
              question === null ? null : (
                <li key={stop}>
                  <span className={styles.result} data-verdict={verdictOf(plan, answers, stop) ?? 'skipped'}>
                    {WORDS[verdictOf(plan, answers, stop) ?? 'skipped']}
                  </span>{' '}
                  <button type="button" className={styles.link} onClick={() => onGo(stop)}>
                    {plainCaption(question.ask)}
                  </button>
                </li>
              ),
            )}
          </ol>
        ) : null}
      </div>
    </section>
  );
}

import { Button, VisuallyHidden } from '@mantine/core';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useId, type ReactNode } from 'react';
import type { PlannedStop } from '#scenarios/lesson-plan.ts';
import { useSimulator } from '../simulator-state.ts';
import { CaptionText, plainCaption } from './caption-text.tsx';
import type { LessonStageProps } from './lesson-player-props.ts';
import { answerText, QuestionBlock } from './question-block.tsx';
import styles from './caption-card.module.css';

/** What the lesson says at a stop, its question, and the way on. */
export function CaptionCard(props: LessonStageProps & { readonly stop: PlannedStop }): ReactNode {
  const { plan, stop, at, asking, answers, target, onGo, onAnswer } = props;
  const { playback } = useSimulator();
  const blocked = useId();
  const { caption } = stop.step;
  const { question } = stop;
  const answer = answers[at];
  const position = `Stop ${at + 1} of ${plan.stops.length}`;
  const away = playback.seq !== target && !playback.playing;
  const said =
    question !== null && answer !== undefined
      ? answerText(question, answer)
      : `${plainCaption(caption)}${question ? ` ${plainCaption(question.ask)}` : ''}`;
  return (
    <section className={styles.card} aria-label="Caption">
      <div className={styles.text}>
        <p className={styles.position}>
          {position}
          {away ? (
            <Button variant="subtle" size="compact-xs" onClick={() => playback.show(playback.log, target)}>
              Back to the stop
            </Button>
          ) : null}
        </p>
        <p className={styles.caption}>
          <CaptionText>{caption}</CaptionText>
        </p>
        {question ? <QuestionBlock {...{ question, answer, onAnswer }} key={at} /> : null}
      </div>
      <div className={styles.ways}>
        <Button
          variant="default"
          leftSection={<ChevronLeft size={16} aria-hidden />}
          aria-disabled={at === 0}
          {...(at === 0 ? { 'data-disabled': true } : {})}
          onClick={() => onGo(at - 1)}
        >
          Previous
        </Button>
        <Button
          rightSection={<ChevronRight size={16} aria-hidden />}
          aria-disabled={asking}
          {...(asking ? { 'data-disabled': true, 'aria-describedby': blocked } : {})}
          onClick={() => {
            if (!asking) onGo(at + 1);
          }}
        >
          {at === plan.stops.length - 1 ? 'Finish' : 'Next'}
        </Button>
        {asking ? (
          <p id={blocked} className={styles.blocked}>
            Answer or skip first
          </p>
        ) : null}
      </div>
      <VisuallyHidden role="status" aria-label="Caption shown">
        {`${position}. ${said}`}
      </VisuallyHidden>
    </section>
  );
}

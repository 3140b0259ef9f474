import { Button, VisuallyHidden } from '@mantine/core';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import type { PlannedStop } from '#scenarios/lesson-plan.ts';
import { useSimulator } from '../simulator-state.ts';
import { CaptionText, plainCaption } from './caption-text.tsx';
import type { LessonStageProps } from './lesson-player-props.ts';
import { answerText, QuestionBlock } from './question-block.tsx';
import styles from './caption-card.module.css';

export interface CaptionCardProps extends LessonStageProps {
  readonly stop: PlannedStop;
  /** Somebody wanted to go on while the question was open. */
  readonly nudged: boolean;
}

const ONCE_MORE = 'Answer, or go on once more to show the answer';

/** What the lesson says at a stop, its question, and the way on. */
export function CaptionCard(props: CaptionCardProps): ReactNode {
  const { plan, stop, at, asking, nudged, answers, target, onGo, onAnswer } = props;
  const { playback } = useSimulator();
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
      <div className={styles.top}>
        <p className={styles.position}>
          {position}
          {away ? (
            <Button variant="subtle" size="compact-xs" onClick={() => playback.show(playback.log, target)}>
              Back to the stop
            </Button>
          ) : null}
        </p>
        {asking && nudged ? <p className={styles.hint}>{ONCE_MORE}</p> : null}
        <Button
          variant="default"
          size="xs"
          leftSection={<ChevronLeft size={16} aria-hidden />}
          aria-disabled={at === 0}
          {...(at === 0 ? { 'data-disabled': true } : {})}
          onClick={() => onGo(at - 1)}
        >
          Previous
        </Button>
        {asking ? (
          <Button size="xs" variant="default" onClick={() => onAnswer({ type: 'skipped' })}>
            Show the answer
          </Button>
        ) : (
          <Button size="xs" rightSection={<ChevronRight size={16} aria-hidden />} onClick={() => onGo(at + 1)}>
            {at === plan.stops.length - 1 ? 'Finish' : 'Next'}
          </Button>
        )}
      </div>
      <p className={styles.caption}>
        <CaptionText>{caption}</CaptionText>
      </p>
      {question ? <QuestionBlock {...{ question, answer, onAnswer }} key={at} /> : null}
      <VisuallyHidden role="status" aria-label="Caption shown">
        {asking && nudged ? ONCE_MORE : `${position}. ${said}`}
      </VisuallyHidden>
    </section>
  );
}

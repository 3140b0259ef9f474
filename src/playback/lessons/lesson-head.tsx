import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { ArrowLeft, Maximize, Minimize, MonitorOff, NotebookText } from 'lucide-react';
import type { ReactNode } from 'react';
import type { LessonStageProps } from './lesson-player-props.ts';
import { plainCaption } from './caption-text.tsx';
import { verdictOf } from './lesson-score.ts';
import type { LessonKeys } from './use-lesson-keys.ts';
import styles from './lesson-head.module.css';

/** Above this many stops single dots would run into each other. */
const MOST_DOTS = 24;

/** The line at the top of the player: title, the stops as dots to go to, and the presenter's tools. */
export function LessonHead(
  props: LessonStageProps & {
    readonly full: boolean;
    readonly notes: boolean;
    readonly blank: boolean;
    readonly keys: LessonKeys;
  },
): ReactNode {
  const { plan, full, notes, blank, keys, onClose, closeLabel, onTry } = props;
  const { lesson } = plan;
  return (
    <header className={styles.head}>
      <Button variant="subtle" size="compact-sm" leftSection={<ArrowLeft size={14} aria-hidden />} onClick={onClose}>
        {closeLabel}
      </Button>
      <div className={styles.words}>
        <h1 className={styles.title}>{lesson.title}</h1>
        <p className={styles.group}>{lesson.group}</p>
      </div>
      <Dots {...props} />
      <div className={styles.tools}>
        {onTry ? (
          <Button variant="default" size="compact-sm" onClick={onTry}>
            Open in the Simulator
          </Button>
        ) : null}
        <Tool label="Presenter's notes" shortcut="N" pressed={notes} onClick={keys.toggleNotes}>
          <NotebookText size={16} aria-hidden />
        </Tool>
        <Tool label="Blank the screen" shortcut="B" pressed={blank} onClick={keys.toggleBlank}>
          <MonitorOff size={16} aria-hidden />
        </Tool>
        <Tool label="Full screen" shortcut="F" pressed={full} onClick={keys.toggleFull}>
          {full ? <Minimize size={16} aria-hidden /> : <Maximize size={16} aria-hidden />}
        </Tool>
      </div>
    </header>
  );
}

function Dots({ plan, at, answers, onGo }: LessonStageProps): ReactNode {
  if (plan.stops.length > MOST_DOTS) return null;
  return (
    <nav aria-label="Stops" className={styles.dots}>
      {plan.stops.map(({ step, question }, stop) => {
        const verdict = verdictOf(plan, answers, stop);
        const told = verdict === null ? (question ? ', a question' : '') : `, answered: ${verdict}`;
        return (
          <button
            key={stop}
            type="button"
            className={styles.dot}
            data-past={stop < at || undefined}
            data-asks={question !== null || undefined}
            data-verdict={verdict ?? undefined}
            aria-current={stop === at ? 'step' : undefined}
            aria-label={`Stop ${stop + 1}${told}`}
            // What comes may be the answer to a question.
            title={stop > at ? `Stop ${stop + 1}` : `${stop + 1}. ${plainCaption(step.caption).slice(0, 80)}`}
            onClick={() => onGo(stop)}
          />
        );
      })}
    </nav>
  );
}

function Tool(props: {
  readonly label: string;
  readonly shortcut: string;
  readonly pressed: boolean;
  readonly onClick: () => void;
  readonly children: ReactNode;
}): ReactNode {
  return (
    <Tooltip label={`${props.label} (${props.shortcut})`}>
      <ActionIcon aria-label={props.label} aria-pressed={props.pressed} onClick={props.onClick}>
        {props.children}
      </ActionIcon>
    </Tooltip>
  );
}

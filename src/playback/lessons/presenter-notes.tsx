import { ActionIcon, Button } from '@mantine/core';
import { ExternalLink, X } from 'lucide-react';
import { useEffect, useEffectEvent, useState, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import type { LessonPlan } from '#scenarios/lesson-plan.ts';
import { CaptionText } from './caption-text.tsx';
import { openPresenterWindow } from './presenter-window.ts';
import { hearPresenter, type LessonKeys } from './use-lesson-keys.ts';
import styles from './presenter-notes.module.css';

export interface PresenterNotesProps {
  readonly plan: LessonPlan;
  readonly at: number;
  readonly keys: LessonKeys;
  readonly onClose: () => void;
}

/** What only the presenter is to see: notes, the caption, and what comes next; beside the lesson or in a window of its own. */
export function PresenterNotes({ plan, at, keys, onClose }: PresenterNotesProps): ReactNode {
  const [other, setOther] = useState<Window | null>(null);
  const [refused, setRefused] = useState(false);
  const onKey = useEffectEvent((event: KeyboardEvent): void => hearPresenter(event, keys));
  const onGone = useEffectEvent((): void => onClose());
  useEffect(() => {
    if (other === null) return;
    const listener = (event: KeyboardEvent): void => onKey(event);
    const gone = (): void => onGone();
    other.addEventListener('keydown', listener);
    other.addEventListener('pagehide', gone);
    return () => {
      other.removeEventListener('keydown', listener);
      other.removeEventListener('pagehide', gone);
      other.close();
    };
  }, [other]);
  const open = (): void => {
    const opened = openPresenterWindow(`Notes: ${plan.lesson.title}`);
    setRefused(opened === null);
    setOther(opened);
  };
  if (other !== null)
    return createPortal(
      <div className={styles.window}>
        <Pages plan={plan} at={at} />
      </div>,
      other.document.body,
    );
  return (
    <aside className={styles.pane} aria-label="Presenter's notes">
      <header className={styles.head}>
        <h2 className={styles.title}>Notes</h2>
        <Button variant="subtle" size="compact-xs" leftSection={<ExternalLink size={13} aria-hidden />} onClick={open}>
          Own window
        </Button>
        <ActionIcon aria-label="Close the notes" onClick={onClose}>
          <X size={16} aria-hidden />
        </ActionIcon>
      </header>
      {refused ? (
        <p role="alert" className={styles.refused}>
          The browser did not open a window. Allow pop-up windows for this page, and try again.
        </p>
      ) : null}
      <Pages plan={plan} at={at} />
    </aside>
  );
}

function Pages({ plan, at }: Pick<PresenterNotesProps, 'plan' | 'at'>): ReactNode {
  const stop = plan.stops[at];
  const next = plan.stops[at + 1];
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
          {stop.question ? (
            <>
              <p className={styles.label}>Right answer</p>
              <p className={styles.caption}>
                <CaptionText>
                  {stop.question.choices.find(({ id }) => id === stop.question?.right)?.text ?? ''}
                </CaptionText>
              </p>
            </>
          ) : null}
        </>
      ) : null}
      <p className={styles.label}>Next</p>
      <p className={styles.caption}>
        {next ? <CaptionText>{next.step.caption}</CaptionText> : stop ? 'The end of the lesson' : 'Nothing'}
      </p>
    </div>
  );
}

import { ActionIcon, Button } from '@mantine/core';
import { ChevronLeft, ChevronRight, ExternalLink, PanelRight, X } from 'lucide-react';
import { useEffect, useEffectEvent, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import type { LessonPlan } from '#scenarios/lesson-plan.ts';
import { NotesPages } from './notes-pages.tsx';
import { hearPresenter, type LessonKeys } from './use-lesson-keys.ts';
import type { NotesPlacing } from './use-presenter-notes.ts';
import styles from './presenter-notes.module.css';

export interface PresenterNotesProps {
  readonly plan: LessonPlan;
  readonly at: number;
  /** The stop's question stands open. */
  readonly asking: boolean;
  readonly keys: LessonKeys;
  readonly notes: NotesPlacing;
}

/** What is for the presenter: in a window of its own, with the keys of the lesson, or beside the lesson. */
export function PresenterNotes(props: PresenterNotesProps): ReactNode {
  const { place } = props.notes;
  if (place.type === 'closed') return null;
  return place.type === 'window' ? (
    createPortal(<Apart {...props} other={place.other} />, place.other.document.body)
  ) : (
    <Beside {...props} refused={place.refused} />
  );
}

function Apart({ plan, at, asking, keys, notes, other }: PresenterNotesProps & { readonly other: Window }): ReactNode {
  const onKey = useEffectEvent((event: KeyboardEvent): void => hearPresenter(event, keys));
  const onGone = useEffectEvent((): void => notes.close());
  useEffect(() => {
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
  return (
    <div className={styles.window}>
      <header className={styles.head}>
        <Button
          variant="default"
          size="xs"
          leftSection={<ChevronLeft size={14} aria-hidden />}
          onClick={() => keys.previous()}
        >
          Previous
        </Button>
        {asking ? (
          <Button size="xs" variant="default" onClick={() => keys.reveal()}>
            Show the answer
          </Button>
        ) : (
          <Button size="xs" rightSection={<ChevronRight size={14} aria-hidden />} onClick={() => keys.next()}>
            Next
          </Button>
        )}
        <span className={styles.title} />
        <Button
          variant="subtle"
          size="compact-xs"
          leftSection={<PanelRight size={13} aria-hidden />}
          onClick={notes.toPane}
        >
          Beside the lesson
        </Button>
      </header>
      <NotesPages {...{ plan, at, asking }} seenByAll={false} />
    </div>
  );
}

function Beside({ plan, at, asking, notes, refused }: PresenterNotesProps & { readonly refused: boolean }): ReactNode {
  return (
    <aside className={styles.pane} aria-label="Presenter's notes">
      <header className={styles.head}>
        <h2 className={styles.title}>Notes</h2>
        <Button
          variant="subtle"
          size="compact-xs"
          leftSection={<ExternalLink size={13} aria-hidden />}
          onClick={notes.toWindow}
        >
          Own window
        </Button>
        <ActionIcon aria-label="Close the notes" onClick={notes.close}>
          <X size={16} aria-hidden />
        </ActionIcon>
      </header>
      {refused ? (
        <p role="alert" className={styles.refused}>
          The browser did not open a window. Allow pop-up windows for this page, and try again.
        </p>
      ) : null}
      <NotesPages {...{ plan, at, asking }} seenByAll />
    </aside>
  );
}

import { GraduationCap } from 'lucide-react';
import { useMemo, type ReactNode } from 'react';
import type { Action } from '#ui/actions/action.ts';
import { useActions } from '#ui/actions/use-actions.ts';
import styles from '../simulator-drawer.module.css';
import { useSimulator } from '../simulator-state.ts';

/** The way to make a lesson of the run shown, with a first stop at the step shown; nothing where nobody takes it. */
export function MakeLessonButton(): ReactNode {
  const { props, view, playback } = useSimulator();
  const { onNewLesson } = props;
  const { seq } = playback;
  const make = useMemo(
    () => (onNewLesson === undefined || view === null ? undefined : () => onNewLesson(view.run, seq)),
    [onNewLesson, view, seq],
  );
  useActions(useMemo(() => (make === undefined ? [] : [makeAction(make)]), [make]));
  if (make === undefined) return null;
  return (
    <button
      type="button"
      className={styles.share}
      aria-label="New lesson from this run"
      title="New lesson from this run"
      onClick={make}
    >
      <GraduationCap size={16} aria-hidden />
    </button>
  );
}

const makeAction = (run: () => void): Action => ({
  id: 'new-lesson',
  title: 'New lesson from this run',
  section: 'Playing a run',
  keywords: ['caption', 'teach', 'stop', 'question', 'present'],
  keys: [],
  scope: 'app',
  run,
});

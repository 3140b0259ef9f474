import { FlaskConical } from 'lucide-react';
import { useMemo, type ReactNode } from 'react';
import type { Action } from '#ui/actions/action.ts';
import { useActions } from '#ui/actions/use-actions.ts';
import styles from '../simulator-drawer.module.css';
import { useSimulator } from '../simulator-state.ts';

/** The way to make a test of the run shown, about the record shown; nothing where nobody takes it. */
export function MakeTestButton(): ReactNode {
  const { props, view, playback } = useSimulator();
  const { onNewTest } = props;
  const { seq } = playback;
  const make = useMemo(
    () => (onNewTest === undefined || view === null ? undefined : () => onNewTest(view.run, seq)),
    [onNewTest, view, seq],
  );
  useActions(useMemo(() => (make === undefined ? [] : [makeAction(make)]), [make]));
  if (make === undefined) return null;
  return (
    <button
      type="button"
      className={styles.share}
      aria-label="New test from this run"
      title="New test from this run"
      onClick={make}
    >
      <FlaskConical size={16} aria-hidden />
    </button>
  );
}

const makeAction = (run: () => void): Action => ({
  id: 'new-test',
  title: 'New test from this run',
  section: 'Playing a run',
  keywords: ['expect', 'assert', 'check', 'scenario', 'keep'],
  keys: [],
  scope: 'app',
  run,
});

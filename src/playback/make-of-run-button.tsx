import type { LucideIcon } from 'lucide-react';
import { useMemo, type ReactNode } from 'react';
import type { Action } from '#ui/actions/action.ts';
import { useActions } from '#ui/actions/use-actions.ts';
import type { RecordedRun } from '#world/recorded-run.ts';
import styles from './simulator-drawer.module.css';
import { useSimulator } from './simulator-state.ts';

interface MakeOfRunButtonProps {
  readonly action: Pick<Action, 'id' | 'title' | 'keywords'>;
  readonly icon: LucideIcon;
  /** Absent where nobody takes what is made. */
  readonly onMake: ((run: RecordedRun, seq: number) => void) | undefined;
}

/** The way to make something of the run and the step shown, as a button and in the command palette. */
export function MakeOfRunButton({ action, icon: Icon, onMake }: MakeOfRunButtonProps): ReactNode {
  const { view, playback } = useSimulator();
  const { seq } = playback;
  const make = useMemo(
    () => (onMake === undefined || view === null ? undefined : () => onMake(view.run, seq)),
    [onMake, view, seq],
  );
  useActions(
    useMemo(
      () =>
        make === undefined ? [] : [{ ...action, section: 'Playing a run', keys: [], scope: 'app', run: make } as const],
      [action, make],
    ),
  );
  if (make === undefined) return null;
  return (
    <button type="button" className={styles.share} aria-label={action.title} title={action.title} onClick={make}>
      <Icon size={16} aria-hidden />
    </button>
  );
}

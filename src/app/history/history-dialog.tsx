import { Modal } from '@mantine/core';
import { History } from 'lucide-react';
import { useRef, type KeyboardEvent, type ReactNode } from 'react';
import { EmptyState } from '#ui/empty-state.tsx';
import { MOST_STEPS } from '#shared/step-history.ts';
import { useWorkspace, useWorkspaceStore } from '../workspace-context.tsx';
import { stepTime } from './step-time.ts';
import type { WorkspaceStep } from './workspace-step.ts';
import styles from './history-dialog.module.css';

export interface HistoryDialogProps {
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** The steps of the history, latest first. Choosing one undoes or redoes until it is the latest that stands. */
export function HistoryDialog({ opened, onClose }: HistoryDialogProps): ReactNode {
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title="History"
      size={520}
      closeButtonProps={{ 'aria-label': 'Close the history' }}
    >
      <Steps />
    </Modal>
  );
}

function Steps(): ReactNode {
  const store = useWorkspaceStore();
  const { past, future } = useWorkspace((state) => state.history);
  const list = useRef<HTMLOListElement>(null);
  if (past.length === 0 && future.length === 0) {
    return (
      <EmptyState icon={<History size={28} aria-hidden />} title="Nothing to undo yet">
        What you change in graphs, in the org and in their settings is listed here, and can be taken back step by step.
      </EmptyState>
    );
  }
  const full = past.length + future.length >= MOST_STEPS;
  return (
    <>
      <p className={styles.hint}>
        Choose a step to go back or forward to just after it. The steps of graphs stay when the page is closed; those of
        the org begin with this visit.
      </p>
      <ol
        ref={list}
        className={styles.list}
        aria-label="Steps, latest first"
        onKeyDown={(event) => walk(event, list.current)}
      >
        {future.toReversed().map((step, at) => (
          <Row
            key={step.id}
            step={step}
            standing="undone"
            onClick={() => store.getState().jump(past.length + future.length - at)}
          />
        ))}
        {past.toReversed().map((step, at) => (
          <Row
            key={step.id}
            step={step}
            standing={at === 0 ? 'here' : 'done'}
            onClick={() => store.getState().jump(past.length - at)}
          />
        ))}
        <Row step={undefined} standing={past.length === 0 ? 'here' : 'done'} onClick={() => store.getState().jump(0)} />
      </ol>
      <p className={styles.hint}>
        {full
          ? `The latest ${MOST_STEPS} steps are kept; older ones are gone.`
          : `At most ${MOST_STEPS} steps are kept.`}
      </p>
    </>
  );
}

interface RowProps {
  /** Undefined for the state before all steps. */
  readonly step: WorkspaceStep | undefined;
  readonly standing: 'done' | 'here' | 'undone';
  readonly onClick: () => void;
}

function Row({ step, standing, onClick }: RowProps): ReactNode {
  return (
    <li>
      <button
        type="button"
        className={styles.step}
        data-standing={standing}
        aria-current={standing === 'here' ? 'step' : undefined}
        {...(standing === 'here' ? { 'data-autofocus': true } : {})}
        onClick={onClick}
      >
        <span className={styles.mark} aria-hidden />
        <span className={styles.words}>
          <span className={styles.title}>{step?.title ?? 'Before all of these steps'}</span>
          {step ? <span className={styles.place}>{step.place.name}</span> : null}
        </span>
        <span className={styles.end}>
          {standing === 'here' ? <span className={styles.badge}>You are here</span> : null}
          {standing === 'undone' ? <span className={styles.badge}>Undone</span> : null}
          {step ? <time dateTime={new Date(step.at).toISOString()}>{stepTime(step.at)}</time> : null}
        </span>
      </button>
    </li>
  );
}

/** Arrows, Home and End walk through the steps; Tab does as well. */
function walk(event: KeyboardEvent, list: HTMLElement | null): void {
  const rows = [...(list?.querySelectorAll('button') ?? [])];
  const at = rows.findIndex((row) => row === document.activeElement);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.key];
  if (to === undefined) return;
  event.preventDefault();
  rows[Math.min(Math.max(to, 0), rows.length - 1)]?.focus();
}

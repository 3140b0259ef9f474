import { Button, Progress } from '@mantine/core';
import type { ReactNode } from 'react';
import type { PlacingProgress } from '#worker/messages.ts';
import { shownNumber } from './import-words.ts';
import styles from './csv-import.module.css';

export interface ProgressViewProps {
  /** What is under way: `Checking leads.csv`. */
  readonly label: string;
  /** Whether the records are written in the end. */
  readonly writing: boolean;
  readonly progress: PlacingProgress | null;
  readonly onCancel: () => void;
}

type Stage = PlacingProgress['stage'];

const STAGES: readonly Stage[] = ['parsing', 'reading', 'checking', 'writing'];
const WORDS: Readonly<Record<Exclude<Stage, 'parsing'>, string>> = {
  reading: 'Reading row',
  checking: 'Checking row',
  writing: 'Making record',
};

/** How far a long import has come, with a way out that changes nothing. */
export function ProgressView({ label, writing, progress, onCancel }: ProgressViewProps): ReactNode {
  return (
    <div className={styles.progress}>
      <p className={styles.lead}>{label}</p>
      <Progress aria-label={label} value={shareOf(progress, writing ? 4 : 3)} size="lg" />
      <p className={styles.dim}>{textOf(progress)}</p>
      <Button variant="default" onClick={onCancel} data-autofocus>
        Cancel
      </Button>
    </div>
  );
}

function shareOf(progress: PlacingProgress | null, stages: number): number {
  if (!progress) return 0;
  const { stage, done, of } = progress;
  return ((STAGES.indexOf(stage) + (of === 0 ? 0 : done / of)) / stages) * 100;
}

function textOf(progress: PlacingProgress | null): string {
  if (!progress) return 'Starting…';
  const { stage, done, of } = progress;
  if (stage === 'parsing') return `Taking the file apart: ${Math.round((done / Math.max(of, 1)) * 100)} %`;
  return `${WORDS[stage]} ${shownNumber(done)} of ${shownNumber(of)}`;
}

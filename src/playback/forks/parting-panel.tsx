import { Button } from '@mantine/core';
import { Eye } from 'lucide-react';
import { useId, type ReactNode } from 'react';
import { RuleTag } from '#ui/rule-tag.tsx';
import { StatusBadge } from '#ui/status-badge.tsx';
import type { ComparedLog } from '#world/compare-runs.ts';
import { instantText } from '../clock-text.ts';
import { ASPECT_WORDS } from './aspect-words.ts';
import { outcomeText, recordOf } from './comparison-columns.tsx';
import styles from './runs-part.module.css';

export type Side = 'first' | 'second';

export interface PartingPanelProps {
  readonly row: ComparedLog;
  readonly titles: Readonly<Record<Side, string>>;
  /** Which of the two runs is on screen. */
  readonly shown: Side | null;
  readonly timeZone: string;
  /** Shows a side on the canvas, at the step where the two part. */
  readonly onLook: (side: Side) => void;
  /** What the button for it says; `Show in A` where absent. */
  readonly lookWords?: ((mark: 'A' | 'B') => string) | undefined;
}

const showIn = (mark: 'A' | 'B'): string => `Show in ${mark}`;

/** Where the ways of one record part, and why they did: both runs side by side. */
export function PartingPanel({
  row,
  titles,
  shown,
  timeZone,
  onLook,
  lookWords = showIn,
}: PartingPanelProps): ReactNode {
  const heading = useId();
  const { parting, differs } = row;
  return (
    <section className={styles.parting} aria-labelledby={heading}>
      <h3 id={heading} className={styles.partingTitle}>
        {recordOf(row).name}
        {parting === null
          ? ': alike in both runs'
          : parting.node === null
            ? ''
            : `: first difference at ${parting.node}`}
      </h3>
      {differs.length === 0 ? null : (
        <p className={styles.more}>{`Differs in: ${differs.map((aspect) => ASPECT_WORDS[aspect]).join(', ')}`}</p>
      )}
      <div className={styles.sides}>
        {(['first', 'second'] as const).map((side) => {
          const log = row[side];
          const there = parting?.[side] ?? null;
          const mark = side === 'first' ? 'A' : 'B';
          return (
            <section key={side} className={styles.side} aria-label={`Run ${mark}`}>
              <h4 className={styles.sideTitle} title={titles[side]}>
                <span className={styles.sideName}>{`${mark}: ${titles[side]}`}</span>
                {shown === side ? <StatusBadge tone="accent">Shown</StatusBadge> : null}
              </h4>
              {log === null ? (
                <p className={styles.why}>The record did not come to this trigger.</p>
              ) : (
                <>
                  {there === null ? null : (
                    <>
                      {there.edge === null ? null : <p className={styles.edge}>{`→ ${there.edge}`}</p>}
                      <p className={styles.why}>
                        {there.why?.text ?? 'Nothing is told of it.'}{' '}
                        {there.why?.rule === undefined ? null : <RuleTag rule={there.why.rule} />}
                      </p>
                      <p className={styles.more}>{instantText(there.at, timeZone)}</p>
                    </>
                  )}
                  <p className={styles.more}>{`Owner ${log.record.newOwner?.name ?? 'none'} · ${outcomeText(log)}`}</p>
                  <Button
                    size="compact-xs"
                    variant="default"
                    leftSection={<Eye size={12} aria-hidden />}
                    onClick={() => onLook(side)}
                  >
                    {lookWords(mark)}
                  </Button>
                </>
              )}
            </section>
          );
        })}
      </div>
    </section>
  );
}

import { memo, type ReactNode } from 'react';
import type { Instant } from '#shared/instant.ts';
import { PART_TITLES, type LifePart } from './callout-phases.ts';
import type { TimeAxis } from './time-axis.ts';
import styles from './callout-life.module.css';

/** The life of one callout as bars and marks; what is still to come is fainter. */
export const CalloutLife = memo(function CalloutLife(props: {
  readonly life: readonly LifePart[];
  readonly axis: TimeAxis;
  readonly seq: number;
  readonly end: Instant;
}): ReactNode {
  const { life, axis, seq, end } = props;
  return (
    <span className={styles.life}>
      {life.map((part) => {
        const from = axis.shareOf(part.from);
        if (part.type === 'milestone') {
          return from < 0 || from > 1 ? null : (
            <span
              key={`${part.seq} ${part.kind}`}
              className={styles.mark}
              data-kind={part.kind}
              data-seq={part.seq}
              data-future={part.seq > seq || undefined}
              style={{ left: `${from * 100}%` }}
              title={part.text}
            >
              {SIGNS[part.kind]}
            </span>
          );
        }
        const to = axis.shareOf(Math.min(part.to, end));
        if (to < 0 || from > 1) return null;
        const [left, right] = [Math.max(0, from), Math.min(1, to)];
        return (
          <span
            key={`${part.seq} ${part.kind}`}
            className={styles.bar}
            data-kind={part.kind}
            data-seq={part.seq}
            data-future={part.seq > seq || undefined}
            style={{ left: `${left * 100}%`, width: `max(3px, ${(right - left) * 100}%)` }}
            title={part.text}
          >
            <span className={styles.word}>{PART_TITLES[part.kind]}</span>
          </span>
        );
      })}
    </span>
  );
});

/** What stands for the answers beside their colour. */
export const SIGNS = { answered: '✓', failed: '✕', 'taken-back': '↩' } as const;

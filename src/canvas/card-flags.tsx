import { CircleDot, OctagonAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import type { NodeDecoration } from './decorations.ts';
import styles from './card-marks.module.css';

/** How a run stands at a node, on the upper edge of its card. */
export function CardFlags({ decoration }: { readonly decoration: NodeDecoration }): ReactNode {
  const { badge, error, current } = decoration;
  if (!badge && error !== true && current !== true) return null;
  return (
    <span className={styles['flags']}>
      {badge ? (
        <span className={styles['flag']} data-tone={badge.tone}>
          {badge.text}
        </span>
      ) : null}
      {/* [ADD-7] A node whose error edge was taken is marked Error in the path. */}
      {error ? (
        <span className={styles['flag']} data-tone="error">
          <OctagonAlert size={11} aria-hidden /> Error
        </span>
      ) : null}
      {current ? (
        <span className={styles['flag']} data-tone="here">
          <CircleDot size={11} aria-hidden /> here
        </span>
      ) : null}
    </span>
  );
}

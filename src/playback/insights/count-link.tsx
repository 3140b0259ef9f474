import type { ReactNode } from 'react';
import type { InsightsPart } from '#logs/insights-part.ts';
import { useInsightsLinks } from './insights-links.ts';
import { countText } from './part-words.ts';
import styles from './count-link.module.css';

export interface CountLinkProps {
  /** How many trips, or records that were not routed, the part holds. */
  readonly count: number;
  readonly part: InsightsPart;
  /** In place of the bare number. */
  readonly children?: ReactNode;
}

/** [V2-1] A number that leads to the trips it counts; nothing counted leads nowhere. */
export function CountLink({ count, part, children }: CountLinkProps): ReactNode {
  const { hrefOf, whole, wording, onLeave } = useInsightsLinks();
  const shown = children ?? count.toLocaleString('en-GB');
  if (count === 0) return <span className={styles.none}>{shown}</span>;
  const name = countText(count, whole(part), wording);
  return (
    <a
      href={hrefOf(part)}
      // Before the click itself, with which the browser goes there.
      onPointerDown={onLeave}
      onKeyDown={onLeave}
      className={styles.link}
      aria-label={`${name}: open in Audit Logs`}
      title={name}
    >
      {shown}
    </a>
  );
}

import { useStore } from '@xyflow/react';
import type { ReactNode } from 'react';
import { useCanvas } from './canvas-store.ts';
import styles from './guide-lines.module.css';

/** Lines that show with what the things being dragged are level. */
export function GuideLines(): ReactNode {
  const guides = useCanvas((state) => state.guides);
  return guides.length === 0 ? null : <Lines />;
}

function Lines(): ReactNode {
  const guides = useCanvas((state) => state.guides);
  const [x, y, zoom] = useStore((state) => state.transform);
  return (
    <svg className={styles['guides']} aria-hidden>
      {guides.map(({ axis, at, from, to, equal }) => {
        const [across, start, end] =
          axis === 'x'
            ? [at * zoom + x, from * zoom + y, to * zoom + y]
            : [at * zoom + y, from * zoom + x, to * zoom + x];
        const line =
          axis === 'x'
            ? { x1: across, x2: across, y1: start, y2: end }
            : { x1: start, x2: end, y1: across, y2: across };
        return <line key={`${axis} ${at} ${from}`} className={styles['guide']} data-equal={equal} {...line} />;
      })}
    </svg>
  );
}

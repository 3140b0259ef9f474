import { useEffect, useRef, type ReactNode } from 'react';
import { onThemeChange, themeColors } from '#canvas/theme-colors.ts';
import type { JournalEntry } from '#logs/journal-entry.ts';
import { columnOf, groupMarks } from './group-marks.ts';
import { COLUMN, MARKS_HEIGHT, paintMarks, type MarksScene } from './paint-marks.ts';
import type { TimeAxis } from './time-axis.ts';
import styles from './scrubber.module.css';

interface MarksCanvasProps {
  readonly journal: readonly JournalEntry[];
  readonly axis: TimeAxis;
  /** What is stepped through. */
  readonly stops: readonly JournalEntry[];
}

/** The marks of a whole run, painted once for each width, axis and theme: the playhead moves above them. */
export function MarksCanvas({ journal, axis, stops }: MarksCanvasProps): ReactNode {
  const ref = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const canvas = ref.current;
    const context = canvas?.getContext('2d');
    if (!canvas || !context) return;
    const paint = (): void => {
      const width = canvas.clientWidth;
      const ratio = window.devicePixelRatio;
      canvas.width = Math.round(width * ratio);
      canvas.height = Math.round(MARKS_HEIGHT * ratio);
      context.setTransform(ratio, 0, 0, ratio, 0, 0);
      paintMarks(context, sceneOf({ journal, axis, stops }, width), themeColors(canvas.parentElement ?? canvas));
    };
    // It tells the first size at once.
    const observer = new ResizeObserver(paint);
    observer.observe(canvas);
    const unwatch = onThemeChange(paint);
    return () => {
      observer.disconnect();
      unwatch();
    };
  }, [journal, axis, stops]);
  return <canvas ref={ref} className={styles.marks} style={{ height: MARKS_HEIGHT }} aria-hidden />;
}

function sceneOf({ journal, axis, stops }: MarksCanvasProps, width: number): MarksScene {
  const columns = Math.max(1, Math.floor(width / COLUMN));
  const whole = stops === journal;
  const seqs = whole ? undefined : new Set(stops.map(({ seq }) => seq));
  return {
    width,
    marks: groupMarks(journal, axis, columns, (seq) => seqs === undefined || seqs.has(seq)),
    own: new Set(whole ? [] : stops.map(({ seq }) => columnOf(axis.places[seq] ?? 0, columns))),
  };
}

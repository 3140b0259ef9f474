import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import { useScreen } from './editor-context.tsx';
import { ProblemHeadLine } from './problem-head-line.tsx';
import { ProblemLine } from './problem-line.tsx';
import { isRowOf, linesOf, type ProblemHead } from './problem-rows.ts';
import styles from './problems-panel.module.css';

/** Kinds with more rows than this begin closed, where there are others: what is particular is not to drown in them. */
const MANY = 4;
const LINE = 30;

interface ProblemListProps {
  readonly heads: readonly ProblemHead[];
  /** A problem is gone, and the button that mended it with it. */
  readonly onMended: () => void;
}

/** The problems under their headings. Only what is in view is in the page, as there may be a thousand. */
export function ProblemList({ heads, onMended }: ProblemListProps): ReactNode {
  const [turned, setTurned] = useState<ReadonlySet<string>>(() => new Set());
  const beginsOpen = ({ severity, rows }: ProblemHead): boolean =>
    severity === 'error' || rows.length <= MANY || heads.length === 1;
  const isOpen = (head: ProblemHead): boolean => beginsOpen(head) !== turned.has(head.key);
  const lines = linesOf(heads, isOpen);
  const scroll = useRef<HTMLDivElement>(null);
  const current = useScreen((state) => state.issue);
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => LINE,
    getItemKey: (index) => lines[index]?.key ?? index,
    overscan: 12,
  });
  const turn = (key: string): void =>
    setTurned((before) => {
      const next = new Set(before);
      if (!next.delete(key)) next.add(key);
      return next;
    });
  // The problem that one goes to is opened, once, and brought into view.
  const [shown, setShown] = useState(current);
  if (current !== shown) {
    setShown(current);
    const head = heads.find(({ rows }) => rows.some((row) => isRowOf(row, current)));
    if (head && !isOpen(head)) turn(head.key);
  }
  const at = lines.findIndex((line) => line.type === 'row' && isRowOf(line, current));
  const latest = useRef(at);
  useLayoutEffect(() => {
    latest.current = at;
  });
  useEffect(() => {
    if (latest.current >= 0) virtual.scrollToIndex(latest.current, { align: 'auto' });
  }, [current, virtual]);
  return (
    <div ref={scroll} className={styles['body']}>
      <ul className={styles['list']} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, key, start }) => {
          const line = lines[index];
          return line ? (
            <li
              key={key}
              ref={virtual.measureElement}
              data-index={index}
              data-type={line.type}
              aria-setsize={lines.length}
              aria-posinset={index + 1}
              style={{ transform: `translateY(${start}px)` }}
            >
              {line.type === 'head' ? (
                <ProblemHeadLine head={line} open={isOpen(line)} onTurn={() => turn(line.key)} onMended={onMended} />
              ) : (
                <ProblemLine row={line} onMended={onMended} />
              )}
            </li>
          ) : null;
        })}
      </ul>
    </div>
  );
}

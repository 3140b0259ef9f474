import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, type ReactNode } from 'react';
import { dateText, sinceText, timeText } from './clock-text.ts';
import type { Cursor } from './cursor.ts';
import { describeEntry } from './describe-entry.ts';
import { EntryIcon } from './entry-icon.tsx';
import { RuleTag } from './rule-tag.tsx';
import type { RunView } from './run-view.ts';
import styles from './log-tab.module.css';

export interface LogTabProps {
  readonly view: RunView;
  /** Name of the graph by which nodes are named. */
  readonly graph: string;
  readonly cursor: Cursor;
  readonly onSeek: (index: number) => void;
}

/** Everything that happened to this record, in words; a click goes to that step. */
export function LogTab({ view, graph, cursor, onSeek }: LogTabProps): ReactNode {
  const { stops, index } = cursor;
  const scroll = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: stops.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => 52,
    overscan: 10,
  });
  useEffect(() => virtual.scrollToIndex(index, { align: 'auto' }), [index, virtual]);
  return (
    <div ref={scroll} className={styles.log}>
      <ol className={styles.inner} style={{ height: virtual.getTotalSize() }} aria-label="Steps">
        {virtual.getVirtualItems().map((item) => {
          const entry = stops[item.index];
          if (entry === undefined) return null;
          const text = describeEntry(entry, view.names, graph);
          const before = stops[item.index - 1];
          const newTime = before === undefined || before.at !== entry.at;
          return (
            <li
              key={entry.seq}
              ref={virtual.measureElement}
              data-index={item.index}
              aria-posinset={item.index + 1}
              aria-setsize={stops.length}
              className={styles.item}
              style={{ transform: `translateY(${item.start}px)` }}
            >
              {newTime ? (
                <p className={styles.time}>
                  {timeText(entry.at, view.timeZone)}
                  <span className={styles.since}>
                    {before === undefined || dateText(before.at, view.timeZone) !== dateText(entry.at, view.timeZone)
                      ? `${dateText(entry.at, view.timeZone)} · `
                      : ''}
                    {sinceText(entry.at, view.run.input.start)}
                  </span>
                </p>
              ) : null}
              <button
                type="button"
                className={styles.entry}
                data-tone={text.tone}
                data-later={item.index > index || undefined}
                aria-current={item.index === index ? 'step' : undefined}
                onClick={() => onSeek(item.index)}
              >
                <EntryIcon kind={text.kind} />
                <span className={styles.words}>
                  <span className={styles.title}>{text.title}</span>
                  {text.detail === '' ? null : <span className={styles.detail}>{text.detail}</span>}
                </span>
                <RuleTag rule={text.rule} />
              </button>
            </li>
          );
        })}
      </ol>
    </div>
  );
}

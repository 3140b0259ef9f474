import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useId, useRef, type KeyboardEvent, type MouseEvent, type ReactNode } from 'react';
import type { AuditLog } from '#logs/audit-log.ts';
import { StatusBadge } from '#ui/status-badge.tsx';
import { rowOfKey } from './row-of-key.ts';
import { nodeOfStanding, standingOf } from './trip-groups.ts';
import styles from './trip-list.module.css';

export interface TripListProps {
  readonly logs: readonly AuditLog[];
  readonly selected: AuditLog | undefined;
  readonly onSelect: (log: AuditLog) => void;
}

const ROW_HEIGHT = 46;

/** The records of a run, one line each: a list box of any length, one tab stop, arrows choose. */
export function TripList({ logs, selected, onSelect }: TripListProps): ReactNode {
  const id = useId();
  const scroll = useRef<HTMLDivElement>(null);
  const at = selected === undefined ? -1 : logs.indexOf(selected);
  const virtual = useVirtualizer({
    count: logs.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 6,
  });
  useEffect(() => {
    if (at >= 0) virtual.scrollToIndex(at, { align: 'auto' });
  }, [at, virtual]);
  const onKeyDown = (event: KeyboardEvent): void => {
    const page = Math.max(1, Math.floor((scroll.current?.clientHeight ?? 0) / ROW_HEIGHT) - 1);
    const target = rowOfKey(event.key, at, page, logs.length);
    const log = target === undefined ? undefined : logs[target];
    if (log === undefined) return;
    event.preventDefault();
    onSelect(log);
  };
  const onClick = (event: MouseEvent): void => {
    const option = event.target instanceof Element ? event.target.closest<HTMLElement>('[role="option"]') : null;
    const log = logs[Number(option?.dataset['at'] ?? -1)];
    if (log !== undefined) onSelect(log);
  };
  return (
    <div
      ref={scroll}
      className={styles.list}
      role="listbox"
      aria-label="Records of the run"
      aria-activedescendant={at === -1 ? undefined : `${id}-${at}`}
      tabIndex={0}
      onKeyDown={onKeyDown}
      onClick={onClick}
    >
      <div role="presentation" className={styles.inner} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map((item) => {
          const log = logs[item.index];
          if (log === undefined) return null;
          return (
            <div
              key={log.seq}
              id={`${id}-${item.index}`}
              role="option"
              aria-selected={item.index === at}
              aria-posinset={item.index + 1}
              aria-setsize={logs.length}
              tabIndex={-1}
              className={styles.row}
              style={{ height: ROW_HEIGHT, transform: `translateY(${item.start}px)` }}
              data-at={item.index}
            >
              <TripRow log={log} />
            </div>
          );
        })}
      </div>
    </div>
  );
}

function TripRow({ log }: { readonly log: AuditLog }): ReactNode {
  const { record, outcome, trip } = log;
  const standing = standingOf(log);
  const last = trip === null ? outcome.lines[0]?.text : nodeOfStanding(log);
  return (
    <>
      <div className={styles.words}>
        <span className={styles.name}>{record.name}</span>
        <span className={styles.more}>
          {[record.trigger === 'new' ? 'New' : 'Updated', record.company, last].filter(Boolean).join(' · ')}
        </span>
      </div>
      <StatusBadge tone={standing.tone}>{standing.text}</StatusBadge>
    </>
  );
}

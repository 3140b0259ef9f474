import { Box, Checkbox } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useEffectEvent, useRef, type KeyboardEvent, type MouseEvent, type ReactNode } from 'react';
import type { AuditLog } from '#logs/audit-log.ts';
import { ROW_TARGETS, useTableCursor } from '#ui/data-table-cursor.ts';
import { AuditLogRow, type AuditLogActions } from './audit-log-row.tsx';
import { instantText } from './clock-text.ts';
import styles from './audit-logs.module.css';

/** A log that is to have the focus; another object asks again. */
export interface AuditTarget {
  readonly seq: number;
}

export interface AuditListProps extends AuditLogActions {
  /** In the order in which they are listed. */
  readonly logs: readonly AuditLog[];
  readonly timeZone: string;
  /** The log that is open beside the list. */
  readonly opened: number | null;
  readonly ticked: ReadonlySet<number>;
  readonly onTickAll: (ticked: boolean) => void;
  readonly target: AuditTarget | null;
}

/** Height of a row that was not drawn yet, in pixels; about that of a trip of four nodes. */
const USUAL_HEIGHT = 150;
/** Rows that Page Up and Page Down pass over. */
const PAGE = 4;

/** The audit logs under the headings of their panels; one row is reached by Tab, the others by the arrow keys. */
export function AuditList(props: AuditListProps): ReactNode {
  const { logs, timeZone, opened, ticked, onTickAll, target, onOpen, onTick, onReprocess, addressOf } = props;
  const actions: AuditLogActions = { onOpen, onTick, onReprocess, addressOf };
  const scroll = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: logs.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => USUAL_HEIGHT,
    getItemKey: (index) => logs[index]?.seq ?? index,
    overscan: 4,
    scrollPaddingStart: 32,
  });
  const { cursor, moveTo, noteFocus } = useTableCursor(scroll, logs.length, 1, (row) => virtual.scrollToIndex(row));
  const placeOf = (seq: number | undefined | null): number => logs.findIndex((log) => log.seq === seq);
  const reveal = useEffectEvent((): void => {
    const place = placeOf(opened);
    if (place < 0) return;
    noteFocus(place, null);
    virtual.scrollToIndex(place);
  });
  useEffect(() => reveal(), [opened]);
  const focusTarget = useEffectEvent((): void => {
    const place = placeOf(target?.seq);
    if (place >= 0) moveTo(place, null);
  });
  useEffect(() => focusTarget(), [target]);
  const drawn = virtual.getVirtualItems();
  // Where the row was scrolled away, Tab reaches the first one in view.
  const reached = drawn.some(({ index }) => index === cursor.row) ? cursor.row : (virtual.range?.startIndex ?? 0);
  const allTicked = ticked.size > 0 && logs.every((log) => ticked.has(log.seq));
  return (
    <div ref={scroll} className={styles.scroll}>
      <div className={styles.head}>
        <span className={styles.headTick}>
          <Checkbox
            size="xs"
            aria-label="Tick all logs that are shown"
            checked={allTicked}
            indeterminate={ticked.size > 0 && !allTicked}
            onChange={(event) => onTickAll(event.currentTarget.checked)}
          />
          <span aria-hidden>Record</span>
        </span>
        <span aria-hidden>Path</span>
        <span aria-hidden>Outcome</span>
      </div>
      <div role="feed" className={styles.rows} style={{ height: virtual.getTotalSize() }} aria-label="Audit logs">
        {drawn.map((item) => {
          const log = logs[item.index];
          if (log === undefined) return null;
          const current = item.index === reached;
          return (
            <Box
              component="article"
              key={item.key}
              ref={virtual.measureElement}
              data-index={item.index}
              data-row={item.index}
              data-opened={log.seq === opened || undefined}
              aria-label={nameOf(log, timeZone)}
              aria-posinset={item.index + 1}
              aria-setsize={logs.length}
              tabIndex={current ? 0 : -1}
              className={styles.item ?? ''}
              style={{ transform: `translateY(${item.start}px)` }}
              onFocus={() => noteFocus(item.index, null)}
              onClick={(event) => {
                if (isPlainClick(event)) actions.onOpen(log.seq);
              }}
              onKeyDown={(event) => {
                const next = placeAfter(event, item.index, logs.length);
                const act = event.target === event.currentTarget ? rowKeys[event.key] : undefined;
                if (next === undefined && act === undefined) return;
                event.preventDefault();
                if (next !== undefined) moveTo(next, null);
                act?.(actions, log.seq, ticked.has(log.seq));
              }}
            >
              <AuditLogRow {...actions} {...{ log, timeZone, current }} ticked={ticked.has(log.seq)} />
            </Box>
          );
        })}
      </div>
    </div>
  );
}

/** A record can have several logs: they differ by trigger and start. */
const nameOf = ({ record }: AuditLog, timeZone: string): string =>
  `Audit log of ${record.name}: ${record.trigger === 'new' ? 'New' : 'Updated'} ${record.object}, ${instantText(record.startedAt, timeZone)}`;

/** What a key does with the row that has the focus. */
const rowKeys: Readonly<Record<string, (actions: AuditLogActions, seq: number, ticked: boolean) => void>> = {
  Enter: ({ onOpen }, seq) => onOpen(seq),
  ' ': ({ onTick }, seq, ticked) => onTick(seq, !ticked),
};

/** Where a key leads from a row; from within a row only Escape leads, back to the row itself. */
function placeAfter(event: KeyboardEvent<HTMLElement>, index: number, count: number): number | undefined {
  if (event.target !== event.currentTarget) return event.key === 'Escape' ? index : undefined;
  return ROW_TARGETS[event.key]?.(index, PAGE, count);
}

/** A click that was not meant for something in the row, nor for marking a text. */
const isPlainClick = ({ target }: MouseEvent<HTMLElement>): boolean =>
  target instanceof Element &&
  target.closest('a, button, input, label, summary, pre') === null &&
  (window.getSelection()?.isCollapsed ?? true);

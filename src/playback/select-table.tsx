import { Check, Minus } from 'lucide-react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useId, useRef, useState, type KeyboardEvent, type MouseEvent, type ReactNode } from 'react';
import styles from './select-table.module.css';

/** One column of a table to choose rows from. */
export interface SelectColumn<Row> {
  readonly id: string;
  readonly header: string;
  readonly text: (row: Row) => string;
  /** Share of the width; 1 by default. */
  readonly grow?: number;
}

export interface SelectTableProps<Row> {
  readonly label: string;
  readonly columns: readonly SelectColumn<Row>[];
  readonly rows: readonly Row[];
  readonly rowId: (row: Row) => string;
  readonly chosen: ReadonlySet<string>;
  readonly onChange: (chosen: ReadonlySet<string>) => void;
  readonly empty: ReactNode;
}

const ROW_HEIGHT = 32;

/**
 * A table of any length to choose rows from. One tab stop: arrows move, Space chooses, Shift chooses on,
 * Ctrl+A chooses all that are shown.
 */
export function SelectTable<Row>(props: SelectTableProps<Row>): ReactNode {
  const { columns, rows, rowId, chosen, onChange } = props;
  const id = useId();
  const scroll = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(0);
  const anchor = useRef(0);
  const at = Math.min(active, rows.length - 1);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 8,
  });
  const idsFrom = (from: number, to: number): readonly string[] =>
    rows.slice(Math.min(from, to), Math.max(from, to) + 1).map(rowId);
  const toggle = (index: number, on: boolean): void => {
    const row = rows[index];
    if (row === undefined) return;
    const key = rowId(row);
    const ids = on ? idsFrom(anchor.current, index) : [key];
    const next = new Set(chosen);
    if (!on && chosen.has(key)) next.delete(key);
    else for (const each of ids) next.add(each);
    if (!on) anchor.current = index;
    setActive(index);
    onChange(next);
  };
  const shown = rows.filter((row) => chosen.has(rowId(row))).length;
  const all = shown === rows.length;
  const toggleAll = (): void => {
    const next = new Set(chosen);
    for (const row of rows) {
      if (all) next.delete(rowId(row));
      else next.add(rowId(row));
    }
    onChange(next);
  };
  const move = (to: number, extend: boolean): void => {
    const target = Math.max(0, Math.min(rows.length - 1, to));
    setActive(target);
    virtual.scrollToIndex(target, { align: 'auto' });
    if (extend) onChange(new Set([...chosen, ...idsFrom(at, target)]));
    else anchor.current = target;
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const page = Math.max(1, Math.floor((scroll.current?.clientHeight ?? 0) / ROW_HEIGHT) - 1);
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      PageDown: at + page,
      PageUp: at - page,
      Home: 0,
      End: rows.length - 1,
    };
    const target = moves[event.key];
    if (target !== undefined) move(target, event.shiftKey);
    else if (event.key === ' ' || event.key === 'Enter') toggle(at, event.shiftKey);
    else if ((event.ctrlKey || event.metaKey) && event.key === 'a') {
      if (!all) toggleAll();
    } else return;
    event.preventDefault();
  };
  const onClick = (event: MouseEvent): void => {
    const row = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-at]') : null;
    if (row !== null) toggle(Number(row.dataset['at']), event.shiftKey);
  };
  const template = `34px ${columns.map(({ grow = 1 }) => `minmax(60px, ${grow}fr)`).join(' ')}`;

  return (
    <div className={styles.table}>
      <div className={styles.head} style={{ gridTemplateColumns: template }}>
        <button
          type="button"
          role="checkbox"
          aria-checked={rows.length > 0 && all ? true : shown > 0 ? 'mixed' : false}
          aria-label={`All ${rows.length} shown`}
          className={styles.all}
          onClick={toggleAll}
        >
          <Tick state={rows.length > 0 && all ? 'on' : shown > 0 ? 'some' : 'off'} />
        </button>
        {columns.map((column) => (
          <span key={column.id} className={styles.headCell}>
            {column.header}
          </span>
        ))}
      </div>
      {rows.length === 0 ? (
        <div className={styles.empty}>{props.empty}</div>
      ) : (
        <div
          ref={scroll}
          role="listbox"
          aria-label={props.label}
          aria-multiselectable
          aria-activedescendant={`${id}-${at}`}
          tabIndex={0}
          className={styles.scroll}
          onKeyDown={onKeyDown}
          onClick={onClick}
        >
          <div role="presentation" className={styles.inner} style={{ height: virtual.getTotalSize() }}>
            {virtual.getVirtualItems().map((item) => {
              const row = rows[item.index];
              if (row === undefined) return null;
              const on = chosen.has(rowId(row));
              return (
                <div
                  key={rowId(row)}
                  id={`${id}-${item.index}`}
                  role="option"
                  aria-selected={on}
                  aria-posinset={item.index + 1}
                  aria-setsize={rows.length}
                  data-at={item.index}
                  data-active={item.index === at || undefined}
                  tabIndex={-1}
                  className={styles.row}
                  style={{ gridTemplateColumns: template, transform: `translateY(${item.start}px)` }}
                >
                  <Tick state={on ? 'on' : 'off'} />
                  {columns.map((column) => (
                    <span key={column.id} className={styles.cell}>
                      {column.text(row)}
                    </span>
                  ))}
                </div>
              );
            })}
          </div>
        </div>
      )}
    </div>
  );
}

function Tick({ state }: { readonly state: 'on' | 'some' | 'off' }): ReactNode {
  return (
    <span className={styles.tick} data-state={state} aria-hidden>
      {state === 'on' ? <Check size={12} strokeWidth={3} /> : null}
      {state === 'some' ? <Minus size={12} strokeWidth={3} /> : null}
    </span>
  );
}

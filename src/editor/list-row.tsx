import { ActionIcon, Tooltip } from '@mantine/core';
import { ArrowDown, ArrowUp, ChevronRight, CopyPlus, GripVertical, Trash2 } from 'lucide-react';
import { useEffect, useRef, type HTMLAttributes, type ReactNode } from 'react';
import { SeverityIcon } from '#canvas/severity-icon.tsx';
import type { Severity } from '#graph/issue.ts';
import styles from './settings.module.css';

interface ListRowProps {
  /** `Outcome`, `Edge`. */
  readonly kind: string;
  readonly title: string;
  /** 1-based place in the order in which rows take effect. */
  readonly place: number;
  readonly open: boolean;
  /** Takes the focus when it appears, in its first setting. */
  readonly focused: boolean;
  /** The worst that is wrong inside; shown while the row is closed. */
  readonly worst: Severity | undefined;
  /** A line more, shown while the row is closed. */
  readonly note: string | undefined;
  readonly rowProps: HTMLAttributes<HTMLLIElement>;
  readonly handleProps: HTMLAttributes<HTMLElement>;
  /** Undefined where the row cannot go there. */
  readonly onUp: (() => void) | undefined;
  readonly onDown: (() => void) | undefined;
  readonly onToggle: () => void;
  readonly onDuplicate: () => void;
  readonly onRemove: () => void;
  /** The settings of the row. */
  readonly children: ReactNode;
}

/** One row of a list of settings, with what can be done with it. */
export function ListRow(props: ListRowProps): ReactNode {
  const { kind, title, place, open, focused, worst, onUp, onDown } = props;
  const body = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const first = focused ? body.current?.querySelector('input') : null;
    first?.focus();
    // What a new row is called at first is only to be typed over.
    first?.select();
  }, [focused]);
  return (
    <li className={styles['row']} aria-label={`${kind} ${title}`} {...props.rowProps}>
      <div className={styles['rowHead']}>
        <span className={styles['grip']} title="Drag to move, or press Alt with an arrow key" {...props.handleProps}>
          <GripVertical size={13} aria-hidden />
        </span>
        <button
          type="button"
          className={styles['rowTitle']}
          aria-expanded={open}
          aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
          title={title}
          onClick={props.onToggle}
        >
          <ChevronRight size={14} aria-hidden />
          <span className={styles['place']} aria-hidden>
            {place}
          </span>
          <span className={styles['name']}>{title}</span>
          {worst && !open ? <SeverityIcon severity={worst} size={13} /> : null}
        </button>
        <span className={styles['rowActions']}>
          <ActionIcon size={22} aria-label={`Move ${title} up`} disabled={!onUp} onClick={onUp}>
            <ArrowUp size={14} aria-hidden />
          </ActionIcon>
          <ActionIcon size={22} aria-label={`Move ${title} down`} disabled={!onDown} onClick={onDown}>
            <ArrowDown size={14} aria-hidden />
          </ActionIcon>
          <Tooltip label="Duplicate">
            <ActionIcon size={22} aria-label={`Duplicate ${kind.toLowerCase()} ${title}`} onClick={props.onDuplicate}>
              <CopyPlus size={13} aria-hidden />
            </ActionIcon>
          </Tooltip>
          <Tooltip label="Remove">
            <ActionIcon size={22} aria-label={`Remove ${kind.toLowerCase()} ${title}`} onClick={props.onRemove}>
              <Trash2 size={14} aria-hidden />
            </ActionIcon>
          </Tooltip>
        </span>
      </div>
      {open || props.note === undefined ? null : <p className={styles['rowNote']}>{props.note}</p>}
      {open ? (
        <div ref={body} className={styles['rowBody']}>
          {props.children}
        </div>
      ) : null}
    </li>
  );
}

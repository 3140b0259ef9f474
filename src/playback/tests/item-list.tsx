import { ActionIcon } from '@mantine/core';
import { ChevronDown, ChevronUp, Trash2 } from 'lucide-react';
import { useEffect, useRef, type ReactNode } from 'react';
import styles from './test-editor.module.css';

export interface Item {
  readonly label: string;
  /** A few words before the label, such as its time. */
  readonly note?: string;
  /** A sign before the label; its name is said. */
  readonly sign?: ReactNode;
}

export interface ItemListProps {
  readonly label: string;
  /** What stands where there is none. */
  readonly empty: string;
  readonly items: readonly Item[];
  readonly chosen: number | null;
  readonly onChoose: (at: number | null) => void;
  readonly onMove: (from: number, to: number) => void;
  readonly onDelete: (at: number) => void;
  /** The form of the one that is chosen. */
  readonly children: (at: number) => ReactNode;
}

/** A list whose chosen item opens as a form below its line; items are moved and taken away. */
export function ItemList(props: ItemListProps): ReactNode {
  const { label, empty, items, chosen, onChoose, onMove, onDelete, children } = props;
  const list = useRef<HTMLOListElement>(null);
  const before = useRef(items.length);
  // An item that is gone takes the focus with it; one that was added is written at once.
  useEffect(() => {
    if (items.length < before.current && document.activeElement === document.body) list.current?.focus();
    const added = list.current?.querySelector<HTMLElement>('[data-chosen]');
    if (items.length > before.current && chosen === items.length - 1 && added) {
      added.querySelector<HTMLElement>('[aria-expanded]')?.focus();
      added.scrollIntoView({ block: 'nearest' });
    }
    before.current = items.length;
  }, [items.length, chosen]);
  return (
    <ol ref={list} className={styles.items} aria-label={label} tabIndex={-1}>
      {items.length === 0 ? <li className={styles.hint}>{empty}</li> : null}
      {items.map((item, at) => (
        <li key={at} className={styles.item} data-chosen={at === chosen || undefined}>
          <button
            type="button"
            className={styles.choose}
            aria-expanded={at === chosen}
            onClick={() => onChoose(at === chosen ? null : at)}
          >
            {item.sign}
            {item.note ? <span className={styles.note}>{item.note}</span> : null}
            <span className={styles.words}>{item.label}</span>
          </button>
          {at === chosen ? (
            <div className={styles.open}>
              {children(at)}
              <span className={styles.moves}>
                <ActionIcon
                  size="sm"
                  variant="subtle"
                  aria-label={`Move ${item.label} up`}
                  disabled={at === 0}
                  onClick={() => onMove(at, at - 1)}
                >
                  <ChevronUp size={14} aria-hidden />
                </ActionIcon>
                <ActionIcon
                  size="sm"
                  variant="subtle"
                  aria-label={`Move ${item.label} down`}
                  disabled={at === items.length - 1}
                  onClick={() => onMove(at, at + 1)}
                >
                  <ChevronDown size={14} aria-hidden />
                </ActionIcon>
                <ActionIcon size="sm" variant="subtle" aria-label={`Delete ${item.label}`} onClick={() => onDelete(at)}>
                  <Trash2 size={14} aria-hidden />
                </ActionIcon>
              </span>
            </div>
          ) : null}
        </li>
      ))}
    </ol>
  );
}

import { ChevronDown, ChevronRight } from 'lucide-react';
import { useId, useLayoutEffect, useRef, type ReactNode } from 'react';
import styles from '../fault-palette.module.css';

export interface ChangeCardProps {
  readonly title: string;
  readonly about: string;
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
  /** The form, drawn while it is open. */
  readonly children: ReactNode;
}

/** One change that can be made: what it is; opened, its form. */
export function ChangeCard({ title, about, open, onOpen, children }: ChangeCardProps): ReactNode {
  const card = useRef<HTMLDivElement>(null);
  const form = useId();
  useLayoutEffect(() => {
    if (open && card.current?.contains(document.activeElement)) card.current.scrollIntoView({ block: 'nearest' });
  }, [open]);
  const Chevron = open ? ChevronDown : ChevronRight;
  return (
    <div ref={card} className={styles.card} data-open={open || undefined}>
      <button
        type="button"
        className={styles.summary}
        aria-expanded={open}
        aria-controls={form}
        onClick={() => onOpen(!open)}
      >
        <Chevron size={14} aria-hidden className={styles.chevron} />
        <span className={styles.words}>
          <span className={styles.name}>{title}</span>
          <span className={styles.effect}>{about}</span>
        </span>
      </button>
      <div id={form} hidden={!open}>
        {open ? children : null}
      </div>
    </div>
  );
}

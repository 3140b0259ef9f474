import { ActionIcon, Box } from '@mantine/core';
import { X } from 'lucide-react';
import { useEffect, useId, useRef, type ReactNode } from 'react';
import styles from './side-panel.module.css';

export interface SidePanelProps {
  readonly title: string;
  /** One line under the title, such as an id. */
  readonly note?: ReactNode;
  readonly onClose: () => void;
  /** Buttons that stay in view at the foot. */
  readonly footer?: ReactNode;
  readonly children: ReactNode;
}

/** A panel beside a list that shows one thing of it. Takes the focus when it opens; Escape closes it. */
export function SidePanel({ title, note, onClose, footer, children }: SidePanelProps): ReactNode {
  const heading = useId();
  const close = useRef<HTMLButtonElement>(null);
  useEffect(() => close.current?.focus({ preventScroll: true }), [title]);
  return (
    <aside
      aria-labelledby={heading}
      className={styles.panel}
      onKeyDown={(event) => {
        // A menu or a dialog that was opened here takes Escape for itself, though it is drawn elsewhere.
        const inside = event.target instanceof Node && event.currentTarget.contains(event.target);
        if (event.key === 'Escape' && inside && !event.defaultPrevented) onClose();
      }}
    >
      <div className={styles.head}>
        <div className={styles.words}>
          <h2 id={heading} className={styles.title} title={title}>
            {title}
          </h2>
          {note ? <div className={styles.note}>{note}</div> : null}
        </div>
        <ActionIcon ref={close} aria-label={`Close ${title}`} onClick={onClose}>
          <X size={16} aria-hidden />
        </ActionIcon>
      </div>
      <Box className={styles.content ?? ''} role="region" aria-labelledby={heading} tabIndex={0}>
        {children}
      </Box>
      {footer ? <div className={styles.footer}>{footer}</div> : null}
    </aside>
  );
}

import { ChevronRight } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import type { WentWrong } from '#world/error-explanation.ts';
import { explainError } from '#world/explain-error.ts';
import { ErrorHelp } from '../error-help.tsx';
import { useExplaining } from './explaining.ts';
import styles from './insights-panel.module.css';

export interface ExplainToggleProps {
  /** What went wrong, in words. */
  readonly text: string;
  /** The latest example of it; null where there is nothing to explain. */
  readonly wrong: WentWrong | null;
  /** The numbers at the end of the line. */
  readonly children: ReactNode;
}

/** One line of what went wrong; it opens to the cause and the cure, as the latest trip had it. */
export function ExplainToggle({ text, wrong, children }: ExplainToggleProps): ReactNode {
  const { run, onOpenPlace } = useExplaining();
  const [open, setOpen] = useState(false);
  const explanation = open && wrong !== null ? explainError(wrong, run) : undefined;
  return (
    <>
      <div className={styles.line}>
        {wrong === null ? (
          <span className={styles.what}>{text}</span>
        ) : (
          <button
            type="button"
            className={styles.toggle}
            aria-expanded={open}
            title={open ? 'Close the help' : 'Cause and cure'}
            onClick={() => setOpen(!open)}
          >
            <ChevronRight size={13} aria-hidden className={styles.chevron} />
            <span>{text}</span>
          </button>
        )}
        <span className={styles.number}>{children}</span>
      </div>
      {explanation === undefined ? null : (
        <div className={styles.help}>
          <ErrorHelp explanation={explanation} onOpenPlace={onOpenPlace} />
        </div>
      )}
    </>
  );
}

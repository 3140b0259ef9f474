import { TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './note.module.css';

export interface NoteProps {
  readonly tone: 'pending' | 'error';
  readonly title: string;
  /** What it means and what to do, in a sentence or two. */
  readonly children: ReactNode;
  readonly action?: ReactNode;
}

/** Something that the page as a whole has to say, across its width. */
export function Note({ tone, title, children, action }: NoteProps): ReactNode {
  return (
    <div className={styles.note} data-tone={tone}>
      <TriangleAlert size={16} aria-hidden className={styles.sign} />
      <div className={styles.words}>
        <strong>{title}</strong>
        {children}
      </div>
      {action}
    </div>
  );
}

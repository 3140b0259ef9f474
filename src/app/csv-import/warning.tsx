import { TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './csv-import.module.css';

/** Something to look at before going on; said aloud when it appears. */
export function Warning({ title, children }: { readonly title: string; readonly children: ReactNode }): ReactNode {
  return (
    <div role="status" className={styles.warning}>
      <TriangleAlert size={16} aria-hidden />
      <div>
        <strong>{title}</strong>
        <div>{children}</div>
      </div>
    </div>
  );
}

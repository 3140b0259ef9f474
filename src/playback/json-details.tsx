import type { ReactNode } from 'react';
import type { Json } from '#shared/json.ts';
import styles from './json-details.module.css';

/** Plain data that opens on demand, as it went over the wire. */
export function JsonDetails({ title, value }: { readonly title: string; readonly value: Json }): ReactNode {
  return (
    <details className={styles.details}>
      <summary>{title}</summary>
      <pre className={styles.code}>{JSON.stringify(value, null, 2)}</pre>
    </details>
  );
}

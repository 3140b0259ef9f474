import { Portal } from '@mantine/core';
import type { ReactNode } from 'react';
import type { DropHint as Hint } from './use-dropping.ts';
import styles from './drop-hint.module.css';

/** Says beside the pointer what letting go would do. */
export function DropHint({ hint }: { readonly hint: Hint | undefined }): ReactNode {
  if (!hint || hint.text === '') return null;
  return (
    <Portal>
      <div className={styles['hint']} style={{ left: hint.client.x + 14, top: hint.client.y + 18 }} aria-hidden>
        {hint.text}
      </div>
    </Portal>
  );
}

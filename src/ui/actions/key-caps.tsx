import { Kbd } from '@mantine/core';
import type { ReactNode } from 'react';
import { keyCaps } from './key-spec.ts';
import styles from './key-caps.module.css';

/** Whether keys are named as on a Mac. */
const isMac = (): boolean => /mac|iphone|ipad/i.test(navigator.userAgent);

/** The keys in words, for a title or a note: `Ctrl+Shift+P`. */
export const keyText = (spec: string): string => keyCaps(spec, isMac()).join('+');

/** The keys of an action as caps. */
export function KeyCaps({ keys }: { readonly keys: string }): ReactNode {
  return (
    <span className={styles['caps']}>
      {keyCaps(keys, isMac()).map((cap) => (
        <Kbd key={cap} size="xs">
          {cap}
        </Kbd>
      ))}
    </span>
  );
}

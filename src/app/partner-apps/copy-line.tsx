import { Button, CopyButton } from '@mantine/core';
import { Check, Copy } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './copy-line.module.css';

export interface CopyLineProps {
  readonly label: string;
  readonly text: string;
}

/** A text that is to be pasted elsewhere, with a button that copies it. */
export function CopyLine({ label, text }: CopyLineProps): ReactNode {
  return (
    <div className={styles.line}>
      <div className={styles.words}>
        <div className={styles.label}>{label}</div>
        <div className={styles.text}>{text}</div>
      </div>
      <CopyButton value={text}>
        {({ copied, copy }) => (
          <Button
            variant="default"
            size="compact-xs"
            aria-label={copied ? `${label} copied` : `Copy the ${label}`}
            leftSection={copied ? <Check size={12} aria-hidden /> : <Copy size={12} aria-hidden />}
            onClick={copy}
          >
            {copied ? 'Copied' : 'Copy'}
          </Button>
        )}
      </CopyButton>
    </div>
  );
}

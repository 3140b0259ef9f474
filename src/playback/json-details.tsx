import { Button, CopyButton } from '@mantine/core';
import { Check, Copy } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Json } from '#shared/json.ts';
import styles from './json-details.module.css';

/** Plain data that opens on demand, to be read or copied. */
export function JsonDetails({ title, value }: { readonly title: string; readonly value: Json }): ReactNode {
  return <TextDetails title={title} text={JSON.stringify(value, null, 2)} />;
}

/** A text that opens on demand, such as what went over the wire, to be read or copied. */
export function TextDetails({ title, text }: { readonly title: string; readonly text: string }): ReactNode {
  return (
    <details className={styles.details}>
      <summary>{title}</summary>
      <div className={styles.box}>
        <pre className={styles.code}>{text}</pre>
        <CopyButton value={text}>
          {({ copied, copy }) => (
            <Button
              variant="default"
              size="compact-xs"
              className={styles.copy ?? ''}
              aria-label={copied ? `${title} copied` : `Copy ${title}`}
              leftSection={copied ? <Check size={12} aria-hidden /> : <Copy size={12} aria-hidden />}
              onClick={copy}
            >
              {copied ? 'Copied' : 'Copy'}
            </Button>
          )}
        </CopyButton>
      </div>
    </details>
  );
}

import { Button, CopyButton, TextInput } from '@mantine/core';
import { Check, Copy, Download } from 'lucide-react';
import type { ReactNode } from 'react';
import { downloadFile } from '../download-file.ts';
import { LONG_LINK, LONGEST_LINK } from '../share/link-container.ts';
import styles from './export-dialog.module.css';

/** One way of handing something out. */
export function Form(props: {
  readonly title: string;
  readonly help: ReactNode;
  readonly children: ReactNode;
}): ReactNode {
  return (
    <section className={styles.form} aria-label={props.title}>
      <h3 className={styles.title}>{props.title}</h3>
      <p className={styles.help}>{props.help}</p>
      <div className={styles.buttons}>{props.children}</div>
    </section>
  );
}

export interface LinkFieldProps {
  /** Empty for the moment that it takes to be made; null where it is not worth making: it would be far too long. */
  readonly link: string | null;
  /** What it carries, such as `graph`. */
  readonly what: string;
  readonly help: string;
  /** What to do where it is too long to be handed out. */
  readonly tooLarge: string;
  /** Accessible name of the link. */
  readonly label: string;
}

/** A link that carries what it shows, with its size; refused where it is too long to get through. */
export function LinkField({ link, what, help, tooLarge, label }: LinkFieldProps): ReactNode {
  const size = link === null ? 'many times that' : `${link.length.toLocaleString('en-GB')} characters`;
  if (link === null || link.length > LONGEST_LINK) {
    return (
      <Form
        title="Link"
        help={`The ${what} is too large for a link: at most ${LONGEST_LINK.toLocaleString('en-GB')} characters go through, and it would take ${size}. ${tooLarge}`}
      >
        {null}
      </Form>
    );
  }
  const cut = link.length > LONG_LINK ? ' Some mail and chat programs cut off so long a link.' : '';
  return (
    <Form title="Link" help={`${help}, ${size}; nothing is uploaded.${cut}`}>
      <TextInput
        className={styles.link ?? ''}
        aria-label={label}
        readOnly
        value={link}
        onFocus={(event) => event.currentTarget.select()}
      />
      <CopyText text={() => link} label="Copy the link" />
    </Form>
  );
}

/** Hands a text out as a file. */
export function Save(props: {
  readonly name: string;
  readonly type: string;
  readonly text: () => string;
  readonly label?: string;
}): ReactNode {
  return (
    <Button
      variant="default"
      size="compact-sm"
      leftSection={<Download size={14} aria-hidden />}
      onClick={() => downloadFile(props.name, props.text(), props.type)}
    >
      {props.label ?? 'Download'}
    </Button>
  );
}

/** Puts a text on the clipboard. */
export function CopyText({ text, label }: { readonly text: () => string; readonly label: string }): ReactNode {
  return (
    <CopyButton value={text()}>
      {({ copied, copy }) => (
        <Button
          variant="default"
          size="compact-sm"
          leftSection={copied ? <Check size={14} aria-hidden /> : <Copy size={14} aria-hidden />}
          onClick={copy}
        >
          {copied ? 'Copied' : label}
        </Button>
      )}
    </CopyButton>
  );
}

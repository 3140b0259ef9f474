import { ActionIcon, Button, TextInput } from '@mantine/core';
import { ArrowUp, Plus, X } from 'lucide-react';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import styles from './outreach-page.module.css';

export interface EmailsFieldProps {
  readonly emails: readonly string[];
  readonly readOnly: boolean;
  readonly onChange: (emails: readonly string[]) => void;
}

/** The addresses of a prospect: the first one is the primary one, which is written to. */
export function EmailsField({ emails, readOnly, onChange }: EmailsFieldProps): ReactNode {
  const [state, setState] = useState({ rows: emails, told: emails });
  // The addresses have changed from outside: saved, reset or another one's.
  if (!sameList(state.told, emails)) setState({ rows: emails, told: emails });
  const { rows } = state;
  const list = useRef<HTMLOListElement>(null);
  const adding = useRef(false);
  // A new address is typed at once.
  useEffect(() => {
    if (adding.current) list.current?.querySelector<HTMLElement>('li:last-child input')?.focus();
    adding.current = false;
  }, [rows.length]);
  const change = (next: readonly string[]): void => {
    const told = next.map((email) => email.trim()).filter((email) => email !== '');
    setState({ rows: next, told });
    onChange(told);
  };
  return (
    <fieldset className={styles.group}>
      <legend className={styles.subheading}>Emails</legend>
      {rows.length === 0 ? (
        <p className={styles.dim}>None. A sequence with an email step refuses the prospect.</p>
      ) : null}
      <ol ref={list} className={styles.emails}>
        {rows.map((email, index) => {
          const label = index === 0 ? 'Primary email' : `Email ${index + 1}`;
          return (
            <li key={index} className={styles.email}>
              <TextInput
                aria-label={label}
                type="email"
                autoComplete="off"
                value={email}
                readOnly={readOnly}
                error={faultOf(rows, index)}
                onChange={(event) => change(rows.with(index, event.currentTarget.value))}
              />
              {index === 0 ? (
                <span className={styles.dim}>Primary</span>
              ) : readOnly ? null : (
                <ActionIcon
                  aria-label={`Move ${email || label} up`}
                  onClick={() => change(rows.with(index - 1, email).with(index, rows[index - 1] ?? ''))}
                >
                  <ArrowUp size={14} aria-hidden />
                </ActionIcon>
              )}
              {readOnly ? null : (
                <ActionIcon aria-label={`Remove ${email || label}`} onClick={() => change(rows.toSpliced(index, 1))}>
                  <X size={14} aria-hidden />
                </ActionIcon>
              )}
            </li>
          );
        })}
      </ol>
      {readOnly ? null : (
        <Button
          variant="default"
          leftSection={<Plus size={14} aria-hidden />}
          disabled={rows.at(-1)?.trim() === ''}
          onClick={() => {
            adding.current = true;
            change([...rows, '']);
          }}
        >
          Add an email
        </Button>
      )}
    </fieldset>
  );
}

function faultOf(rows: readonly string[], index: number): string | undefined {
  const email = rows[index]?.trim().toLowerCase() ?? '';
  if (email === '') return undefined;
  if (!/^[^\s@]+@[^\s@]+$/.test(email)) return 'Not an email address.';
  const earlier = rows.slice(0, index).some((other) => other.trim().toLowerCase() === email);
  return earlier ? 'Stands above already.' : undefined;
}

const sameList = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((each, index) => each === b[index]);

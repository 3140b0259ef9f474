import { Anchor, Button, TextInput } from '@mantine/core';
import { FlaskConical } from 'lucide-react';
import { useDeferredValue, useMemo, useState, type ReactNode } from 'react';
import { numberText } from './object-words.ts';
import type { RecordGroup } from './record-probe.ts';
import styles from './matching-records.module.css';

interface RecordGroupListProps {
  /** Accessible name of the list. */
  readonly label: string;
  readonly group: RecordGroup;
  readonly onTry: (record: string) => void;
}

/** Records that are listed at first, and that come with each wish for more. */
const STEP = 50;

/** The records of a group, each with its Salesforce page; many are narrowed by typing, or listed further. */
export function RecordGroupList({ label, group, onTry }: RecordGroupListProps): ReactNode {
  const [text, setText] = useState('');
  const [most, setMost] = useState(STEP);
  const search = useDeferredValue(text);
  const { records, total } = useMemo(() => group.narrowed(search, most), [group, search, most]);
  const more = total - records.length;
  return (
    <>
      {group.total > STEP ? (
        <TextInput
          className={styles['search'] ?? ''}
          aria-label="Find among them"
          placeholder="Name, email, company or id"
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value);
            setMost(STEP);
          }}
        />
      ) : null}
      <ul className={styles['records']} aria-label={label}>
        {records.map(({ id, name, note, href }) => (
          <li key={id}>
            <span className={styles['name']}>
              <Anchor href={href} size="sm">
                {name}
              </Anchor>
              <span>{note}</span>
            </span>
            <Button
              variant="subtle"
              size="compact-xs"
              leftSection={<FlaskConical size={13} aria-hidden />}
              aria-label={`Try it on ${name}`}
              onClick={() => onTry(id)}
            >
              Try it
            </Button>
          </li>
        ))}
      </ul>
      {group.total > STEP ? (
        <p className={styles['note']} role="status">
          {total === 0
            ? 'Nothing found.'
            : more > 0
              ? `The first ${numberText(records.length)} of ${numberText(total)} are listed.`
              : `All ${numberText(total)} are listed.`}
          {more > 0 ? (
            <Button variant="default" size="compact-xs" onClick={() => setMost(most + STEP)}>
              Show {numberText(Math.min(STEP, more))} more
            </Button>
          ) : null}
        </p>
      ) : null}
    </>
  );
}

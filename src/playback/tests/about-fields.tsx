import { Button, NumberInput } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Expectation } from '#scenarios/expectation.ts';
import type { Anchor, RecordRef } from '#scenarios/scenario-anchor.ts';
import { DurationField } from './duration-field.tsx';
import type { ExpectationKind } from './expectation-kinds.ts';
import { NameSelect } from './name-select.tsx';
import { followedText, PatternControl } from './pattern-control.tsx';
import { RecordSelect } from './record-select.tsx';
import type { RunRecords } from './run-records.ts';
import type { TestNames } from './test-names.ts';
import styles from './test-editor.module.css';

export interface AboutFieldsProps {
  readonly about: Expectation;
  /** What it is about where no record is named. */
  readonly of: ExpectationKind['of'];
  /** What the record is called that the test follows. */
  readonly followed: string | undefined;
  readonly records: RunRecords | null;
  readonly names: TestNames;
  readonly here: (() => Anchor) | null;
  readonly onChange: (about: {
    readonly record?: RecordRef | undefined;
    readonly trip?: number | undefined;
    readonly at?: Anchor | undefined;
  }) => void;
}

const TIMES = [
  { value: 'end', label: 'At the end of the run' },
  { value: 'start', label: 'At the start' },
  { value: 'after', label: 'After a length of time' },
  { value: 'entry', label: 'At an entry of the journal' },
];

/** Of which record, which of its trips, and when something is expected. */
export function AboutFields({ about, of, followed, records, names, here, onChange }: AboutFieldsProps): ReactNode {
  const { record, trip, at } = about;
  const time = at === undefined || at === 'end' ? 'end' : at === 'start' ? 'start' : 'after' in at ? 'after' : 'entry';
  const begin = (next: string): void => {
    if (next === 'after') onChange({ at: { after: '1h' } });
    else if (next === 'entry') onChange({ at: { entry: 'trip-ended' } });
    else onChange({ at: next === 'start' ? 'start' : undefined });
  };
  return (
    <>
      {of === 'entry' && record === undefined ? null : (
        <RecordSelect
          label="Record"
          none={of === 'run' ? 'All records: the whole run' : followedText(followed)}
          records={records}
          value={record}
          onChange={(next) => onChange({ record: next })}
        />
      )}
      {of === 'trip' ? (
        <NumberInput
          label="Which of its trips"
          size="xs"
          placeholder="The last"
          min={1}
          allowDecimal={false}
          value={trip ?? ''}
          onChange={(next) => onChange({ trip: typeof next === 'number' ? next : undefined })}
        />
      ) : null}
      <NameSelect label="When" names={TIMES} value={time} onChange={begin} />
      {typeof at === 'object' && 'after' in at ? (
        <DurationField
          label="After the start"
          value={at.after}
          required
          onChange={(after) => {
            if (after !== undefined) onChange({ at: { after } });
          }}
        />
      ) : null}
      {typeof at === 'object' && 'entry' in at ? (
        <PatternControl
          label="Entry"
          pattern={at}
          names={names}
          records={records}
          followed={followed}
          onChange={(next) => onChange({ at: next })}
        />
      ) : null}
      {here === null ? null : (
        <Button
          className={styles.start ?? ''}
          variant="default"
          size="compact-xs"
          onClick={() => {
            const anchor = here();
            onChange({ at: anchor === 'end' ? undefined : anchor });
          }}
        >
          At the step shown
        </Button>
      )}
    </>
  );
}

import { Button, NumberInput } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Expectation } from '#scenarios/expectation.ts';
import type { Anchor, RecordRef } from '#scenarios/scenario-anchor.ts';
import { refText } from '#scenarios/scenario-reading.ts';
import type { RecordChoice } from '../lessons/record-choices.ts';
import { DurationField } from './duration-field.tsx';
import { NameSelect } from './name-select.tsx';
import { PatternControl } from './pattern-control.tsx';
import type { TestNames } from './test-names.ts';
import styles from './test-editor.module.css';

export interface AboutFieldsProps {
  readonly about: Expectation;
  /** What it is about where no record is named. */
  readonly of: 'trip' | 'record' | 'run';
  /** What the record is called that the test follows. */
  readonly followed: string | undefined;
  readonly records: readonly RecordChoice[];
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
  const known = record && records.find(({ key }) => 'id' in record && record.id === key.id);
  const begin = (next: string): void => {
    if (next === 'after') onChange({ at: { after: '1h' } });
    else if (next === 'entry') onChange({ at: { entry: 'trip-ended' } });
    else onChange({ at: next === 'start' ? 'start' : undefined });
  };
  return (
    <>
      <NameSelect
        label="Record"
        none={of === 'run' ? 'All records: the whole run' : followedText(followed)}
        names={[
          ...(record !== undefined && known === undefined ? [{ value: 'named', label: refText(record) }] : []),
          ...records.map(({ value, label }) => ({ value, label })),
        ]}
        value={known?.value ?? (record === undefined ? '' : 'named')}
        onChange={(next) => {
          if (next !== 'named') onChange({ record: records.find(({ value }) => value === next)?.key });
        }}
      />
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
        <PatternControl label="Entry" pattern={at} names={names} onChange={(next) => onChange({ at: next })} />
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

const followedText = (followed: string | undefined): string =>
  followed === undefined ? 'The record of the test' : `Of the test: ${followed}`;

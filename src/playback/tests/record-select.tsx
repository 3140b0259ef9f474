import type { ReactNode } from 'react';
import type { RecordRef } from '#scenarios/scenario-anchor.ts';
import { refText } from '#scenarios/scenario-reading.ts';
import { NameSelect } from './name-select.tsx';
import type { RunRecords } from './run-records.ts';

/** A record of the run by its name, or none; one that the run does not have stays, and says so. */
export function RecordSelect(props: {
  readonly label: string;
  /** What no record means. */
  readonly none: string;
  readonly records: RunRecords | null;
  readonly value: RecordRef | undefined;
  readonly onChange: (record: RecordRef | undefined) => void;
}): ReactNode {
  const { label, none, records, value, onChange } = props;
  const known = value && records?.choiceOf(value);
  const other = value === undefined || known !== undefined ? [] : [{ value: OTHER, label: refText(value) }];
  return (
    <NameSelect
      label={label}
      none={none}
      names={[...other, ...(records?.choices ?? []).map((each) => ({ value: each.value, label: each.label }))]}
      value={known?.value ?? (value === undefined ? '' : OTHER)}
      error={value !== undefined && records?.has(value) === false ? 'The run has no such record.' : undefined}
      onChange={(next) => {
        if (next !== OTHER) onChange(records?.refOf(next));
      }}
    />
  );
}

/** Of Outreach, or of another object than those that are routed. */
const OTHER = 'another';

import type { ReactNode } from 'react';
import { clearButton } from '#ui/clear-button.ts';
import { TypingSelect } from '../salesforce/typing-select.tsx';
import type { UserSequenceRow } from './user-sequence-rows.ts';
import styles from './user-sequences.module.css';

export interface PrimarySequenceSelectProps {
  readonly row: UserSequenceRow;
  readonly options: readonly { value: string; label: string }[];
  readonly onChange: (sequenceId: number | null) => void;
}

/** Chooses one user's primary sequence; what is chosen stays in sight though it could not be chosen again. */
export function PrimarySequenceSelect({ row, options, onChange }: PrimarySequenceSelectProps): ReactNode {
  const value = row.sequenceId === null ? null : String(row.sequenceId);
  const offered = options.find((option) => option.value === value);
  const current = value === null ? '' : (offered?.label ?? wordsOf(row));
  return (
    // The table leaves keys and clicks in here alone.
    <div data-editor className={styles.select}>
      <TypingSelect
        aria-label={`Primary sequence of ${row.name}`}
        size="xs"
        placeholder="Choose a sequence"
        limit={100}
        data={value === null || offered ? [...options] : [{ value, label: current }, ...options]}
        current={current}
        value={value}
        clearable
        clearButtonProps={clearButton(`the primary sequence of ${row.name}`)}
        error={row.standing === 'gone' || row.standing === 'not-public'}
        nothingFoundMessage="No public sequence fits"
        onChange={(next) => onChange(next === null ? null : Number(next))}
      />
    </div>
  );
}

/** A sequence that is not offered, in words. */
export const wordsOf = ({ sequenceId, sequenceName }: UserSequenceRow): string =>
  sequenceName ?? `Sequence ${sequenceId ?? ''}`;

import { NumberInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';

export interface DraftNumberProps {
  readonly label: string;
  readonly description?: ReactNode;
  readonly suffix?: string;
  readonly min: number;
  readonly max?: number;
  readonly value: number | null;
  /** Called with null where the field was cleared; without `blank` it goes back instead. */
  readonly onChange: (value: number | null) => void;
  /** What a blank field means, such as `No cap`; absent where a number is needed. */
  readonly blank?: string;
  readonly disabled?: boolean;
}

/** A whole number that is taken when the field is left or Enter is pressed, so that typing is one edit. */
export function DraftNumber(props: DraftNumberProps): ReactNode {
  const { label, description, suffix, min, max, value, onChange, blank, disabled } = props;
  const [draft, setDraft] = useState<number | string | null>(null);
  const shown = draft ?? value ?? '';
  const fault = draft === null ? undefined : faultOf(draft, props);
  const take = (): void => {
    setDraft(null);
    if (draft === null || faultOf(draft, props) !== undefined) return;
    const next = draft === '' ? null : Number(draft);
    if (next !== value) onChange(next);
  };
  return (
    <NumberInput
      label={label}
      description={description}
      suffix={suffix ?? ''}
      min={min}
      {...(max === undefined ? {} : { max })}
      clampBehavior="none"
      allowDecimal={false}
      allowNegative={false}
      thousandSeparator=","
      placeholder={blank ?? ''}
      error={fault}
      disabled={disabled ?? false}
      styles={{ wrapper: { width: 160 } }}
      value={shown}
      onChange={setDraft}
      onBlur={take}
      onKeyDown={(event) => {
        if (event.key === 'Enter') take();
        if (event.key === 'Escape' && draft !== null) {
          event.preventDefault();
          setDraft(null);
        }
      }}
    />
  );
}

function faultOf(draft: number | string, { min, max, blank }: DraftNumberProps): string | undefined {
  if (draft === '') return blank === undefined ? 'Cannot be blank.' : undefined;
  const value = Number(draft);
  if (Number.isSafeInteger(value) && value >= min && (max === undefined || value <= max)) return undefined;
  return max === undefined ? `A whole number, ${min} or more.` : `A whole number from ${min} to ${max}.`;
}

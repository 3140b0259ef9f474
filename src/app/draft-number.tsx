import { NumberInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';

export interface DraftNumberProps {
  readonly label: string;
  readonly hideLabel?: boolean;
  readonly description?: ReactNode;
  readonly suffix?: string;
  /** Of the box, in pixels; 160 where absent. */
  readonly width?: number;
  readonly min: number;
  readonly max?: number;
  /** Whether fractions are taken too. */
  readonly fractions?: boolean;
  readonly value: number | null;
  /** Called with null where the field was cleared, which it can be only with `blank`. */
  readonly onChange: (value: number | null) => void;
  /** What a blank field means, such as `No cap`; absent where a number is needed. */
  readonly blank?: string;
  readonly disabled?: boolean;
}

/** A number that is taken when the field is left or Enter is pressed, so that typing is one edit; a wrong one goes back. */
export function DraftNumber(props: DraftNumberProps): ReactNode {
  const {
    label,
    hideLabel,
    description,
    suffix,
    width = 160,
    min,
    max,
    fractions,
    value,
    onChange,
    blank,
    disabled,
  } = props;
  const [draft, setDraft] = useState<number | string | null>(null);
  const fault = draft === null ? undefined : faultOf(draft, props);
  const take = (): void => {
    setDraft(null);
    if (draft === null || faultOf(draft, props) !== undefined) return;
    const next = draft === '' ? null : Number(draft);
    if (next !== value) onChange(next);
  };
  return (
    <NumberInput
      {...(hideLabel ? { 'aria-label': label } : { label })}
      description={description}
      suffix={suffix ?? ''}
      min={min}
      {...(max === undefined ? {} : { max })}
      clampBehavior="none"
      allowNegative={false}
      allowDecimal={fractions ?? false}
      decimalScale={4}
      thousandSeparator=","
      placeholder={blank ?? ''}
      error={fault}
      disabled={disabled ?? false}
      styles={{ wrapper: { width } }}
      value={draft ?? value ?? ''}
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

function faultOf(draft: number | string, { min, max, fractions, blank }: DraftNumberProps): string | undefined {
  if (draft === '') return blank === undefined ? 'Cannot be blank.' : undefined;
  const value = Number(draft);
  const fits = fractions ? Number.isFinite(value) : Number.isSafeInteger(value);
  if (fits && value >= min && (max === undefined || value <= max)) return undefined;
  const kind = fractions ? 'A number' : 'A whole number';
  return max === undefined ? `${kind}, ${min} or more.` : `${kind} from ${min} to ${max}.`;
}

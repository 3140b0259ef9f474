import { NumberInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';

export interface DraftNumberProps {
  readonly label: string;
  readonly hideLabel?: boolean;
  readonly description?: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  /** Whether fractions are taken too. */
  readonly fractions?: boolean;
  readonly suffix?: string;
  readonly width?: number;
  readonly onChange: (value: number) => void;
}

/** A number that is taken as soon as it is one that can be; until then the field says what it must be. */
export function DraftNumber(props: DraftNumberProps): ReactNode {
  const {
    label,
    hideLabel = false,
    description,
    value,
    min,
    max,
    fractions = false,
    suffix = '',
    width,
    onChange,
  } = props;
  const [draft, setDraft] = useState<number | string | null>(null);
  const fits = (given: number | string): given is number =>
    typeof given === 'number' && given >= min && given <= max && (fractions || Number.isInteger(given));
  const wrong = draft !== null && !fits(draft);
  return (
    <NumberInput
      {...(hideLabel ? { 'aria-label': label } : { label })}
      description={description}
      error={wrong ? `${fractions ? 'A number' : 'A whole number'} from ${min} to ${max}. ${value} stays.` : undefined}
      min={min}
      max={max}
      clampBehavior="none"
      allowNegative={false}
      decimalScale={fractions ? 4 : 0}
      thousandSeparator=","
      suffix={suffix}
      {...(width === undefined ? {} : { styles: { wrapper: { width } } })}
      value={draft ?? value}
      onChange={(given) => {
        setDraft(given);
        if (fits(given) && given !== value) onChange(given);
      }}
      onBlur={() => {
        if (!wrong) setDraft(null);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && wrong) {
          event.preventDefault();
          setDraft(null);
        }
      }}
    />
  );
}

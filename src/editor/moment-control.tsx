import { NumberInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { describeRelativeDate, parseRelativeDate } from '#criteria/relative-date.ts';
import { DateField } from './date-field.tsx';
import { OptionSelect } from './option-select.tsx';
import styles from './date-field.module.css';

interface MomentControlProps {
  /** Accessible name. */
  readonly label: string;
  readonly value: string | null;
  /** Of the org; undefined where the field holds dates without a time. */
  readonly timeZone: string | undefined;
  readonly invalid: boolean;
  readonly onChange: (value: string | null) => void;
}

const FIXED = 'date';
const AGO = 'N_DAYS_AGO';
const AHEAD = 'N_DAYS_FROM_NOW';
const SPANS = ['WEEK', 'MONTH', 'QUARTER', 'YEAR'].flatMap((unit) => [`THIS_${unit}`, `LAST_${unit}`, `NEXT_${unit}`]);

const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const named = (key: string): { readonly value: string; readonly label: string; readonly note?: string } => {
  const relative = parseRelativeDate(key);
  const label = sentence(relative ? describeRelativeDate(relative) : key);
  return key.endsWith('_WEEK') ? { value: key, label, note: 'Sunday to Saturday' } : { value: key, label };
};

const CHOICES = [
  { value: FIXED, label: 'A date' },
  ...['TODAY', 'YESTERDAY', 'TOMORROW'].map(named),
  { value: AGO, label: 'Days ago' },
  { value: AHEAD, label: 'Days from now' },
  ...SPANS.map(named),
];

/** [CND-2] A date to compare with: a day of the calendar, or one that moves with today. */
export function MomentControl({ label, value, timeZone, invalid, onChange }: MomentControlProps): ReactNode {
  const relative = parseRelativeDate(value);
  const days = /^(N_DAYS_(?:AGO|FROM_NOW)):(\d+)$/.exec(value ?? '');
  const kind = days?.[1] ?? (relative ? (value ?? FIXED) : FIXED);
  return (
    <div className={styles['moving']} data-alone={(kind !== FIXED && !days) || undefined}>
      <OptionSelect
        aria-label={`${label}: kind of date`}
        options={CHOICES}
        searchable={false}
        maxDropdownHeight={320}
        value={kind}
        onChange={(next) => {
          if (next === kind || next === null) return;
          if (next === FIXED) return onChange(null);
          onChange(next === AGO || next === AHEAD ? `${next}:${days?.[2] ?? 7}` : String(next));
        }}
      />
      {days ? (
        <NumberInput
          aria-label={`${label}: days`}
          value={Number(days[2])}
          min={0}
          max={99_999}
          clampBehavior="strict"
          allowDecimal={false}
          allowNegative={false}
          hideControls
          suffix={days[2] === '1' ? ' day' : ' days'}
          onChange={(next) => {
            if (next !== '') onChange(`${kind}:${next}`);
          }}
        />
      ) : kind === FIXED ? (
        <DateField label={label} value={value} timeZone={timeZone} invalid={invalid} onChange={onChange} />
      ) : null}
      {timeZone === undefined ? null : <p className={styles['zone']}>Days and times by the org’s clock, {timeZone}.</p>}
    </div>
  );
}

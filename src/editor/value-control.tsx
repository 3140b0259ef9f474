import { NumberInput, Select, TagsInput, TextInput } from '@mantine/core';
import { useMemo, type ReactNode } from 'react';
import { assertNever } from '#shared/assert-never.ts';
import type { FieldValue } from '#shared/field.ts';
import { ChoicesControl } from './choices-control.tsx';
import type { ValueControlKind } from './criteria-edits.ts';
import { DateField } from './date-field.tsx';
import { MomentControl } from './moment-control.tsx';
import type { Option } from '#wording/option.ts';
import { OptionSelect } from './option-select.tsx';
import { useRevert } from './use-revert.ts';

type Value = FieldValue | readonly FieldValue[] | undefined;

export interface ValueControlProps {
  readonly kind: Exclude<ValueControlKind, 'none'>;
  /** Accessible name. */
  readonly label: string;
  readonly value: Value;
  readonly options: readonly Option[] | undefined;
  readonly invalid?: boolean;
  /** Of the org, by whose clock date-times are typed. */
  readonly timeZone: string;
  /** Whether a date may be one that moves with today (CND-2). */
  readonly moving?: boolean;
  readonly onChange: (value: FieldValue | readonly FieldValue[]) => void;
}

/** What a value is typed or chosen with. Blank text is the blank value. */
export function ValueControl(props: ValueControlProps): ReactNode {
  const { kind, label, value, options = [], invalid = false, timeZone, moving = false, onChange } = props;
  const common = { 'aria-label': label, error: invalid };
  const single = singleOf(value);
  const list = useMemo(() => listOf(value), [value]);
  const text = single === null ? '' : String(single);
  const typed = (next: string): void => onChange(next === '' ? null : next);
  const revert = useRevert<FieldValue | readonly FieldValue[]>(value ?? null, onChange);
  switch (kind) {
    case 'choice':
      return (
        <OptionSelect
          {...common}
          placeholder="Value"
          options={options}
          value={text === '' ? null : text}
          onChange={(next) => onChange(next)}
        />
      );
    case 'choices':
      return <ChoicesControl label={label} options={options} chosen={list} invalid={invalid} onChange={onChange} />;
    case 'texts':
    case 'numbers':
      return (
        <TagsInput
          {...common}
          placeholder="Type a value, press Enter"
          value={list}
          splitChars={[',', ';']}
          onChange={(next) => onChange(kind === 'numbers' ? next.map(numberOrText) : next)}
        />
      );
    case 'number':
    case 'days':
      return (
        <NumberInput
          {...common}
          placeholder={kind === 'days' ? 'Days' : 'Number'}
          value={typeof single === 'number' ? single : text}
          {...(kind === 'days' ? { min: 0, allowDecimal: false } : {})}
          clampBehavior="none"
          hideControls
          {...revert}
          onChange={(next) => onChange(next === '' ? null : numberOrText(String(next)))}
        />
      );
    case 'boolean':
      return (
        <Select
          {...common}
          data={['true', 'false']}
          value={single === null ? null : text}
          placeholder="true or false"
          onChange={(next) => onChange(next === null ? null : next === 'true')}
        />
      );
    case 'date':
    case 'moment': {
      const Control = moving ? MomentControl : DateField;
      const zone = kind === 'moment' ? timeZone : undefined;
      const shown = text === '' ? null : text;
      return <Control label={label} value={shown} timeZone={zone} invalid={invalid} onChange={onChange} />;
    }
    case 'text':
      return (
        <TextInput
          {...common}
          placeholder="Value"
          value={text}
          {...revert}
          onChange={(event) => typed(event.currentTarget.value)}
        />
      );
    default:
      return assertNever(kind);
  }
}

const singleOf = (value: Value): FieldValue => {
  if (typeof value === 'object' && value !== null) return value[0] ?? null;
  return value ?? null;
};

const listOf = (value: Value): string[] => {
  const list = typeof value === 'object' && value !== null ? value : [value ?? null];
  return [...new Set(list.flatMap((item) => (item === null ? [] : [String(item)])))];
};

const numberOrText = (text: string): number | string => {
  const number = Number(text);
  return text.trim() === '' || Number.isNaN(number) ? text : number;
};

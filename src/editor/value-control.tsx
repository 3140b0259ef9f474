import { MultiSelect, NumberInput, Select, TagsInput, TextInput } from '@mantine/core';
import { useMemo, type ReactNode } from 'react';
import { assertNever } from '#shared/assert-never.ts';
import type { FieldValue } from '#shared/field.ts';
import type { ValueControlKind } from './criteria-edits.ts';
import { fromLocalInput, isPlainDate, toLocalInput } from './moment-text.ts';
import type { Option } from './option.ts';
import { OptionLine, OptionSelect } from './option-select.tsx';

type Value = FieldValue | readonly FieldValue[] | undefined;

export interface ValueControlProps {
  readonly kind: Exclude<ValueControlKind, 'none'>;
  /** Accessible name. */
  readonly label: string;
  readonly value: Value;
  readonly options: readonly Option[] | undefined;
  readonly invalid?: boolean;
  readonly onChange: (value: FieldValue | readonly FieldValue[]) => void;
}

/** What a value is typed or chosen with. Blank text is the blank value. */
export function ValueControl(props: ValueControlProps): ReactNode {
  const { kind, label, value, options = [], invalid = false, onChange } = props;
  const common = { 'aria-label': label, error: invalid };
  const single = singleOf(value);
  const text = single === null ? '' : String(single);
  const typed = (next: string): void => onChange(next === '' ? null : next);
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
      return <ChoicesControl {...props} />;
    case 'texts':
    case 'numbers':
      return (
        <TagsInput
          {...common}
          placeholder="Type a value, press Enter"
          value={listOf(value)}
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
      if (text !== '' && !isPlainDate(text)) break;
      return <TextInput {...common} type="date" value={text} onChange={(event) => typed(event.currentTarget.value)} />;
    case 'moment': {
      const shown = toLocalInput(text);
      if (shown === undefined) break;
      return (
        <TextInput
          {...common}
          type="datetime-local"
          title="Date and time in UTC"
          value={shown}
          onChange={(event) => typed(fromLocalInput(event.currentTarget.value))}
        />
      );
    }
    case 'text':
      break;
    default:
      return assertNever(kind);
  }
  return (
    <TextInput {...common} placeholder="Value" value={text} onChange={(event) => typed(event.currentTarget.value)} />
  );
}

function ChoicesControl({ label, value, options = [], invalid = false, onChange }: ValueControlProps): ReactNode {
  const byValue = useMemo(() => new Map(options.map((option) => [String(option.value), option])), [options]);
  const chosen = listOf(value);
  const data = [...byValue].map(([key, option]) => ({ value: key, label: option.label }));
  const missing = chosen.filter((key) => !byValue.has(key)).map((key) => ({ value: key, label: `${key} (missing)` }));
  return (
    <MultiSelect
      aria-label={label}
      error={invalid}
      {...(chosen.length === 0 ? { placeholder: 'Values' } : {})}
      data={[...missing, ...data]}
      value={chosen}
      searchable
      limit={80}
      comboboxProps={{ width: 'max-content', position: 'bottom-start', middlewares: { shift: true } }}
      nothingFoundMessage="Nothing found"
      renderOption={({ option }) => <OptionLine option={byValue.get(option.value) ?? option} />}
      onChange={(next) => onChange(next)}
    />
  );
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

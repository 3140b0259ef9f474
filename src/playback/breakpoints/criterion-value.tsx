import { Autocomplete, NumberInput, Select, TagsInput, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Criterion } from '#criteria/criteria.ts';
import { operators } from '#criteria/operators.ts';
import type { FieldInfo, FieldValue } from '#shared/field.ts';

interface CriterionValueProps {
  readonly item: Criterion;
  readonly info: FieldInfo | undefined;
  readonly className: string;
  readonly onChange: (item: Criterion) => void;
}

/** What stands to the right of a criterion's operator; nothing where it takes none. */
export function CriterionValue({ item, info, className, onChange }: CriterionValueProps): ReactNode {
  const { operand } = operators[item.operator];
  const { value } = item;
  const set = (next: FieldValue | readonly FieldValue[]): void => onChange({ ...item, value: next });
  const text = value === undefined || value === null || typeof value === 'object' ? '' : String(value);
  const common = { 'aria-label': 'Value', className };
  if (operand === 'none') return <span className={className} />;
  if (operand === 'list') {
    const list = typeof value === 'object' && value !== null ? value.map(String) : [];
    return (
      <TagsInput
        {...common}
        placeholder="Type a value, press Enter"
        value={list}
        onChange={(next) => set(info?.type === 'number' ? next.map(numberOr) : next)}
      />
    );
  }
  if (operand === 'days' || info?.type === 'number') {
    return (
      <NumberInput {...common} value={text} onChange={(next) => set(next === '' ? null : numberOr(String(next)))} />
    );
  }
  if (info?.type === 'checkbox') {
    return (
      <Select
        {...common}
        data={['true', 'false']}
        value={text === '' ? null : text}
        onChange={(next) => set(next === 'true')}
      />
    );
  }
  if (info?.picklist !== undefined) {
    return <Autocomplete {...common} data={[...info.picklist]} value={text} onChange={(next) => set(blank(next))} />;
  }
  return (
    <TextInput
      {...common}
      placeholder={operand === 'moment' ? 'Such as 2026-01-05 or TODAY' : 'Blank'}
      value={text}
      onChange={(event) => set(blank(event.currentTarget.value))}
    />
  );
}

const blank = (text: string): FieldValue => (text === '' ? null : text);

/** What is no number stays as it was typed. */
function numberOr(text: string): FieldValue {
  const number = Number(text);
  return text.trim() === '' || Number.isNaN(number) ? text : number;
}

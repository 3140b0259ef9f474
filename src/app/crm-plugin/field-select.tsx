import { Select, type ComboboxItem, type OptionsFilter } from '@mantine/core';
import type { ReactNode } from 'react';
import styles from './plugin-fields.module.css';

export interface FieldOption {
  readonly value: string;
  readonly label: string;
  /** Whether another mapping stands against it, so that it cannot be chosen. */
  readonly taken?: boolean;
}

export interface FieldOptionGroup {
  readonly group: string;
  readonly items: readonly FieldOption[];
}

export interface FieldSelectProps {
  readonly name: string;
  readonly groups: readonly FieldOptionGroup[];
  readonly value: string | null;
  readonly onChange: (value: string) => void;
  readonly error?: string | undefined;
  readonly placeholder?: string;
}

/** Picks a field by its label or its API name; a value that is none of them is kept and shown as it is. */
export function FieldSelect({ name, groups, value, onChange, error, placeholder }: FieldSelectProps): ReactNode {
  const isKnown = value === null || groups.some(({ items }) => items.some((item) => item.value === value));
  const shown = groups.filter(({ items }) => items.length > 0);
  const data = isKnown ? shown : [{ group: 'Not there', items: [{ value, label: value }] }, ...shown];
  return (
    <Select
      aria-label={name}
      searchable
      limit={200}
      data={data.map(({ group, items }) => ({
        group,
        items: items.map(({ value: each, label, taken }) => ({ value: each, label, disabled: taken === true })),
      }))}
      filter={byLabelOrName}
      renderOption={({ option }) => (
        <span className={styles.option}>
          <span>{option.label}</span>
          {option.label === option.value ? null : <span className={styles.apiName}>{option.value}</span>}
          {option.disabled === true ? <span className={styles.apiName}>taken by another mapping</span> : null}
        </span>
      )}
      nothingFoundMessage="No such field"
      placeholder={placeholder ?? ''}
      error={error}
      value={value}
      onChange={(next) => {
        if (next !== null) onChange(next);
      }}
    />
  );
}

const byLabelOrName: OptionsFilter = ({ options, search }) => {
  const wanted = search.trim().toLowerCase();
  const fits = (item: ComboboxItem): boolean =>
    item.label.toLowerCase().includes(wanted) || item.value.toLowerCase().includes(wanted);
  return options.flatMap((option): ReturnType<OptionsFilter> => {
    if (!('group' in option)) return fits(option) ? [option] : [];
    const items = option.items.filter((item): item is ComboboxItem => typeof item !== 'string' && fits(item));
    return items.length > 0 ? [{ ...option, items }] : [];
  });
};

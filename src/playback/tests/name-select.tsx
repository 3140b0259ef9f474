import { Select } from '@mantine/core';
import type { ReactNode } from 'react';

export interface NameSelectProps {
  readonly label: string;
  readonly names: readonly string[] | readonly { readonly value: string; readonly label: string }[];
  /** Blank for nothing. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** What stands where nothing is chosen, which may then be chosen too. */
  readonly none?: string;
  readonly error?: string | undefined;
  /** The label is only said. */
  readonly bare?: boolean;
}

/** One of several names. What is chosen and not among them stays, and says so. */
export function NameSelect({ label, names, value, onChange, none, error, bare }: NameSelectProps): ReactNode {
  const known = names.map((each) => (typeof each === 'string' ? { value: each, label: each } : each));
  const missing = value !== '' && !known.some((each) => each.value === value);
  return (
    <Select
      {...(bare === true ? { 'aria-label': label } : { label })}
      size="xs"
      data={missing ? [{ value, label: `${value} (not there)` }, ...known] : known}
      searchable={known.length > 8}
      limit={200}
      nothingFoundMessage="Nothing found"
      placeholder={none ?? 'Choose one'}
      clearable={none !== undefined}
      clearButtonProps={{ 'aria-label': `Clear ${label}` }}
      allowDeselect={none !== undefined}
      value={value === '' ? null : value}
      error={error}
      onChange={(next) => onChange(next ?? '')}
    />
  );
}

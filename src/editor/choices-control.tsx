import { MultiSelect } from '@mantine/core';
import { useMemo, useState, type ReactNode } from 'react';
import { asFarAsRead, type Option } from '#wording/option.ts';
import { matches, OptionLine } from './option-select.tsx';

interface ChoicesControlProps {
  /** Accessible name. */
  readonly label: string;
  readonly options: readonly Option[];
  /** Values that are not among the options are kept and marked as missing. */
  readonly chosen: readonly string[];
  readonly invalid: boolean;
  readonly onChange: (chosen: readonly string[]) => void;
}

/** Several of some options. */
export function ChoicesControl({ label, options, chosen, invalid, onChange }: ChoicesControlProps): ReactNode {
  const byValue = useMemo(() => new Map(options.map((option) => [String(option.value), option])), [options]);
  const [search, setSearch] = useState('');
  const { listed, data } = useMemo(() => {
    const picked = new Set(chosen);
    const hits = options.filter((option) => !picked.has(String(option.value)) && matches(option, search));
    const shown = asFarAsRead(
      hits.map((option) => ({ value: String(option.value), label: nameOf(option) })),
      undefined,
    );
    const tags = chosen.map((key) => {
      const option = byValue.get(key);
      return { value: key, label: option ? nameOf(option) : `${key} (missing)` };
    });
    // The list is given what it shows and what is chosen: 10,000 users open as quickly as ten.
    return { listed: shown, data: [...tags, ...shown] };
  }, [options, byValue, chosen, search]);
  return (
    <MultiSelect
      aria-label={label}
      error={invalid}
      {...(chosen.length === 0 ? { placeholder: 'Values' } : {})}
      data={data}
      value={[...chosen]}
      searchable
      selectFirstOptionOnChange
      hidePickedOptions
      searchValue={search}
      onSearchChange={setSearch}
      comboboxProps={{ width: 'max-content', position: 'bottom-start', middlewares: { shift: true } }}
      nothingFoundMessage="Nothing found"
      filter={() => listed}
      renderOption={({ option }) => <OptionLine option={byValue.get(option.value) ?? option} />}
      onChange={onChange}
    />
  );
}

/** What stands on the tag of a chosen one: that a user is inactive is seen there too. */
const nameOf = ({ label, note }: Option): string => (note?.endsWith('inactive') ? `${label} (inactive)` : label);

import { MultiSelect, type ComboboxItem } from '@mantine/core';
import { useMemo, type ReactNode } from 'react';
import type { Option } from './option.ts';
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

/** Options that a list shows at once; the rest is found by typing. */
const SHOWN = 80;

/** Several of some options. */
export function ChoicesControl({ label, options, chosen, invalid, onChange }: ChoicesControlProps): ReactNode {
  const byValue = useMemo(() => new Map(options.map((option) => [String(option.value), option])), [options]);
  const data = useMemo(
    () => [
      ...chosen.filter((key) => !byValue.has(key)).map((key) => ({ value: key, label: `${key} (missing)` })),
      ...[...byValue].map(([value, option]) => ({ value, label: nameOf(option) })),
    ],
    [byValue, chosen],
  );
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
      limit={SHOWN}
      comboboxProps={{ width: 'max-content', position: 'bottom-start', middlewares: { shift: true } }}
      nothingFoundMessage="Nothing found"
      filter={({ options: items, search }) =>
        (items as ComboboxItem[]).filter((item) => matches(byValue.get(item.value) ?? item, search))
      }
      renderOption={({ option }) => <OptionLine option={byValue.get(option.value) ?? option} />}
      onChange={onChange}
    />
  );
}

/** What stands on the tag of a chosen one: that a user is inactive is seen there too. */
const nameOf = ({ label, note }: Option): string => (note?.endsWith('inactive') ? `${label} (inactive)` : label);

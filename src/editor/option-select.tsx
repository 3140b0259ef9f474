import { Select, type SelectProps } from '@mantine/core';
import { useMemo, useState, type FocusEvent, type MouseEvent, type ReactNode } from 'react';
import { asFarAsRead, isListed, withCurrent, type Option } from '#wording/option.ts';
import styles from './option-select.module.css';

export interface OptionSelectProps extends Omit<
  SelectProps,
  'data' | 'value' | 'onChange' | 'renderOption' | 'filter'
> {
  readonly options: readonly Option[];
  readonly value: string | number | null;
  /** How the value reads where it is not among the options. */
  readonly unlisted?: Option | undefined;
  readonly onChange: (value: string | number | null) => void;
}

/** A longer list is searched. */
const SEARCHED = 7;

/** One of some options. A current value that is not among them stays and is marked as missing. */
export function OptionSelect({ options: given, value, unlisted, onChange, ...rest }: OptionSelectProps): ReactNode {
  const listed = value === null || value === '' || isListed(given, value);
  const options = useMemo(() => withCurrent(given, value, unlisted), [given, value, unlisted]);
  const byValue = useMemo(() => new Map(options.map((option) => [String(option.value), option])), [options]);
  const [open, setOpen] = useState(false);
  const current = value === null ? undefined : byValue.get(String(value));
  const [text, setText] = useState('');
  // The box shows what is chosen: that is no search.
  const search = text === current?.label ? '' : text;
  const { listed: items, data } = useMemo(() => {
    const hits = options.filter((option) => matches(option, search)).map(itemOf);
    const shown = asFarAsRead(hits, current && String(current.value));
    // The list is given what it shows and what is chosen, so that 10,000 users open as quickly as ten.
    const away = current && !shown.some((item) => item.value === String(current.value));
    return { listed: shown, data: away ? [...shown, itemOf(current)] : shown };
  }, [options, search, current]);
  return (
    <Select
      searchable={options.length > SEARCHED}
      searchValue={text}
      onSearchChange={setText}
      selectFirstOptionOnChange
      {...selectedWhole}
      nothingFoundMessage="Nothing found"
      comboboxProps={{ width: 'max-content', position: 'bottom-start', middlewares: { shift: true } }}
      {...rest}
      data={data}
      value={value === null || value === '' ? null : String(value)}
      onChange={(key) => onChange(key === null ? null : (byValue.get(key)?.value ?? key))}
      renderOption={({ option }) => <OptionLine option={byValue.get(option.value) ?? option} />}
      onDropdownOpen={() => setOpen(true)}
      onDropdownClose={() => setOpen(false)}
      // A closed list stays in the page, but its choices need not.
      filter={() => (open ? items : [])}
      rightSection={listed ? undefined : <span className={styles['missing']}>{current?.note ?? 'missing'}</span>}
      rightSectionWidth={listed ? undefined : 14 + 6 * (current?.note ?? 'missing').length}
    />
  );
}

/** How an option is handed to a list. */
const itemOf = ({ value, label }: Option) => ({ value: String(value), label });

/** Typing in a box that shows the current choice replaces it instead of adding to it. */
export const selectedWhole = {
  onFocus: (event: FocusEvent<HTMLInputElement>) => event.currentTarget.select(),
  onClick: (event: MouseEvent<HTMLInputElement>) => event.currentTarget.select(),
};

export function OptionLine({ option }: { readonly option: Option | undefined }): ReactNode {
  if (!option) return null;
  return (
    <span className={styles['line']}>
      <span>{option.label}</span>
      {option.note === undefined || option.note === option.label ? null : (
        <span className={styles['note']}>{option.note}</span>
      )}
    </span>
  );
}

export function matches(option: Option | undefined, search: string): boolean {
  const wanted = search.trim().toLowerCase();
  return option !== undefined && `${option.label} ${option.note ?? ''}`.toLowerCase().includes(wanted);
}

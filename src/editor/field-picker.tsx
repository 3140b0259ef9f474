import { Select, type ComboboxItem, type ComboboxParsedItem } from '@mantine/core';
import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import type { FieldGroup } from '#wording/field-choices.ts';
import { OptionLine, selectedWhole } from './option-select.tsx';

interface FieldPickerProps {
  readonly className?: string;
  /** Accessible name. */
  readonly label: string;
  readonly groups: readonly FieldGroup[];
  /** Path of the chosen field; one that is not among the groups is kept and marked as missing. */
  readonly value: string;
  /** Takes the focus when it appears, which opens the list. */
  readonly focused?: boolean;
  readonly onChange: (path: string) => void;
}

/** A field chosen by label or API name, in groups: the record, its owner, what match nodes found. */
export function FieldPicker(props: FieldPickerProps): ReactNode {
  const { className, label, groups, value, focused = false, onChange } = props;
  const input = useRef<HTMLInputElement>(null);
  const [open, setOpen] = useState(false);
  useEffect(() => {
    if (focused) input.current?.focus();
  }, [focused]);
  const byPath = useMemo(
    () => new Map(groups.flatMap(({ choices }) => choices.map((choice) => [choice.path, choice] as const))),
    [groups],
  );
  const data = useMemo(() => {
    const listed = groups
      .filter(({ choices }) => choices.length > 0)
      .map(({ title, choices }) => ({
        group: title,
        items: choices.map((choice) => ({ value: choice.path, label: choice.label })),
      }));
    if (value === '' || byPath.has(value)) return listed;
    return [{ group: 'Missing', items: [{ value, label: `${value} (missing)` }] }, ...listed];
  }, [groups, byPath, value]);
  return (
    <Select
      {...(className === undefined ? {} : { className })}
      ref={input}
      aria-label={label}
      placeholder="Field"
      searchable
      selectFirstOptionOnChange
      {...selectedWhole}
      maxDropdownHeight={320}
      comboboxProps={{ width: 340, position: 'bottom-start', middlewares: { shift: true } }}
      nothingFoundMessage="No such field"
      error={value !== '' && !byPath.has(value)}
      data={data}
      value={value === '' ? null : value}
      onChange={(path) => {
        if (path !== null) onChange(path);
      }}
      renderOption={({ option }) => {
        const field = byPath.get(option.value)?.field;
        return <OptionLine option={{ ...option, ...(field ? { label: field.label, note: field.name } : {}) }} />;
      }}
      onDropdownOpen={() => setOpen(true)}
      onDropdownClose={() => setOpen(false)}
      // A closed list stays in the page, but its fields need not.
      filter={({ options, search }) => (open ? filterGroups(options, search) : [])}
    />
  );
}

/** Keeps what has the search in its label or its path. */
function filterGroups(options: ComboboxParsedItem[], search: string): ComboboxParsedItem[] {
  const wanted = search.trim().toLowerCase();
  const fits = (item: ComboboxItem): boolean => `${item.label} ${item.value}`.toLowerCase().includes(wanted);
  return options.flatMap((option): ComboboxParsedItem[] => {
    if (!('group' in option)) return fits(option) ? [option] : [];
    const items = option.items.filter(fits);
    return items.length > 0 ? [{ ...option, items }] : [];
  });
}

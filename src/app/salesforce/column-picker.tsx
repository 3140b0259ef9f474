import { Button, Checkbox, Popover, ScrollArea, Stack, TextInput } from '@mantine/core';
import { Columns3 } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import type { FieldInfo } from '#shared/field.ts';
import { headerOf } from './record-columns.tsx';

export interface ColumnPickerProps {
  readonly fields: readonly FieldInfo[];
  readonly chosen: readonly string[];
  /** The columns to go back to. */
  readonly standard: readonly string[];
  readonly onChange: (names: readonly string[]) => void;
}

/** Chooses which fields of an object stand in the table; new columns are added at the end. */
export function ColumnPicker({ fields, chosen, standard, onChange }: ColumnPickerProps): ReactNode {
  const [search, setSearch] = useState('');
  const wanted = search.trim().toLowerCase();
  const listed = fields.filter(
    (field) => field.label.toLowerCase().includes(wanted) || field.name.toLowerCase().includes(wanted),
  );
  const toggle = (name: string): void => {
    const next = chosen.includes(name) ? chosen.filter((other) => other !== name) : [...chosen, name];
    if (next.length > 0) onChange(next);
  };
  return (
    <Popover position="bottom-end" shadow="md" width={280} trapFocus returnFocus>
      <Popover.Target>
        <Button variant="default" leftSection={<Columns3 size={14} aria-hidden />}>
          Columns
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label="Columns">
        <Stack gap="xs">
          <TextInput
            type="search"
            aria-label="Search fields"
            placeholder="Search fields"
            value={search}
            onChange={(event) => setSearch(event.currentTarget.value)}
          />
          <ScrollArea.Autosize mah={300} type="auto" offsetScrollbars viewportProps={{ tabIndex: -1 }}>
            <Stack gap={6} p={2}>
              {listed.map((field) => (
                <Checkbox
                  key={field.name}
                  label={headerOf(field)}
                  checked={chosen.includes(field.name)}
                  onChange={() => toggle(field.name)}
                />
              ))}
            </Stack>
          </ScrollArea.Autosize>
          <Button variant="default" onClick={() => onChange(standard)}>
            Standard columns
          </Button>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}

import { Button, Popover } from '@mantine/core';
import { ListFilter } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import type { SalesforceState } from '#mocks/salesforce/salesforce-state.ts';
import type { FieldInfo } from '#shared/field.ts';
import { FilterForm } from './filter-form.tsx';
import type { RecordFilter } from './record-filter.ts';

export interface AddFilterProps {
  readonly state: SalesforceState;
  readonly fields: readonly FieldInfo[];
  readonly onAdd: (filter: RecordFilter) => void;
}

/** Adds one filter to a list; several together narrow it further. */
export function AddFilter({ state, fields, onAdd }: AddFilterProps): ReactNode {
  const [open, setOpen] = useState(false);
  return (
    <Popover opened={open} onChange={setOpen} position="bottom-start" shadow="md" width={300} trapFocus returnFocus>
      <Popover.Target>
        <Button variant="default" leftSection={<ListFilter size={14} aria-hidden />} onClick={() => setOpen(!open)}>
          Filter
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label="Add a filter">
        <FilterForm
          state={state}
          fields={fields}
          onApply={(filter) => {
            setOpen(false);
            onAdd(filter);
          }}
        />
      </Popover.Dropdown>
    </Popover>
  );
}

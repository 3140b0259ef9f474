import { ActionIcon, Button, Popover } from '@mantine/core';
import { X } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import type { SalesforceState } from '#mocks/salesforce/salesforce-state.ts';
import type { FieldInfo } from '#shared/field.ts';
import { FilterForm } from './filter-form.tsx';
import { filterText } from './filter-text.ts';
import type { RecordFilter } from './record-filter.ts';
import { labelOfId } from './record-lookup.ts';
import { headerOf } from './record-columns.tsx';
import styles from './filter-bar.module.css';

export interface FilterBarProps {
  readonly state: SalesforceState;
  readonly fields: readonly FieldInfo[];
  readonly filters: readonly RecordFilter[];
  readonly onChange: (filters: readonly RecordFilter[]) => void;
}

/** The filters of a list as chips: each opens to be changed, and can be removed. */
export function FilterBar({ state, fields, filters, onChange }: FilterBarProps): ReactNode {
  if (filters.length === 0) return null;
  return (
    <div className={styles.bar}>
      <ul className={styles.chips} aria-label="Filters">
        {filters.map((filter, at) => (
          <Chip
            key={`${filter.field} ${at}`}
            state={state}
            fields={fields}
            filter={filter}
            onChange={(next) => onChange(filters.with(at, next))}
            onRemove={() => onChange(filters.filter((_, other) => other !== at))}
          />
        ))}
      </ul>
      <Button variant="subtle" size="compact-xs" onClick={() => onChange([])}>
        Clear all filters
      </Button>
    </div>
  );
}

interface ChipProps {
  readonly state: SalesforceState;
  readonly fields: readonly FieldInfo[];
  readonly filter: RecordFilter;
  readonly onChange: (filter: RecordFilter) => void;
  readonly onRemove: () => void;
}

function Chip({ state, fields, filter, onChange, onRemove }: ChipProps): ReactNode {
  const [open, setOpen] = useState(false);
  const field = fields.find(({ name }) => name === filter.field);
  const words = field
    ? `${headerOf(field)} ${filterText(filter, (value) => (field.type === 'lookup' ? labelOfId(state, value) : value))}`
    : `${filter.field}: no such field, not filtered by`;
  return (
    <li className={styles.chip} data-unknown={field ? undefined : true}>
      <Popover opened={open} onChange={setOpen} position="bottom-start" shadow="md" width={300} trapFocus returnFocus>
        <Popover.Target>
          <button type="button" className={styles.words} disabled={!field} onClick={() => setOpen(!open)}>
            {words}
          </button>
        </Popover.Target>
        <Popover.Dropdown aria-label={`Change the filter: ${words}`}>
          <FilterForm
            state={state}
            fields={fields}
            filter={filter}
            onApply={(next) => {
              setOpen(false);
              onChange(next);
            }}
          />
        </Popover.Dropdown>
      </Popover>
      <ActionIcon size="xs" aria-label={`Remove the filter: ${words}`} onClick={onRemove}>
        <X size={12} aria-hidden />
      </ActionIcon>
    </li>
  );
}

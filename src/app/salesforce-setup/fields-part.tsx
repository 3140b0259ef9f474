import { Button, SegmentedControl, TextInput } from '@mantine/core';
import { Plus, Search } from 'lucide-react';
import { useDeferredValue, useMemo, useState, type ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import type { FieldInfo } from '#shared/field.ts';
import { DataTable, type TableColumn } from '#ui/data-table.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { useWorkspace } from '../workspace-context.tsx';
import { typeText } from './field-draft.ts';
import { FieldPanel, StandardFieldPanel } from './field-panel.tsx';
import { IntegrationFieldsBar } from './integration-fields-bar.tsx';
import { managedObjectAt, managedObjects } from './setup-parts.ts';
import styles from './salesforce-setup.module.css';

const NEW = 'new';

const columns: readonly TableColumn<FieldInfo>[] = [
  { id: 'label', header: 'Label', value: (field) => field.label, width: 170, grow: 2 },
  { id: 'name', header: 'API name', value: (field) => field.name, width: 170, grow: 2 },
  { id: 'type', header: 'Type', value: typeText, width: 130 },
  { id: 'length', header: 'Length', value: (field) => field.length ?? null, width: 90, align: 'end' },
  { id: 'custom', header: 'Custom', value: (field) => (field.custom === true ? 'Custom' : 'Standard'), width: 100 },
  {
    id: 'layout',
    header: 'Layout',
    value: (field) => (field.readOnly === true ? 'Read-only' : field.required === true ? 'Required' : 'Editable'),
    width: 100,
  },
];

/** The fields of an object, custom ones first, with the panel of the one that the address names. */
export function FieldsPart(): ReactNode {
  const [query, setQuery] = useSearchParams();
  const object = managedObjectAt(query.get('object'));
  const open = query.get('field');
  const all = useWorkspace((workspace) => workspace.org.salesforce.fields[object]);
  const [search, setSearch] = useState('');
  const wanted = useDeferredValue(search).trim().toLowerCase();
  const rows = useMemo(() => customFirst(all).filter((field) => matches(field, wanted)), [all, wanted]);
  const go = (next: string | null): void => setQuery({ object, ...(next === null ? {} : { field: next }) });
  const shown = all.find((field) => field.name === open);
  return (
    <>
      <IntegrationFieldsBar />
      <div className={styles.toolbar}>
        <SegmentedControl
          aria-label="Object"
          data={[...managedObjects]}
          value={object}
          onChange={(value) => setQuery({ object: value })}
        />
        <TextInput
          type="search"
          aria-label={`Search fields of ${object}`}
          placeholder={`Search fields of ${object}`}
          leftSection={<Search size={14} aria-hidden />}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
          className={styles.search ?? ''}
        />
        <span role="status" className={styles.dim}>
          {rows.length === all.length ? rows.length : `${rows.length} of ${all.length}`} fields
        </span>
        <Button className={styles.end ?? ''} leftSection={<Plus size={14} aria-hidden />} onClick={() => go(NEW)}>
          Add field
        </Button>
      </div>
      <div className={styles.content}>
        <div className={styles.table}>
          <DataTable
            label={`Fields of ${object}`}
            columns={columns}
            rows={rows}
            rowId={(field) => field.name}
            selected={shown?.name ?? null}
            onOpen={(field) => go(field.name)}
            empty={
              <EmptyState icon={<Search size={24} />} title="Nothing found">
                No field of {object} has this in its label, its API name or its type.
              </EmptyState>
            }
          />
        </div>
        {panel()}
      </div>
    </>
  );

  function panel(): ReactNode {
    const close = (): void => go(null);
    if (open === null) return null;
    if (open === NEW)
      return <FieldPanel key={`${object} new`} object={object} field={null} onClose={close} onSaved={go} />;
    if (!shown) return null;
    if (shown.custom !== true) return <StandardFieldPanel field={shown} onClose={close} />;
    return <FieldPanel key={`${object} ${shown.name}`} object={object} field={shown} onClose={close} onSaved={go} />;
  }
}

const customFirst = (fields: readonly FieldInfo[]): readonly FieldInfo[] =>
  fields.toSorted((a, b) => Number(b.custom === true) - Number(a.custom === true));

const matches = (field: FieldInfo, wanted: string): boolean =>
  wanted === '' || [field.label, field.name, typeText(field)].some((text) => text.toLowerCase().includes(wanted));

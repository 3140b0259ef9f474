import { Button, TextInput } from '@mantine/core';
import { Plus, Search, Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import type { SalesforceRecord } from '#mocks/kit/record-store.ts';
import type { SalesforceState } from '#mocks/salesforce/salesforce-state.ts';
import { AddFilter } from './add-filter.tsx';
import { ColumnPicker } from './column-picker.tsx';
import { ImportButton } from './csv-actions.tsx';
import { ExportMenu } from './export-menu.tsx';
import { isAddable, type ObjectPage } from './objects.ts';
import type { RecordView } from './use-record-view.ts';
import type { ShownRecords } from './use-shown-records.ts';
import styles from './salesforce-page.module.css';

export interface RecordsToolbarProps {
  readonly page: ObjectPage;
  readonly state: SalesforceState;
  readonly view: RecordView;
  readonly shown: ShownRecords;
  /** How many records the run touched; 0 before it. */
  readonly touched: number;
  readonly columns: readonly string[];
  readonly onColumns: (names: readonly string[]) => void;
  readonly readOnly: boolean;
  readonly onImport: () => void;
  readonly onAdd: () => void;
}

/** Search, filters and what can be done with a list of records. */
export function RecordsToolbar(props: RecordsToolbarProps): ReactNode {
  const { page, state, view, shown, touched, columns, readOnly } = props;
  const many = page.many.toLowerCase();
  const fields = state.fields[page.object];
  const rows: readonly SalesforceRecord[] = shown.rows;
  return (
    <>
      <TextInput
        type="search"
        aria-label={`Search ${many}`}
        placeholder={`Search ${many}`}
        leftSection={<Search size={14} aria-hidden />}
        value={view.search}
        onChange={(event) => view.setSearch(event.currentTarget.value)}
        className={styles.search ?? ''}
      />
      <AddFilter state={state} fields={fields} onAdd={(filter) => view.setFilters([...view.filters, filter])} />
      <span role="status" className={styles.count}>
        {rows.length === shown.of ? count(rows.length) : `${count(rows.length)} of ${count(shown.of)}`}{' '}
        {shown.of === 1 ? page.one : many}
        {view.bin ? ' in the recycle bin' : ''}
        {touched > 0 ? `, ${count(touched)} touched by the run stand first` : ''}
      </span>
      <div className={styles.actions}>
        <Button
          variant={view.bin ? 'light' : 'default'}
          aria-pressed={view.bin}
          leftSection={<Trash2 size={14} aria-hidden />}
          onClick={() => view.setBin(!view.bin)}
        >
          Recycle bin{shown.inBin > 0 ? ` (${count(shown.inBin)})` : ''}
        </Button>
        <ColumnPicker fields={fields} chosen={columns} standard={page.columns} onChange={props.onColumns} />
        {readOnly ? null : <ImportButton page={page} onImport={props.onImport} />}
        <ExportMenu page={page} rows={rows} columns={columns} fields={fields} label="Export CSV" />
        {readOnly || !isAddable(page) ? null : (
          <Button leftSection={<Plus size={14} aria-hidden />} onClick={props.onAdd}>
            Add {page.one}
          </Button>
        )}
      </div>
    </>
  );
}

const count = (of: number): string => of.toLocaleString('en-GB');

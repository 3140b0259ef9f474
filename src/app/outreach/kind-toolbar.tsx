import { Button, Select, TextInput } from '@mantine/core';
import { Download, Plus, Search } from 'lucide-react';
import type { ReactNode } from 'react';
import { writeRecords } from '#csv/write-records.ts';
import { clearButton } from '#ui/clear-button.ts';
import type { TableColumn } from '#ui/data-table.tsx';
import { downloadFile, fileNameOf } from '../download-file.ts';
import type { KindPage } from './kinds.ts';
import styles from './outreach-page.module.css';

export interface KindToolbarProps<Row> {
  readonly page: KindPage;
  readonly columns: readonly TableColumn<Row>[];
  /** The records in view, which are what is exported. */
  readonly rows: readonly Row[];
  readonly total: number;
  readonly touched: number;
  readonly readOnly: boolean;
  readonly search: string;
  readonly onSearch: (text: string) => void;
  readonly filters: readonly { readonly value: string; readonly label: string }[];
  readonly filter: string | null;
  readonly onFilter: (value: string | null) => void;
  readonly onAdd: () => void;
  readonly ticked: number;
  readonly bulk: ReactNode;
}

/** The line above a list: search, filter, how many, and what can be done. */
export function KindToolbar<Row>(props: KindToolbarProps<Row>): ReactNode {
  const { page, columns, rows, total } = props;
  const many = page.many.toLowerCase();
  const shownCount =
    rows.length === total ? counted(total, page) : `${rows.length.toLocaleString('en-GB')} of ${counted(total, page)}`;
  const save = (): void => {
    const text = writeRecords(
      columns.map((column) => ({ heading: column.header, value: column.value })),
      rows,
    );
    downloadFile(fileNameOf(many, '.csv'), text, 'text/csv');
  };
  return (
    <div className={styles.toolbar}>
      <TextInput
        type="search"
        aria-label={`Search ${many}`}
        placeholder={`Search ${many}`}
        leftSection={<Search size={14} aria-hidden />}
        value={props.search}
        onChange={(event) => props.onSearch(event.currentTarget.value)}
        className={styles.search ?? ''}
      />
      <Select
        aria-label={`Show ${many}`}
        placeholder={`All ${many}`}
        data={props.filters.map(({ value, label }) => ({ value, label }))}
        value={props.filter}
        clearable
        clearButtonProps={clearButton('the filter')}
        onChange={props.onFilter}
        className={styles.filter ?? ''}
      />
      <span role="status" className={styles.count}>
        {props.ticked > 0 ? `${counted(props.ticked, page)} selected` : shownCount}
        {props.touched > 0 ? `, ${props.touched.toLocaleString('en-GB')} touched by the run stand first` : ''}
      </span>
      {props.bulk ? <div className={styles.bar}>{props.bulk}</div> : null}
      <div className={styles.actions}>
        <Button
          variant="default"
          leftSection={<Download size={14} aria-hidden />}
          disabled={rows.length === 0}
          onClick={save}
        >
          Export CSV
        </Button>
        {props.readOnly ? null : (
          <Button leftSection={<Plus size={14} aria-hidden />} onClick={props.onAdd}>
            {page.kind === 'sequenceState' ? 'Add a prospect to a sequence' : `Add ${page.one}`}
          </Button>
        )}
      </div>
    </div>
  );
}

const counted = (count: number, page: KindPage): string =>
  `${count.toLocaleString('en-GB')} ${count === 1 ? page.one : page.many.toLowerCase()}`;

import { Button, Menu } from '@mantine/core';
import { Download } from 'lucide-react';
import type { ReactNode } from 'react';
import { writeRecords } from '#csv/write-records.ts';
import type { SalesforceRecord } from '#mocks/kit/record-store.ts';
import type { FieldInfo } from '#shared/field.ts';
import { downloadFile, fileNameOf } from '../download-file.ts';
import type { ObjectPage } from './objects.ts';

export interface ExportMenuProps {
  readonly page: ObjectPage;
  readonly rows: readonly SalesforceRecord[];
  /** The columns in view. */
  readonly columns: readonly string[];
  readonly fields: readonly FieldInfo[];
  /** `Export CSV`, or what of the list is exported. */
  readonly label: string;
}

/** Exports records as CSV, with the columns in view or with every field. */
export function ExportMenu({ page, rows, columns, fields, label }: ExportMenuProps): ReactNode {
  const save = (names: readonly string[]): void =>
    downloadFile(fileNameOf(page.many.toLowerCase(), '.csv'), recordsCsv(rows, names), 'text/csv');
  return (
    <Menu>
      <Menu.Target>
        <Button variant="default" leftSection={<Download size={14} aria-hidden />} disabled={rows.length === 0}>
          {label}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => save(columns)}>Shown columns</Menu.Item>
        <Menu.Item onClick={() => save(fields.map(({ name }) => name))}>All {fields.length} fields</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

/** Records as CSV under API names, the id first. */
export const recordsCsv = (rows: readonly SalesforceRecord[], columns: readonly string[]): string =>
  writeRecords(
    ['Id', ...columns.filter((name) => name !== 'Id')].map((name) => ({
      heading: name,
      value: (record: SalesforceRecord) => record[name],
    })),
    rows,
  );

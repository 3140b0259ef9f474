import { Button } from '@mantine/core';
import { Upload } from 'lucide-react';
import type { ReactNode } from 'react';
import { IMPORTED_OBJECTS, type ImportedObject } from '#world/import-layout.ts';
import { type CsvImport, useCsvImport as useImport } from '../csv-import/use-csv-import.tsx';
import type { ObjectPage } from './objects.ts';

/** The object of a page whose records can be brought in from a file; `undefined` where they cannot. */
const importedObject = (page: ObjectPage): ImportedObject | undefined =>
  IMPORTED_OBJECTS.find((object) => object === page.object);

/** Whether records of a page can be brought in from a file. */
export const takesCsv = (page: ObjectPage): boolean => importedObject(page) !== undefined;

/** Brings CSV files into the object of a page. A page that takes none offers no way to choose one. */
export const useCsvImport = (page: ObjectPage): CsvImport => useImport(importedObject(page) ?? 'Lead');

export interface ImportButtonProps {
  readonly page: ObjectPage;
  readonly onImport: () => void;
}

/** Brings records in from a file, on pages that take one. */
export function ImportButton({ page, onImport }: ImportButtonProps): ReactNode {
  if (!takesCsv(page)) return null;
  return (
    <Button variant="default" leftSection={<Upload size={14} aria-hidden />} onClick={onImport}>
      Import CSV…
    </Button>
  );
}

import { useDeferredValue, useMemo } from 'react';
import type { SalesforceRecord } from '#mocks/kit/record-store.ts';
import type { SalesforceState } from '#mocks/salesforce/salesforce-state.ts';
import type { RowMark, TableColumn } from '#ui/data-table.tsx';
import { touchedFirst } from '../touched-first.ts';
import type { ObjectPage } from './objects.ts';
import { shownValue } from './record-columns.tsx';
import { passesAll } from './record-filter.ts';
import { searchTest } from './record-search.ts';
import type { RecordView } from './use-record-view.ts';

export interface ShownRecords {
  readonly rows: readonly SalesforceRecord[];
  /** How many there are before search and filters. */
  readonly of: number;
  /** How many lie in the recycle bin. */
  readonly inBin: number;
}

/** The records of a list as its view wants them. After a run what it touched stands first, deletions included. */
export function useShownRecords(
  page: ObjectPage,
  state: SalesforceState,
  columns: readonly TableColumn<SalesforceRecord>[],
  view: RecordView,
  marks: ReadonlyMap<string, RowMark> | undefined,
): ShownRecords {
  const search = useDeferredValue(view.search);
  const filters = useDeferredValue(view.filters);
  const all = state.records[page.object];
  const fields = state.fields[page.object];
  const { bin } = view;
  const listed = useMemo(
    () =>
      all.filter((record) =>
        record['IsDeleted'] === true ? bin || (marks?.has(String(record['Id'])) ?? false) : !bin,
      ),
    [all, bin, marks],
  );
  const rows = useMemo(() => {
    const found = searchTest(columns, search);
    const passes = passesAll(filters, fields, (field, value) => shownValue(state, field, value));
    const kept =
      search.trim() === '' && filters.length === 0 ? listed : listed.filter((each) => passes(each) && found(each));
    return marks ? touchedFirst(kept, (record) => marks.has(String(record['Id']))) : kept;
  }, [listed, columns, search, filters, fields, state, marks]);
  const inBin = useMemo(() => all.reduce((sum, record) => sum + (record['IsDeleted'] === true ? 1 : 0), 0), [all]);
  return { rows, of: listed.length, inBin };
}

import { Button } from '@mantine/core';
import { Inbox, Search } from 'lucide-react';
import { useDeferredValue, useMemo, useState, type ReactNode } from 'react';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import type { OutreachRecords } from '#mocks/outreach/outreach-records.ts';
import type { OutreachState } from '#mocks/outreach/outreach-state.ts';
import { DataTable, type RowMark, type TableColumn } from '#ui/data-table.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { useRecordView } from '../salesforce/use-record-view.ts';
import { touchedFirst } from '../touched-first.ts';
import { kindColumns } from './kind-columns.tsx';
import { kindFilters, type KindFilter } from './kind-filters.ts';
import { KindToolbar } from './kind-toolbar.tsx';
import type { KindPage, ListedKind } from './kinds.ts';
import { recordsOf } from './records-of.ts';
import styles from './outreach-page.module.css';

/** The query key of the filter in force. */
const FILTER = 'show';
const NOBODY: ReadonlySet<string> = new Set();

export interface KindListProps<K extends ListedKind> {
  readonly page: KindPage & { readonly kind: K };
  readonly state: OutreachState;
  /** How records stand after the run, by id; undefined before it. */
  readonly marks: ReadonlyMap<number, RowMark> | undefined;
  /** The panel beside the list: of one record, or of a new one where `record` is null. */
  readonly panel: (record: OutreachRecords[K] | null, close: () => void, open: (id: number) => void) => ReactNode;
  /** What can be done with ticked records; without it none can be ticked. */
  readonly bulk?: ((records: readonly OutreachRecords[K][], untick: () => void) => ReactNode) | undefined;
  /** What stands above the table. */
  readonly hint?: ReactNode;
}

/** One kind of Outreach records as a table, with the panel of the one that the address names. */
export function KindList<K extends ListedKind>(props: KindListProps<K>): ReactNode {
  const { page, state, marks, panel, bulk } = props;
  const { kind } = page;
  const { id } = useParams();
  const [query, setQuery] = useSearchParams();
  const navigate = useNavigate();
  const view = useRecordView();
  const [ticked, setTicked] = useState(NOBODY);
  const wanted = useDeferredValue(view.search).trim().toLowerCase();
  const filters: readonly KindFilter<OutreachRecords[K]>[] = kindFilters[kind];
  const filter = filters.find(({ value }) => value === query.get(FILTER));
  const all = recordsOf(state, kind);
  const columns: readonly TableColumn<OutreachRecords[K]>[] = useMemo(() => kindColumns[kind](state), [state, kind]);
  const rows = useMemo(() => {
    const passes = filter?.test(state);
    const found = all.filter((record) => (passes?.(record) ?? true) && contains(columns, record, wanted));
    return marks ? touchedFirst(found, ({ id: each }) => marks.has(each)) : found;
  }, [all, columns, filter, marks, state, wanted]);
  const open = (next: number | 'new' | null): void => {
    const path = `/outreach/${page.path}${next === null ? '' : `/${next}`}`;
    const kept = new URLSearchParams(query);
    // Whom a new sequence state is for.
    kept.delete('prospect');
    void navigate({ pathname: path, search: kept.toString() });
  };
  const narrow = (value: string | null): void =>
    setQuery((before) => {
      if (value === null) before.delete(FILTER);
      else before.set(FILTER, value);
      return before;
    });
  const close = (): void => open(null);
  const shown = id === undefined ? undefined : all.find((record) => String(record.id) === id);
  // What is not in view is not acted on.
  const chosen = useMemo(() => rows.filter((record) => ticked.has(String(record.id))), [rows, ticked]);
  const many = page.many.toLowerCase();
  return (
    <>
      <KindToolbar
        page={page}
        columns={columns}
        rows={rows}
        total={all.length}
        touched={marks?.size ?? 0}
        readOnly={marks !== undefined}
        search={view.search}
        onSearch={view.setSearch}
        filters={filters}
        filter={filter?.value ?? null}
        onFilter={narrow}
        onAdd={() => open('new')}
        bulk={bulk && chosen.length > 0 ? bulk(chosen, () => setTicked(NOBODY)) : null}
        ticked={bulk ? chosen.length : 0}
      />
      {props.hint}
      <div className={styles.content}>
        <div className={styles.table}>
          <DataTable
            label={page.many}
            columns={columns}
            rows={rows}
            rowId={(record) => String(record.id)}
            selected={shown ? String(shown.id) : null}
            onOpen={(record) => open(record.id)}
            keptSort={{ sort: view.sort, onSort: view.setSort }}
            {...(marks ? { mark: (record: OutreachRecords[K]) => marks.get(record.id) } : {})}
            {...(bulk
              ? {
                  selection: {
                    ids: ticked,
                    onChange: setTicked,
                    nameOf: (record: OutreachRecords[K]) => nameIn(columns, record),
                  },
                }
              : {})}
            empty={
              all.length === 0 ? (
                <EmptyState icon={<Inbox size={24} />} title={`No ${many} yet`}>
                  {page.empty}
                </EmptyState>
              ) : (
                <EmptyState icon={<Search size={24} />} title="Nothing found">
                  No {page.one} matches the search and the filter.
                </EmptyState>
              )
            }
          />
        </div>
        {id === undefined ? null : id === 'new' && !marks ? (
          panel(null, close, open)
        ) : shown ? (
          panel(shown, close, open)
        ) : (
          <aside aria-label={`No such ${page.one}`} className={styles.missing}>
            <EmptyState
              title={`No ${page.one} with the id ${id}`}
              actions={<Button onClick={close}>Back to the list</Button>}
            >
              {marks
                ? 'It may stand in Outreach before the run.'
                : 'It was deleted, or only the run makes it: look after the run.'}
            </EmptyState>
          </aside>
        )}
      </div>
    </>
  );
}

const contains = <Row,>(columns: readonly TableColumn<Row>[], row: Row, wanted: string): boolean =>
  wanted === '' ||
  columns.some((column) =>
    String(column.value(row) ?? '')
      .toLowerCase()
      .includes(wanted),
  );

const nameIn = <Row,>(columns: readonly TableColumn<Row>[], row: Row): string => String(columns[0]?.value(row) ?? '');

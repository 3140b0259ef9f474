import { Button, TextInput } from '@mantine/core';
import { Inbox, Plus, Search } from 'lucide-react';
import { useDeferredValue, useMemo, useState, type ReactNode } from 'react';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import type { OutreachRecords } from '#mocks/outreach/outreach-records.ts';
import type { OutreachState } from '#mocks/outreach/outreach-state.ts';
import { DataTable, type RowMark } from '#ui/data-table.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { touchedFirst } from '../touched-first.ts';
import { kindColumns } from './kind-columns.tsx';
import type { KindPage, ListedKind } from './kinds.ts';
import { recordsOf } from './records-of.ts';
import styles from './outreach-page.module.css';

export interface KindListProps<K extends ListedKind> {
  readonly page: KindPage & { readonly kind: K };
  readonly state: OutreachState;
  /** How records stand after the run, by id; undefined before it. */
  readonly marks: ReadonlyMap<number, RowMark> | undefined;
  /** The panel beside the list: of one record, or of a new one where `record` is null. */
  readonly panel: (record: OutreachRecords[K] | null, close: () => void, open: (id: number) => void) => ReactNode;
}

/** One kind of Outreach records as a table, with the panel of the one that the address names. */
export function KindList<K extends ListedKind>({ page, state, marks, panel }: KindListProps<K>): ReactNode {
  const { id } = useParams();
  const [query] = useSearchParams();
  const navigate = useNavigate();
  const [search, setSearch] = useState('');
  const wanted = useDeferredValue(search).trim().toLowerCase();
  const { kind } = page;
  const all = recordsOf(state, kind);
  const columns = useMemo(() => kindColumns[kind](state), [state, kind]);
  const found = useMemo(
    () =>
      wanted === ''
        ? all
        : all.filter((record) =>
            columns.some((column) =>
              String(column.value(record) ?? '')
                .toLowerCase()
                .includes(wanted),
            ),
          ),
    [all, columns, wanted],
  );
  const rows = useMemo(() => (marks ? touchedFirst(found, ({ id: each }) => marks.has(each)) : found), [found, marks]);
  const open = (next: number | 'new' | null): void => {
    void navigate({
      pathname: `/outreach/${page.path}${next === null ? '' : `/${next}`}`,
      search: query.toString(),
    });
  };
  const close = (): void => open(null);
  const shown = id === undefined ? undefined : all.find((record) => String(record.id) === id);
  const many = page.many.toLowerCase();
  return (
    <>
      <div className={styles.toolbar}>
        <TextInput
          type="search"
          aria-label={`Search ${many}`}
          placeholder={`Search ${many}`}
          leftSection={<Search size={14} aria-hidden />}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
          className={styles.search ?? ''}
        />
        <span role="status" className={styles.count}>
          {rows.length === all.length ? all.length : `${rows.length} of ${all.length}`}{' '}
          {rows.length === 1 ? page.one : many}
          {marks && marks.size > 0 ? `, ${marks.size} touched by the run stand first` : ''}
        </span>
        {marks ? null : (
          <div className={styles.actions}>
            <Button leftSection={<Plus size={14} aria-hidden />} onClick={() => open('new')}>
              {page.kind === 'sequenceState' ? 'Add a prospect to a sequence' : `Add ${page.one}`}
            </Button>
          </div>
        )}
      </div>
      <div className={styles.content}>
        <div className={styles.table}>
          <DataTable
            label={page.many}
            columns={columns}
            rows={rows}
            rowId={(record) => String(record.id)}
            selected={shown ? String(shown.id) : null}
            onOpen={(record) => open(record.id)}
            {...(marks ? { mark: (record: OutreachRecords[K]) => marks.get(record.id) } : {})}
            empty={
              wanted === '' ? (
                <EmptyState icon={<Inbox size={24} />} title={`No ${many} yet`}>
                  {page.empty}
                </EmptyState>
              ) : (
                <EmptyState icon={<Search size={24} />} title="Nothing found">
                  No {page.one} matches the search.
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

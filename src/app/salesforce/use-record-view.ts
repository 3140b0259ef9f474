import { useCallback, useEffect, useMemo, useState } from 'react';
import { useSearchParams } from 'react-router';
import type { TableSort } from '#ui/use-sorted-rows.ts';
import { FILTER_KEY, parseFilter, printFilter } from './filter-address.ts';
import type { RecordFilter } from './record-filter.ts';

/** A search is written into the address once it rests this long, in milliseconds. */
const REST = 300;

/** What a list of records shows, as its address says it, so that a view can be linked. */
export interface RecordView {
  readonly search: string;
  readonly setSearch: (text: string) => void;
  readonly filters: readonly RecordFilter[];
  readonly setFilters: (filters: readonly RecordFilter[]) => void;
  readonly sort: TableSort | undefined;
  readonly setSort: (sort: TableSort | undefined) => void;
  /** Whether the recycle bin is shown instead of the records that live. */
  readonly bin: boolean;
  readonly setBin: (bin: boolean) => void;
}

/** Reads and writes search, filters, sort and recycle bin of a list in the query of its address. */
export function useRecordView(): RecordView {
  const [query, setQuery] = useSearchParams();
  const edit = useCallback(
    (change: (query: URLSearchParams) => void, replace: boolean) =>
      setQuery(
        (before) => {
          change(before);
          return before;
        },
        { replace },
      ),
    [setQuery],
  );
  const [search, setSearch] = useSearch(query.get('q') ?? '', edit);
  const filters = useMemo(() => query.getAll(FILTER_KEY).flatMap((text) => parseFilter(text) ?? []), [query]);
  const [sorted, setSorted] = useNamed(query.get('sort') ?? '');
  const sort = useMemo(() => parseSort(sorted), [sorted]);
  return {
    search,
    setSearch,
    filters,
    setFilters: (next) =>
      edit((before) => {
        before.delete(FILTER_KEY);
        for (const filter of next) before.append(FILTER_KEY, printFilter(filter));
      }, false),
    sort,
    setSort: (next) => {
      const text = next ? `${next.id}:${next.direction}` : '';
      setSorted(text);
      edit((before) => put(before, 'sort', text), true);
    },
    bin: query.get('bin') !== null,
    setBin: (bin) => edit((before) => put(before, 'bin', bin ? '1' : ''), false),
  };
}

type Edit = (change: (query: URLSearchParams) => void, replace: boolean) => void;

function useSearch(named: string, edit: Edit): readonly [string, (text: string) => void] {
  const [state, setState] = useState({ text: named, named, written: named });
  // The address has changed: to what was written there, or by a link or the history.
  if (state.named !== named) {
    setState(named === state.written ? { ...state, named } : { text: named, named, written: named });
  }
  const { text, written } = state;
  useEffect(() => {
    if (text === written) return;
    const timer = setTimeout(() => {
      setState((before) => ({ ...before, written: text }));
      edit((query) => put(query, 'q', text), true);
    }, REST);
    return () => clearTimeout(timer);
  }, [text, written, edit]);
  return [text, useCallback((next: string) => setState((before) => ({ ...before, text: next })), [])];
}

/** What the address says, or is about to say: the page need not wait for it. */
function useNamed(named: string): readonly [string, (text: string) => void] {
  const [state, setState] = useState({ text: named, named });
  if (state.named !== named) setState({ text: named, named });
  return [state.text, (text) => setState((before) => ({ ...before, text }))];
}

function put(query: URLSearchParams, key: string, value: string): void {
  if (value === '') query.delete(key);
  else query.set(key, value);
}

function parseSort(text: string): TableSort | undefined {
  const [id = '', direction] = text.split(':');
  return id !== '' && (direction === 'ascending' || direction === 'descending') ? { id, direction } : undefined;
}

import { useCallback, useEffect, useEffectEvent, useState } from 'react';
import { useSearchParams } from 'react-router';
import { auditFiltersOfSearch, auditTripOfSearch, searchOfAuditFilters } from '#playback/audit-filter-address.ts';
import type { AuditFilterForm, AuditView } from '#playback/audit-filter-form.ts';
import { useIsLeaving } from './current-router.ts';

/** What is typed goes into the address once the typing rests this long, in milliseconds. */
const REST = 300;

interface State extends AuditView {
  /** The query of the address as it was seen last, and as it was written last. */
  readonly seen: string;
  readonly written: string;
  /** What was written and has not been seen in the address yet. */
  readonly onItsWay: readonly string[];
}

/** What the address of Audit Logs names, and ways to change it. */
export interface AuditAddress {
  readonly shown: AuditView;
  readonly onFilter: (form: AuditFilterForm) => void;
  readonly onOpen: (trip: number | null) => void;
}

/**
 * The filters of Audit Logs as the address names them, and a way to change them. A choice is a step of the browser's
 * history; what is typed, and which log is open, changes the step that is there.
 */
export function useAuditAddress(): AuditAddress {
  const [query, setQuery] = useSearchParams();
  const isLeaving = useEffectEvent(useIsLeaving());
  const named = query.toString();
  const [state, setState] = useState<State>(() => stateOf(query));
  // The address has changed: to what was written there, or by a link or the history.
  if (state.seen !== named) {
    const place = state.onItsWay.indexOf(named);
    setState(place < 0 ? stateOf(query) : { ...state, seen: named, onItsWay: state.onItsWay.slice(place + 1) });
  } else if (state.onItsWay.at(-1) === named) {
    setState({ ...state, onItsWay: [] });
  }
  const { form, trip, written } = state;
  const wanted = queryOf(state);
  useEffect(() => {
    if (wanted === written) return;
    const timer = setTimeout(() => {
      // Writing now would call off the way to another page that is still being loaded.
      if (isLeaving()) return;
      setState((before) => withWritten(before, wanted));
      setQuery(wanted, { replace: true });
    }, REST);
    return () => clearTimeout(timer);
  }, [wanted, written, setQuery]);
  const filter = (next: AuditFilterForm): void => {
    const after = { ...state, form: next };
    const isTyped = choiceOf(after) === choiceOf(state);
    setState(isTyped ? after : withWritten(after, queryOf(after)));
    if (!isTyped) setQuery(queryOf(after));
  };
  const open = useCallback(
    (next: number | null): void => setState((before) => ({ ...before, trip: next })),
    [setState],
  );
  return { shown: { form, trip }, onFilter: filter, onOpen: open };
}

function stateOf(query: URLSearchParams): State {
  const view = { form: auditFiltersOfSearch(query), trip: auditTripOfSearch(query) };
  return { ...view, seen: query.toString(), written: queryOf(view), onItsWay: [] };
}

const withWritten = (state: State, written: string): State => ({
  ...state,
  written,
  onItsWay: [...state.onItsWay, written],
});

const queryOf = ({ form, trip }: AuditView): string => searchOfAuditFilters(form, trip).slice(1);

/** All that is chosen rather than typed. */
const choiceOf = ({ form }: AuditView): string => searchOfAuditFilters({ ...form, text: '', from: '', to: '' });

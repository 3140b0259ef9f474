import { useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from 'react';
import { useSearchParams } from 'react-router';
import { useIsLeaving } from './current-router.ts';

/** What is typed goes into the address once the typing rests this long, in milliseconds. */
const REST = 300;

/** How a page's filters stand in its address. */
export interface FilterAddress<View> {
  readonly read: (query: URLSearchParams) => View;
  /** The query with its question mark; blank where nothing is asked. */
  readonly print: (view: View) => string;
  /** The view without what is typed letter by letter. */
  readonly withoutTyped: (view: View) => View;
}

interface State<View> {
  readonly view: View;
  /** The query of the address as it was seen last, and as it was written last. */
  readonly seen: string;
  readonly written: string;
  /** What was written and has not been seen in the address yet. */
  readonly onItsWay: readonly string[];
}

/**
 * The filters of a page as its address names them, and a way to change them. A choice is a step of the browser's
 * history; what is typed changes the step that is there, a moment later, or when the third part of the answer is
 * called: before a link leads away. `address` has to be the same object each time; both functions always are.
 */
export function useFilterAddress<View extends object>(
  address: FilterAddress<View>,
): readonly [View, (view: View | ((before: View) => View)) => void, () => void] {
  const [query, setQuery] = useSearchParams();
  const isLeaving = useEffectEvent(useIsLeaving());
  const named = query.toString();
  const [state, setState] = useState(() => stateOf(query, address));
  // The address has changed: to what was written there, or by a link or the history.
  if (state.seen !== named) {
    const place = state.onItsWay.indexOf(named);
    setState(
      place < 0 ? stateOf(query, address) : { ...state, seen: named, onItsWay: state.onItsWay.slice(place + 1) },
    );
  } else if (state.onItsWay.at(-1) === named) {
    setState({ ...state, onItsWay: [] });
  }
  const { view, written } = state;
  const wanted = address.print(view).slice(1);
  const write = useEffectEvent((): void => {
    // Writing now would call off the way to another page that is still being loaded.
    if (isLeaving()) return;
    setState((before) => writing(before, wanted));
    setQuery(wanted, { replace: true });
  });
  useEffect(() => {
    if (wanted === written) return;
    const timer = setTimeout(write, REST);
    return () => clearTimeout(timer);
  }, [wanted, written]);
  const latest = useRef({ show: (_view: View | ((before: View) => View)): void => {}, keep: (): void => {} });
  // Ahead of the state where two changes come at once.
  const newest = useRef(view);
  useLayoutEffect(() => {
    newest.current = view;
    const choiceOf = (each: View): string => address.print(address.withoutTyped(each));
    latest.current = {
      show: (next) => {
        const now = newest.current;
        const after = typeof next === 'function' ? (next as (before: View) => View)(now) : next;
        const chosen = address.print(after).slice(1);
        const isChoice = choiceOf(after) !== choiceOf(now);
        newest.current = after;
        // On the way to another page the address is that page's.
        const writes = isChoice && !isLeaving();
        setState((before) => (writes ? writing({ ...before, view: after }, chosen) : { ...before, view: after }));
        if (writes) setQuery(chosen);
      },
      keep: () => {
        if (wanted === written) return;
        setState((before) => writing(before, wanted));
        setQuery(wanted, { replace: true });
      },
    };
  }, [address, view, wanted, written, setQuery]);
  const [stable] = useState(() => ({
    show: (next: View | ((before: View) => View)): void => latest.current.show(next),
    keep: (): void => latest.current.keep(),
  }));
  return [view, stable.show, stable.keep];
}

const writing = <View>(before: State<View>, query: string): State<View> => ({
  ...before,
  written: query,
  onItsWay: [...before.onItsWay, query],
});

function stateOf<View>(query: URLSearchParams, address: FilterAddress<View>): State<View> {
  const view = address.read(query);
  return { view, seen: query.toString(), written: address.print(view).slice(1), onItsWay: [] };
}

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
 * called: before a link leads away. `address` has to be the same object each time.
 */
export function useFilterAddress<View>(
  address: FilterAddress<View>,
): readonly [View, (view: View) => void, () => void] {
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
  const keep = useRef(() => {});
  useLayoutEffect(() => {
    keep.current = () => {
      if (wanted === written) return;
      setState((before) => writing(before, wanted));
      setQuery(wanted, { replace: true });
    };
  }, [wanted, written, setQuery]);
  const [keepNow] = useState(() => () => keep.current());
  const choiceOf = (each: View): string => address.print(address.withoutTyped(each));
  const set = (next: View): void => {
    if (choiceOf(next) === choiceOf(view)) {
      setState((before) => ({ ...before, view: next }));
      return;
    }
    const chosen = address.print(next).slice(1);
    setState((before) => writing({ ...before, view: next }, chosen));
    setQuery(chosen);
  };
  return [view, set, keepNow];
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

import { useCallback, useEffect, useEffectEvent, useState } from 'react';
import { addressOfOutcomes, noOutcomesFilter, outcomesOfAddress, type OutcomesFilter } from './outcomes-filter.ts';
import type { SimulatorProps } from './simulator-props.ts';

/** The drawer's part that lists how every record came out. */
export const OUTCOMES = 'outcomes';

/** The filter is written into the address once it rests this long, in milliseconds. */
const REST = 400;

export interface Outcomes {
  readonly filter: OutcomesFilter;
  change(filter: OutcomesFilter): void;
}

/** The filter of the table of outcomes, which the address names while the table is open. */
export function useOutcomes(
  { link, onOutcomes }: Pick<SimulatorProps, 'link' | 'onOutcomes'>,
  open: boolean,
): Outcomes {
  const named = link.outcomes ?? null;
  const [state, setState] = useState({ filter: outcomesOfAddress(named) ?? noOutcomesFilter, named, written: named });
  // The address has changed: to what was written there, or by a link or the history.
  if (state.named !== named) {
    const filter = named === state.written ? state.filter : (outcomesOfAddress(named) ?? state.filter);
    setState({ filter, named, written: named });
  }
  const address = open ? addressOfOutcomes(state.filter) : null;
  const write = useEffectEvent((text: string | null): void => {
    setState((before) => ({ ...before, written: text }));
    onOutcomes?.(text);
  });
  useEffect(() => {
    if (address === state.written) return;
    const timer = setTimeout(() => write(address), REST);
    return () => clearTimeout(timer);
  }, [address, state.written]);
  const change = useCallback((filter: OutcomesFilter) => setState((before) => ({ ...before, filter })), []);
  return { filter: state.filter, change };
}

import { useCallback } from 'react';
import { useSearchParams } from 'react-router';

export interface VersionsPanelState {
  readonly opened: boolean;
  readonly show: (opened: boolean) => void;
}

/** Whether the address shows the versions beside the graph. */
export function useVersionsPanel(): VersionsPanelState {
  const [query, setQuery] = useSearchParams();
  const show = useCallback(
    (opened: boolean): void =>
      setQuery(
        (before) => {
          const next = new URLSearchParams(before);
          if (opened) next.set('panel', 'versions');
          else next.delete('panel');
          return next;
        },
        { replace: true },
      ),
    [setQuery],
  );
  return { opened: query.get('panel') === 'versions', show };
}

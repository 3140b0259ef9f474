import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { linkOfSearch, type SimulatorLink } from '#playback/simulator-link.ts';
import { useQueryNow } from './current-router.ts';

const NAMES = { fault: 'fault', setUp: 'setup' } as const;

/** What the simulator's address opens beside the step, and a way to take a part out of it once that is closed. */
export function useSimulatorLink(): readonly [
  SimulatorLink,
  (part: keyof typeof NAMES) => void,
  (outcomes: string | null) => void,
] {
  const [query, setQuery] = useSearchParams();
  const queryNow = useQueryNow();
  const link = useMemo(() => linkOfSearch(query), [query]);
  const unlink = useCallback(
    (part: keyof typeof NAMES): void => {
      if (!query.has(NAMES[part])) return;
      setQuery(
        (before) => {
          before.delete(NAMES[part]);
          return before;
        },
        { replace: true },
      );
    },
    [query, setQuery],
  );
  const writeOutcomes = (outcomes: string | null): void => {
    const now = queryNow();
    if (outcomes === null) now.delete('outcomes');
    else now.set('outcomes', outcomes);
    setQuery(now, { replace: true });
  };
  return [link, unlink, writeOutcomes];
}

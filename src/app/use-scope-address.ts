import { useSearchParams } from 'react-router';
import { useQueryNow } from './current-router.ts';

/** Writes into the address whether one steps through the whole run, so that a link leads to the very step. */
export function useScopeAddress(): (scope: 'record' | 'run') => void {
  const [, setQuery] = useSearchParams();
  const queryNow = useQueryNow();
  return (scope) => {
    const query = queryNow();
    if (scope === 'run') query.set('scope', scope);
    else query.delete('scope');
    setQuery(query, { replace: true });
  };
}

import { useCallback, useState } from 'react';
import type { ObjectPage } from './objects.ts';

/** The columns that the user chose for an object; kept in the browser, not in the workspace. */
export function useColumnChoice(page: ObjectPage): readonly [readonly string[], (names: readonly string[]) => void] {
  const key = `columns-${page.object}`;
  const [names, setNames] = useState<readonly string[]>(() => readChoice(key) ?? page.columns);
  const choose = useCallback(
    (next: readonly string[]) => {
      setNames(next);
      try {
        window.localStorage.setItem(key, JSON.stringify(next));
      } catch {
        // Storage is closed to this page: the choice holds until it is left.
      }
    },
    [key],
  );
  return [names, choose];
}

function readChoice(key: string): readonly string[] | null {
  try {
    const stored: unknown = JSON.parse(window.localStorage.getItem(key) ?? 'null');
    if (!Array.isArray(stored)) return null;
    const names = stored.filter((name): name is string => typeof name === 'string');
    return names.length > 0 ? names : null;
  } catch {
    return null;
  }
}

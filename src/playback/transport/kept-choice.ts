import { useCallback, useState } from 'react';

/** A small choice of the user that outlives the page: kept in the browser, not in the workspace. */
export function useKeptChoice<Value>(
  key: string,
  read: (stored: unknown) => Value,
): readonly [Value, (next: Value) => void] {
  const [held, setHeld] = useState(() => ({ key, value: read(readKept(key)) }));
  // Another key is another choice.
  const current = held.key === key ? held : { key, value: read(readKept(key)) };
  if (current !== held) setHeld(current);
  const choose = useCallback(
    (value: Value) => {
      setHeld({ key, value });
      try {
        window.localStorage.setItem(key, JSON.stringify(value));
      } catch {
        // Storage is closed to this page: the choice holds until it is left.
      }
    },
    [key],
  );
  return [current.value, choose];
}

function readKept(key: string): unknown {
  try {
    return JSON.parse(window.localStorage.getItem(key) ?? 'null');
  } catch {
    return null;
  }
}

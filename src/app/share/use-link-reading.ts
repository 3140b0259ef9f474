import { useEffect, useState } from 'react';

/** What a link carries, once it has been read; undefined for the moment that it takes. `read` is always the same function. */
export function useLinkReading<T>(packed: string, read: (packed: string) => Promise<T>): T | undefined {
  const [reading, setReading] = useState<{ readonly of: string; readonly result: T }>();
  useEffect(() => {
    let wanted = true;
    void read(packed).then((result) => {
      if (wanted) setReading({ of: packed, result });
    });
    return () => {
      wanted = false;
    };
  }, [packed, read]);
  return reading?.of === packed ? reading.result : undefined;
}

import { useEffect, useRef, useState } from 'react';

/** What a piece of long work asks of whoever drives it. */
export interface Working {
  /** Says how far it is, from 0 to 1, and lets the page breathe; false where it is to stop. */
  readonly step: (share: number) => Promise<boolean>;
}

export interface Work {
  /** How far the work under way is, from 0 to 1; null where there is none. */
  readonly share: number | null;
  /** Why the last work failed; null where it did not. */
  readonly fault: string | null;
  /** Starts work; it answers what went wrong, if something did. */
  readonly start: (work: (working: Working) => Promise<string | null>) => void;
  readonly cancel: () => void;
}

/** One piece of long work at a time, with progress and a way to stop it; it stops with the component. */
export function useWork(): Work {
  const [share, setShare] = useState<number | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const current = useRef<object>(null);
  useEffect(() => () => void (current.current = null), []);
  const start: Work['start'] = (work) => {
    const mine = {};
    current.current = mine;
    setShare(0);
    setFault(null);
    const step = async (done: number): Promise<boolean> => {
      if (current.current === mine) setShare(done);
      await new Promise((resolve) => setTimeout(resolve));
      return current.current === mine;
    };
    const end = (failed: string | null): void => {
      if (current.current !== mine) return;
      current.current = null;
      setShare(null);
      setFault(failed);
    };
    work({ step }).then(end, (error: unknown) => end(error instanceof Error ? error.message : String(error)));
  };
  const cancel = (): void => {
    current.current = null;
    setShare(null);
  };
  return { share, fault, start, cancel };
}

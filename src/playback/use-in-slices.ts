import { useEffect, useMemo, useState } from 'react';
import { inSlices } from './in-slices.ts';

/** Milliseconds for which something is made while the page is drawn: what is short is there at once. */
const AT_ONCE = 6;

interface InSlices<Made> {
  /** What was made last; null before the first is there. */
  readonly made: Made | null;
  /** Something newer is being made. */
  readonly busy: boolean;
}

/** What is made in parts, without keeping the page from anything else. `making` is kept by `useCallback`. */
export function useInSlices<Made>(making: () => Generator<undefined, Made, undefined>): InSlices<Made> {
  const begun = useMemo(() => begin(making), [making]);
  const [later, setLater] = useState<{ readonly begun: unknown; readonly made: Made } | null>(null);
  const [lastDone, setLastDone] = useState<Made | null>(null);
  useEffect(() => {
    if (begun.rest === null) return;
    let wanted = true;
    const show = (made: Made): void => {
      if (!wanted) return;
      setLater({ begun, made });
    };
    const fail = (error: unknown): void => {
      // Thrown while drawing, so that the page's own boundary tells of it.
      if (wanted) {
        setLater(() => {
          throw error;
        });
      }
    };
    // One that another drawing has carried on already is made anew.
    inSlices(making(), () => wanted).then(show, fail);
    return () => {
      wanted = false;
    };
  }, [begun, making]);
  const now = begun.rest === null ? begun.made : later?.begun === begun ? later.made : null;
  if (now !== null && now !== lastDone) setLastDone(() => now);
  return { made: now ?? lastDone, busy: now === null };
}

type Begun<Made> = { readonly rest: null; readonly made: Made } | { readonly rest: true };

function begin<Made>(making: () => Generator<undefined, Made, undefined>): Begun<Made> {
  const until = performance.now() + AT_ONCE;
  const under = making();
  let step = under.next();
  while (step.done !== true && performance.now() < until) step = under.next();
  return step.done === true ? { rest: null, made: step.value } : { rest: true };
}

import { useCallback, useMemo, useState } from 'react';
import type { Environment } from '#graph/environment.ts';

/** [ADD-1] The lists of sequences and Outreach users are read once, and again on request; all else is as it is now. */
export function useOffered(environment: Environment) {
  const [{ sequences, outreachUsers }, setRead] = useState({
    sequences: environment.sequences,
    outreachUsers: environment.outreachUsers,
  });
  const offered = useMemo(
    () => ({ ...environment, sequences, outreachUsers }),
    [environment, sequences, outreachUsers],
  );
  const refreshOffered = useCallback(
    () => setRead({ sequences: environment.sequences, outreachUsers: environment.outreachUsers }),
    [environment],
  );
  return { offered, refreshOffered };
}

import { useEffect, useState } from 'react';
import { knownOrgAt, readOrgAt } from '#world/org-at.ts';
import type { RecordedRun } from '#world/recorded-run.ts';
import { inSlices } from './in-slices.ts';

/** Whether `orgAt` answers at once for a run; a long one is read for it without keeping the page from anything else. */
export function useOrgRead(run: RecordedRun): boolean {
  const [read, setRead] = useState<RecordedRun | null>(null);
  const ready = read === run || knownOrgAt(run);
  useEffect(() => {
    if (ready) return;
    let wanted = true;
    void inSlices(readOrgAt(run), () => wanted).then(() => {
      if (wanted) setRead(run);
    });
    return () => {
      wanted = false;
    };
  }, [ready, run]);
  return ready;
}

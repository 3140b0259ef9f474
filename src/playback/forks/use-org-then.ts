import { useEffect, useState } from 'react';
import { knownOrgAt, orgAt, readOrgAt } from '#world/org-at.ts';
import type { OrgSetup } from '#world/org-setup.ts';
import type { RecordedRun } from '#world/recorded-run.ts';
import { inSlices } from '../in-slices.ts';

/** All systems as they stood at an entry, -1 for before the run; null while a long run is still being read for it. */
export function useOrgThen(run: RecordedRun, seq: number): OrgSetup | null {
  const [read, setRead] = useState<RecordedRun | null>(null);
  const ready = seq < 0 || read === run || knownOrgAt(run);
  useEffect(() => {
    if (ready) return;
    let wanted = true;
    void inSlices(readOrgAt(run), () => wanted).then(() => setRead(run));
    return () => {
      wanted = false;
    };
  }, [ready, run]);
  return ready ? orgAt(run, seq) : null;
}

import { orgAt } from '#world/org-at.ts';
import type { OrgSetup } from '#world/org-setup.ts';
import type { RecordedRun } from '#world/recorded-run.ts';
import { useOrgRead } from '../use-org-read.ts';

/** All systems as they stood at an entry, -1 for before the run; null while a long run is still being read for it. */
export function useOrgThen(run: RecordedRun, seq: number): OrgSetup | null {
  const read = useOrgRead(run);
  return seq < 0 || read ? orgAt(run, seq) : null;
}

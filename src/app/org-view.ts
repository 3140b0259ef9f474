import { useEffect, useState } from 'react';
import { useSearchParams } from 'react-router';
import { instantText } from '#playback/clock-text.ts';
import { inSlices } from '#playback/in-slices.ts';
import { knownOrgAt, orgAt, readOrgAt } from '#world/org-at.ts';
import type { OrgSetup } from '#world/org-setup.ts';
import type { RecordedRun } from '#world/recorded-run.ts';
import { useShownInstant, type ShownInstant } from './shown-instant.ts';
import { noteOfShownRun, shownRunOf } from './workspace-state.ts';
import { useWorkspace } from './workspace-context.tsx';

/** When a page shows its system: before the run, at the step at which the Simulator stands, or as the run left it. */
export type OrgMoment = 'before' | 'step' | 'after';

export interface OrgView {
  readonly moment: OrgMoment;
  readonly org: OrgSetup;
  /** The run in view; undefined where there is none. */
  readonly run: RecordedRun | undefined;
  /** The journal entry up to which a history is told; everything where undefined. */
  readonly upTo: number | undefined;
  /** Whether the run is looked at, so that nothing can be changed. */
  readonly readOnly: boolean;
  /** Whose run it is and at which step, in a sentence. */
  readonly note: string;
}

/** Journals up to this many entries are read at once: nobody feels it. */
const SHORT = 20_000;

/** The org as the page's address asks for it (`?view=step`). What cannot be shown is shown as before the run. */
export function useOrgView(): OrgView {
  const before = useWorkspace((workspace) => workspace.org);
  const run = useWorkspace(shownRunOf);
  const noteAfter = useWorkspace(noteOfShownRun);
  const instant = useShownInstant();
  const asked = useMoment();
  const at = asked === 'step' ? instant : null;
  const then = useOrgAt(at);
  if (run !== undefined && asked === 'after') {
    return { moment: 'after', org: run.final, run, upTo: undefined, readOnly: true, note: noteAfter };
  }
  if (run !== undefined && at !== null) {
    const { timeZone } = run.input.org.salesforce.organization;
    const note =
      then === null
        ? 'The run is being read.'
        : `As at ${instantText(at.at, timeZone)}, entry ${at.seq.toLocaleString('en-GB')} of the run. To be read only.`;
    return { moment: 'step', org: then ?? run.input.org, run, upTo: at.seq, readOnly: true, note };
  }
  return { moment: 'before', org: before, run, upTo: undefined, readOnly: false, note: '' };
}

/** The query that keeps the moment on a way to another page; empty for before the run. */
export const searchOfMoment = (moment: OrgMoment): string => (moment === 'before' ? '' : `?view=${moment}`);

/** What the address asks for. */
export function useMoment(): OrgMoment {
  const [query] = useSearchParams();
  const asked = query.get('view');
  return asked === 'after' || asked === 'step' ? asked : 'before';
}

/** The org at the step that the Simulator shows, whatever the address asks for; null where it shows none. */
export const useOrgAtStep = (): OrgSetup | null => useOrgAt(useShownInstant());

/** Null while a long journal is still being read. */
function useOrgAt(instant: ShownInstant | null): OrgSetup | null {
  const [, setRead] = useState<RecordedRun | null>(null);
  const run = instant?.run ?? null;
  useEffect(() => {
    if (run === null || run.journal.length <= SHORT || knownOrgAt(run)) return;
    let wanted = true;
    void inSlices(readOrgAt(run), () => wanted).then(() => setRead(run));
    return () => {
      wanted = false;
    };
  }, [run]);
  if (instant === null) return null;
  const isReady = instant.run.journal.length <= SHORT || knownOrgAt(instant.run);
  return isReady ? orgAt(instant.run, instant.seq) : null;
}

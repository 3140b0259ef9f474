import { notifications } from '@mantine/notifications';
import { useCallback } from 'react';
import type { OutreachSettings } from '#mocks/outreach/outreach-records.ts';
import type { Outreach } from '#mocks/outreach/outreach.ts';
import type { OutreachRefusal } from '#mocks/outreach/refusal.ts';
import type { Result } from '#shared/result.ts';
import { atDesk } from '../org-desk.ts';
import { orgInstant } from '../org-instant.ts';
import { useWorkspaceStore } from '../workspace-context.tsx';

/** What an edit answers: nothing, or how Outreach took it. */
type Done = void | Result<unknown, OutreachRefusal | string>;

/** Does something to Outreach before the run, as one edit of the org; a refusal is said and nothing changes. */
export function useOutreachEdit(): (work: (outreach: Outreach) => Done) => boolean {
  const store = useWorkspaceStore();
  return useCallback(
    (work) => {
      const done = atDesk<null, OutreachRefusal | string>(store.getState().org, orgInstant, ({ outreach }) => {
        const answer = work(outreach);
        return answer && !answer.ok ? answer : { ok: true, value: null };
      });
      if (done.ok) store.getState().editOrg(() => done.value.org);
      else notifications.show({ color: 'red', message: refusalText(done.error) });
      return done.ok;
    },
    [store],
  );
}

/** Changes Outreach's settings through its own checks; a refusal is said and nothing changes. */
export function useOutreachSettings(): (patch: Partial<OutreachSettings>) => void {
  const edit = useOutreachEdit();
  return useCallback((patch) => void edit((outreach) => outreach.configure(patch)), [edit]);
}

/** [OUT-8] A refusal with its title and its detail. */
export const refusalText = (refusal: OutreachRefusal | string): string =>
  typeof refusal === 'string' ? refusal : `${refusal.title}: ${refusal.detail}`;

import { notifications } from '@mantine/notifications';
import { useCallback } from 'react';
import type { OutreachSettings } from '#mocks/outreach/outreach-records.ts';
import type { Outreach } from '#mocks/outreach/outreach.ts';
import { ok } from '#shared/result.ts';
import { atDesk } from '../org-desk.ts';
import { orgInstant } from '../org-instant.ts';
import { useWorkspaceStore } from '../workspace-context.tsx';

/** Does something to Outreach itself before the run, such as revoking its tokens. */
export function useOutreachEdit(): (work: (outreach: Outreach) => void) => void {
  const store = useWorkspaceStore();
  return useCallback(
    (work) => {
      const done = atDesk(store.getState().org, orgInstant, ({ outreach }) => {
        work(outreach);
        return ok(null);
      });
      if (done.ok) store.getState().editOrg(() => done.value.org);
    },
    [store],
  );
}

/** Changes Outreach's settings through its own checks; a refusal is said and nothing changes. */
export function useOutreachSettings(): (patch: Partial<OutreachSettings>) => void {
  const edit = useOutreachEdit();
  return useCallback(
    (patch) =>
      edit((outreach) => {
        const done = outreach.configure(patch);
        if (!done.ok) notifications.show({ color: 'red', message: done.error });
      }),
    [edit],
  );
}

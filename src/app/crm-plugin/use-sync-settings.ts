import { notifications } from '@mantine/notifications';
import { useCallback } from 'react';
import type { SyncSettings } from '#crm-sync/sync-state.ts';
import { atDesk } from '../org-desk.ts';
import { orgInstant } from '../org-instant.ts';
import { showUndo } from '../undo-note.tsx';
import { useWorkspaceStore } from '../workspace-context.tsx';

/**
 * Changes settings of the plugin before the run, through its own checks: a refusal is said and nothing changes.
 * `done` says what a change of several settings did, with a button that undoes it.
 */
export function useSyncSettings(): (patch: Partial<SyncSettings>, done?: string) => void {
  const store = useWorkspaceStore();
  return useCallback(
    (patch, done) => {
      const changed = atDesk(store.getState().org, orgInstant, ({ sync }) => sync.configure(patch));
      if (!changed.ok) {
        notifications.show({ color: 'red', message: changed.error });
        return;
      }
      store.getState().editOrg(() => changed.value.org);
      if (done !== undefined) showUndo(store, done);
    },
    [store],
  );
}

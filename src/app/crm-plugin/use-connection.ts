import { notifications } from '@mantine/notifications';
import { useCallback, useMemo } from 'react';
import type { CrmSync } from '#crm-sync/crm-sync.ts';
import type { CrmName } from '#crm-sync/sync-state.ts';
import { ok } from '#shared/result.ts';
import type { OrgSetup } from '#world/org-setup.ts';
import { useConfirm } from '#ui/confirm.tsx';
import { atDesk } from '../org-desk.ts';
import { orgInstant } from '../org-instant.ts';
import { showUndo } from '../undo-note.tsx';
import { useWorkspaceStore } from '../workspace-context.tsx';
import { connectionReport } from './connection-report.ts';
import { count } from './sync-log.ts';

export interface Connection {
  /** [SYN-20] Adds a CRM that its admin has allowed, and connects it as a Salesforce user. */
  readonly allow: (crm: CrmName, connectedAs: string | null) => void;
  readonly reconnect: () => void;
  readonly disconnect: () => Promise<void>;
  /** Takes the plugin off the list of CRMs; answers whether it was done. */
  readonly remove: () => Promise<boolean>;
  /** [SYN-10] Pushes every mapped field of all users with the next run. */
  readonly forceUsers: () => void;
}

/** What can be done with the plugin's connection before the run. */
export function useConnection(): Connection {
  const store = useWorkspaceStore();
  const confirm = useConfirm();
  const edit = useCallback(
    (work: (sync: CrmSync) => void): { readonly before: OrgSetup; readonly after: OrgSetup } => {
      const before = store.getState().org;
      const done = atDesk(before, orgInstant, ({ sync }) => {
        work(sync);
        return ok(null);
      });
      const after = done.ok ? done.value.org : before;
      store.getState().editOrg(() => after);
      return { before, after };
    },
    [store],
  );
  return useMemo(
    () => ({
      allow: (crm, connectedAs) => {
        const { org } = store.getState();
        const withWriter = connectedAs === null ? org : { ...org, sync: { ...org.sync, connectedAs } };
        const done = atDesk(withWriter, orgInstant, ({ sync }) => {
          // Only Salesforce is simulated: under another name nothing may cross to its org.
          sync.disconnect();
          sync.add(crm);
          if (crm === 'Salesforce') sync.connect();
          return ok(null);
        });
        if (!done.ok) return;
        const after = done.value.org;
        store.getState().editOrg(() => after);
        const report = crm === 'Salesforce' ? connectionReport(org, after) : 'Nothing syncs with it here.';
        showUndo(store, `${crm} is added and allowed. ${report}`);
      },
      reconnect: () => {
        const { before, after } = edit((sync) => sync.connect());
        showUndo(store, `${after.sync.crm} is connected again. ${connectionReport(before, after)}`);
      },
      disconnect: async () => {
        const { crm } = store.getState().org.sync;
        const answer = await confirm({
          title: `Disconnect ${crm}?`,
          text: 'Nothing syncs until it is connected again. Settings, mappings and links are kept.',
          confirm: 'Disconnect',
          dangerous: true,
        });
        if (answer !== 'confirm') return;
        edit((sync) => sync.disconnect());
        showUndo(store, `${crm} is disconnected.`);
      },
      remove: async () => {
        const { crm } = store.getState().org.sync;
        const answer = await confirm({
          title: `Remove ${crm}?`,
          text: 'The plugin leaves the list of CRMs and nothing syncs. Its settings and links are kept for when it is added again.',
          confirm: 'Remove',
          dangerous: true,
        });
        if (answer !== 'confirm') return false;
        edit((sync) => sync.remove());
        showUndo(store, `${crm} is removed.`);
        return true;
      },
      forceUsers: () => {
        const { after } = edit((sync) => sync.forcePush('User'));
        const waiting = after.sync.toPush.filter((push) => push.type === 'User').length;
        notifications.show({
          message:
            waiting === 0
              ? 'No user is linked, so nothing is pushed.'
              : `${count(waiting, 'user')} ${waiting === 1 ? 'is' : 'are'} pushed to Salesforce when the next run begins.`,
        });
      },
    }),
    [confirm, edit, store],
  );
}

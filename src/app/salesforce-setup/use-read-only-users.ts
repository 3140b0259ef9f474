import { useCallback } from 'react';
import { withReadOnly } from '#leandata/read-only-access.ts';
import type { SalesforceRecord } from '#mocks/kit/record-store.ts';
import { LD_READ_ONLY } from '#playback/partner-access.tsx';
import { showUndo } from '../undo-note.tsx';
import { useWorkspaceStore } from '../workspace-context.tsx';

/** [LOG-7] Assigns the permission set LD Read Only to users or takes it from them; one undo takes it back. */
export function useReadOnlyUsers(): (users: readonly SalesforceRecord[], assigned: boolean) => void {
  const store = useWorkspaceStore();
  return useCallback(
    (users, assigned) => {
      const before = store.getState().org;
      const ids = users.map((user) => String(user['Id']));
      store.getState().editOrg((org) => {
        const leandata = withReadOnly(org.leandata, ids, assigned);
        return leandata === org.leandata ? org : { ...org, leandata };
      });
      if (store.getState().org === before) return;
      const [only, ...more] = users;
      const who = more.length === 0 ? String(only?.['Name'] ?? only?.['Id']) : `${users.length} users`;
      const has = more.length === 0 ? 'has' : 'have';
      showUndo(store, `${who} ${assigned ? has : `${has} no longer`} ${LD_READ_ONLY}.`);
    },
    [store],
  );
}

import { notifications } from '@mantine/notifications';
import { useCallback } from 'react';
import { useSyncSettings } from '../crm-plugin/use-sync-settings.ts';
import { useOutreachEdit } from '../outreach/use-outreach-settings.ts';
import { useLeanData } from '../partner-apps/use-leandata.ts';
import { useSalesforceSetting } from '../salesforce-setup/use-salesforce-setting.ts';
import { showUndo } from '../undo-note.tsx';
import { useWorkspaceStore } from '../workspace-context.tsx';
import type { SettingEdit } from './setting-controls.ts';

/** Changes a setting through the system that keeps it, with a note that says so and offers to undo it. */
export function useChangeSetting(): (edit: SettingEdit, done: string) => void {
  const store = useWorkspaceStore();
  const leandata = useLeanData();
  const outreach = useOutreachEdit();
  const plugin = useSyncSettings();
  const salesforce = useSalesforceSetting();
  return useCallback(
    (edit, done) => {
      switch (edit.in) {
        case 'leandata':
          return leandata.setWithUndo(edit.edit(store.getState().org.leandata), done);
        case 'outreach':
          if (outreach((mock) => mock.configure(edit.patch))) showUndo(store, done);
          return;
        case 'plugin':
          return plugin(edit.patch, done);
        case 'salesforce': {
          const refusal = salesforce(edit.edit);
          if (refusal === null) showUndo(store, done);
          else notifications.show({ color: 'red', message: refusal });
        }
      }
    },
    [store, leandata, outreach, plugin, salesforce],
  );
}

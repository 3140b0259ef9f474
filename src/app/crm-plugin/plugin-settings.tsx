import { Select, Switch } from '@mantine/core';
import type { ReactNode } from 'react';
import { SettingsSection } from '#ui/settings-section.tsx';
import { useWorkspace, useWorkspaceStore } from '../workspace-context.tsx';
import { DraftNumber } from '../draft-number.tsx';
import { MergeAndDelete } from './merge-and-delete.tsx';
import { useSyncSettings } from './use-sync-settings.ts';
import { writers } from './writers.ts';
import styles from './plugin-page.module.css';

/** What is set for the plugin as a whole: connection, the way to Salesforce, merge and delete. */
export function PluginSettings(): ReactNode {
  const store = useWorkspaceStore();
  const configure = useSyncSettings();
  const { sync, salesforce } = useWorkspace((workspace) => workspace.org);
  const users = writers(salesforce, sync.connectedAs);
  const current = users.find((user) => user.isCurrent);
  return (
    <div className={styles.settings}>
      <SettingsSection title="Connection">
        <Switch
          label="Refresh users on reconnect"
          description="On reconnecting, every Salesforce user is synced, active or not. A user without a counterpart gets a locked, inactive seat in Outreach. Off: no seats are made."
          checked={sync.refreshUsersOnReconnect}
          onChange={(event) => configure({ refreshUsersOnReconnect: event.currentTarget.checked })}
        />
        <Select
          label="Connected as"
          description="The Salesforce user in whose name the plugin writes."
          searchable
          maw={320}
          data={users.map(({ id, name }) => ({ value: id, label: name }))}
          value={current?.id ?? null}
          error={
            current?.apiOnly
              ? 'API-only: the Updated trigger does not see what this user writes, so nothing is routed when the id arrives.'
              : undefined
          }
          onChange={(connectedAs) => {
            if (connectedAs !== null)
              store.getState().editOrg((org) => ({ ...org, sync: { ...org.sync, connectedAs } }));
          }}
        />
      </SettingsSection>
      <SettingsSection title="Outreach to Salesforce">
        <DraftNumber
          label="A change arrives after"
          description="0 to 60 seconds. The real plugin takes 60 seconds or less."
          suffix=" s"
          min={0}
          max={60}
          value={sync.pushSeconds}
          onChange={(pushSeconds) => {
            if (pushSeconds !== null) configure({ pushSeconds });
          }}
        />
      </SettingsSection>
      <SettingsSection
        title="Merge and Delete"
        description="What becomes of a prospect whose lead or contact is merged or deleted in the CRM."
      >
        <MergeAndDelete />
      </SettingsSection>
    </div>
  );
}

import { Button, Menu, NumberInput, Switch, Tabs } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { Plug } from 'lucide-react';
import type { ReactNode } from 'react';
import type { SyncState } from '#crm-sync/sync-state.ts';
import { ok } from '#shared/result.ts';
import { useConfirm } from '#ui/confirm.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { SettingsSection } from '#ui/settings-section.tsx';
import { atDesk } from '../org-desk.ts';
import { orgInstant } from '../org-instant.ts';
import { useWorkspace, useWorkspaceStore } from '../workspace-context.tsx';
import { PluginActivity } from './plugin-activity.tsx';
import { PluginLimits } from './plugin-limits.tsx';
import { PluginTypes } from './plugin-types.tsx';
import { reconnected } from './reconnected.ts';
import styles from './plugin-page.module.css';

/** The CRM plugin between Salesforce and Outreach with the tabs of its classic layout (SYN-15). */
export function PluginPage(): ReactNode {
  const store = useWorkspaceStore();
  const confirm = useConfirm();
  const sync = useWorkspace((workspace) => workspace.org.sync);
  const set = (patch: Partial<SyncState>): void =>
    store.getState().editOrg((org) => ({ ...org, sync: { ...org.sync, ...patch } }));
  // [SYN-20] Before the plugin is added and allowed there are no tabs, and nothing syncs.
  if (!sync.connected) {
    return (
      <div className={styles.empty}>
        <EmptyState
          icon={<Plug size={28} />}
          title="No CRM is connected"
          actions={<Button onClick={() => store.getState().editOrg(reconnected)}>Add and allow Salesforce</Button>}
        >
          Nothing syncs between Salesforce and Outreach before the plugin is added.
        </EmptyState>
      </div>
    );
  }
  const disconnect = async (): Promise<void> => {
    const answer = await confirm({
      title: 'Disconnect Salesforce?',
      text: 'Nothing syncs until it is connected again. Settings and mappings are kept.',
      confirm: 'Disconnect',
      dangerous: true,
    });
    if (answer === 'confirm') set({ connected: false });
  };
  const forceSync = (): void => {
    const done = atDesk(store.getState().org, orgInstant, (desk) => {
      desk.sync.forcePush('User');
      return ok(null);
    });
    if (!done.ok) return;
    store.getState().editOrg(() => done.value.org);
    const waiting = done.value.org.sync.toPush.filter((push) => push.type === 'User').length;
    notifications.show({
      message:
        waiting === 0
          ? 'No user is linked, so nothing is pushed.'
          : `${waiting} users are pushed to Salesforce when the next run begins.`,
    });
  };
  return (
    <Tabs defaultValue="types" keepMounted={false} classNames={{ root: styles.root ?? '', panel: styles.panel ?? '' }}>
      <div className={styles.bar}>
        <Tabs.List aria-label="Plugin" className={styles.list ?? ''}>
          <Tabs.Tab value="types">Types</Tabs.Tab>
          <Tabs.Tab value="limits">Limits</Tabs.Tab>
          <Tabs.Tab value="settings">Settings</Tabs.Tab>
          <Tabs.Tab value="activity">Activity</Tabs.Tab>
          <Tabs.Tab value="logs">Logs</Tabs.Tab>
        </Tabs.List>
        <Menu withinPortal={false}>
          <Menu.Target>
            <Button variant="default">More actions</Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={forceSync}>Force update of all users</Menu.Item>
            <Menu.Item color="var(--fs-error)" onClick={() => void disconnect()}>
              Disconnect…
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </div>
      <Tabs.Panel value="types">
        <PluginTypes />
      </Tabs.Panel>
      <Tabs.Panel value="limits">
        <PluginLimits onChange={set} />
      </Tabs.Panel>
      <Tabs.Panel value="settings">
        <div className={styles.narrow}>
          <SettingsSection title="Connection">
            <Switch
              label="Refresh users on reconnect"
              description="On reconnecting, every Salesforce user is synced, active or not."
              checked={sync.refreshUsersOnReconnect}
              onChange={(event) => set({ refreshUsersOnReconnect: event.currentTarget.checked })}
            />
          </SettingsSection>
          <SettingsSection title="Outreach to Salesforce">
            <NumberInput
              label="A change arrives after"
              description="0 to 60 seconds. The real plugin takes 60 seconds or less."
              suffix=" s"
              min={0}
              max={60}
              clampBehavior="strict"
              allowDecimal={false}
              styles={{ wrapper: { width: 200 } }}
              value={sync.pushSeconds}
              onChange={(value) => {
                if (typeof value === 'number') set({ pushSeconds: value });
              }}
            />
          </SettingsSection>
        </div>
      </Tabs.Panel>
      <Tabs.Panel value="activity">
        <PluginActivity technical={false} />
      </Tabs.Panel>
      <Tabs.Panel value="logs">
        <PluginActivity technical />
      </Tabs.Panel>
    </Tabs>
  );
}

import { Button, SegmentedControl, Tabs } from '@mantine/core';
import { ClipboardCheck } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { useWorkspace } from '../workspace-context.tsx';
import { AdvancedSettings } from './advanced-settings.tsx';
import { ConnectionBadge } from './connection-badge.tsx';
import { PluginActivity } from './plugin-activity.tsx';
import { PLUGIN_TABS, type PluginAddress } from './plugin-address.ts';
import { PluginLanding } from './plugin-landing.tsx';
import { PluginLimits } from './plugin-limits.tsx';
import { PluginLogs } from './plugin-logs.tsx';
import { PluginMenu } from './plugin-menu.tsx';
import { PluginSettings } from './plugin-settings.tsx';
import { PluginTypes } from './plugin-types.tsx';
import { StandingNote } from './standing-note.tsx';
import { TypeMappings } from './type-mappings.tsx';
import { usePluginAddress } from './use-plugin-address.ts';
import styles from './plugin-page.module.css';

/** The CRM plugin between Salesforce and Outreach: its landing page, and its settings in either layout (SYN-15, SYN-20). */
export function PluginPage(): ReactNode {
  const added = useWorkspace((workspace) => workspace.org.sync.added);
  const [address, go] = usePluginAddress();
  if (!added || address.tab === null) return <PluginLanding onOpen={() => go({ tab: 'types' })} />;
  return <OpenPlugin address={address} go={go} />;
}

interface OpenPluginProps {
  readonly address: PluginAddress;
  readonly go: (change: Partial<PluginAddress>) => void;
}

function OpenPlugin({ address, go }: OpenPluginProps): ReactNode {
  const crm = useWorkspace((workspace) => workspace.org.sync.crm);
  const { layout } = address;
  return (
    <div className={styles.root}>
      <div className={styles.head}>
        <div className={styles.place}>
          <button type="button" className={styles.back} onClick={() => go({ tab: null })}>
            Plugins
          </button>
          <span aria-hidden className={styles.slash}>
            /
          </span>
          <h2 className={styles.title}>{crm}</h2>
          <ConnectionBadge />
        </div>
        <div className={styles.actions}>
          <SegmentedControl
            aria-label="Layout"
            data={[
              { value: 'classic', label: 'Classic' },
              { value: 'enhanced', label: 'Enhanced CRM Sync (Beta)' },
            ]}
            value={layout}
            onChange={(value) => go({ layout: value === 'enhanced' ? 'enhanced' : 'classic' })}
          />
          <Button
            component={Link}
            to="/setup-check"
            variant="default"
            leftSection={<ClipboardCheck size={14} aria-hidden />}
          >
            Check the set-up
          </Button>
          <PluginMenu layout={layout} onAdvanced={() => go({ tab: 'settings' })} />
        </div>
      </div>
      <StandingNote />
      {layout === 'classic' ? <ClassicTabs address={address} go={go} /> : <EnhancedTabs address={address} go={go} />}
    </div>
  );
}

const TITLES = { types: 'Types', limits: 'Limits', settings: 'Settings', activity: 'Activity', logs: 'Logs' } as const;

/** [SYN-15] */
function ClassicTabs({ address, go }: OpenPluginProps): ReactNode {
  return (
    <PluginTabs tabs={PLUGIN_TABS.map((tab) => [tab, TITLES[tab]])} address={address} go={go}>
      {address.tab === 'types' ? <PluginTypes address={address} go={go} /> : null}
      {address.tab === 'limits' ? <PluginLimits /> : null}
      {address.tab === 'settings' ? <PluginSettings /> : null}
      {address.tab === 'activity' ? <PluginActivity /> : null}
      {address.tab === 'logs' ? <PluginLogs /> : null}
    </PluginTabs>
  );
}

/** [SYN-15] Advanced settings are opened from the menu. */
function EnhancedTabs({ address, go }: OpenPluginProps): ReactNode {
  const [behind, setBehind] = useState<'types' | 'limits'>('types');
  const isAdvanced = address.tab === 'settings';
  const tab = isAdvanced ? behind : address.tab === 'limits' ? 'limits' : 'types';
  if (!isAdvanced && tab !== behind) setBehind(tab);
  return (
    <>
      <PluginTabs
        tabs={[
          ['types', 'Type Mappings'],
          ['limits', 'Limits'],
        ]}
        address={{ ...address, tab }}
        go={go}
      >
        {tab === 'types' ? <TypeMappings address={address} go={go} /> : <PluginLimits />}
      </PluginTabs>
      <AdvancedSettings opened={isAdvanced} onClose={() => go({ tab: behind })} />
    </>
  );
}

function PluginTabs({
  tabs,
  address,
  go,
  children,
}: OpenPluginProps & {
  readonly tabs: readonly (readonly [(typeof PLUGIN_TABS)[number], string])[];
  readonly children: ReactNode;
}): ReactNode {
  return (
    <Tabs
      value={address.tab}
      onChange={(value) => go({ tab: PLUGIN_TABS.find((tab) => tab === value) ?? 'types' })}
      classNames={{ root: styles.tabs ?? '', list: styles.list ?? '', panel: styles.panel ?? '' }}
    >
      <Tabs.List aria-label="Plugin">
        {tabs.map(([value, title]) => (
          <Tabs.Tab key={value} value={value}>
            {title}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {tabs.map(([value]) => (
        <Tabs.Panel key={value} value={value} keepMounted={false}>
          {value === address.tab ? children : null}
        </Tabs.Panel>
      ))}
    </Tabs>
  );
}

import { Alert, NumberInput, SegmentedControl, Switch } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import type { SyncToggles, SyncType, SyncTypeSettings } from '#crm-sync/sync-state.ts';
import { SettingsSection } from '#ui/settings-section.tsx';
import { StatusBadge } from '#ui/status-badge.tsx';
import { useWorkspace, useWorkspaceStore } from '../workspace-context.tsx';
import { PluginFields } from './plugin-fields.tsx';
import { isSyncType, syncFaults, toggleRows } from './sync-toggles.ts';
import styles from './plugin-page.module.css';

const TYPES: readonly { readonly value: SyncType; readonly label: string }[] = [
  { value: 'Lead', label: 'Lead' },
  { value: 'Contact', label: 'Contact' },
  { value: 'User', label: 'User' },
];

/** [SYN-1] For each type of record: which way it moves, how often, and which fields go along. */
export function PluginTypes(): ReactNode {
  const store = useWorkspaceStore();
  const sync = useWorkspace((workspace) => workspace.org.sync);
  const [type, setType] = useState<SyncType>('Lead');
  const settings = sync.types[type];
  const set = (patch: Partial<SyncTypeSettings>): void =>
    store.getState().editOrg((org) => ({
      ...org,
      sync: { ...org.sync, types: { ...org.sync.types, [type]: { ...org.sync.types[type], ...patch } } },
    }));
  const toggle = (name: keyof SyncToggles, on: boolean): void => set({ toggles: { ...settings.toggles, [name]: on } });
  return (
    <div className={styles.types}>
      <SegmentedControl
        aria-label="Type"
        data={[...TYPES]}
        value={type}
        onChange={(value) => {
          if (isSyncType(value)) setType(value);
        }}
        className={styles.typeSwitch ?? ''}
      />
      {syncFaults(type, settings).map((fault) => (
        <Alert key={fault} color="red" title="Ids do not reach Salesforce">
          {fault}
        </Alert>
      ))}
      <div className={styles.typeColumns}>
        <SettingsSection title="Sync" description={`How ${type} records move between Salesforce and Outreach.`}>
          {toggleRows(type).map((row) => (
            <div key={row.name} className={styles.toggle}>
              <span className={styles.number} aria-hidden>
                {row.number}
              </span>
              <Switch
                label={row.label}
                description={row.description}
                checked={settings.toggles[row.name]}
                onChange={(event) => toggle(row.name, event.currentTarget.checked)}
              />
              {row.need ? (
                <StatusBadge tone={row.need === 'required' ? 'accent' : 'neutral'}>
                  {row.need === 'required' ? 'Required' : 'Recommended'}
                </StatusBadge>
              ) : null}
            </div>
          ))}
          <NumberInput
            label="Polling frequency"
            description="Salesforce to Outreach. At least 1 minute; shorter intervals use more API calls."
            suffix=" min"
            min={1}
            max={1440}
            clampBehavior="blur"
            allowDecimal={false}
            styles={{ wrapper: { width: 200 } }}
            value={settings.pollingMinutes}
            onChange={(value) => {
              if (typeof value === 'number' && value >= 1) set({ pollingMinutes: value });
            }}
          />
        </SettingsSection>
        <PluginFields key={type} type={type} settings={settings} onChange={(mappings) => set({ mappings })} />
      </div>
    </div>
  );
}

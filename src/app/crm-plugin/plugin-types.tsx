import { Button, SegmentedControl } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import type { SyncTypeSettings } from '#crm-sync/sync-state.ts';
import { SettingsSection } from '#ui/settings-section.tsx';
import { useWorkspace } from '../workspace-context.tsx';
import { Note } from './note.tsx';
import { PluginFields } from './plugin-fields.tsx';
import { PluginToggles } from './plugin-toggles.tsx';
import { PollingFrequency } from './polling-frequency.tsx';
import { PresetDialog } from './preset-dialog.tsx';
import type { PluginAddress } from './plugin-address.ts';
import { syncPresets, type SyncPreset } from './sync-presets.ts';
import { SHOWN_TYPES, syncFaults } from './sync-toggles.ts';
import { useSyncSettings } from './use-sync-settings.ts';
import styles from './plugin-types.module.css';

export interface PluginTypesProps {
  readonly address: PluginAddress;
  readonly go: (change: Partial<PluginAddress>) => void;
}

/** [SYN-1] The classic layout's Types: one type at a time, its switches under Sync and its mappings under Fields. */
export function PluginTypes({ address: { type, part }, go }: PluginTypesProps): ReactNode {
  const types = useWorkspace((workspace) => workspace.org.sync.types);
  const configure = useSyncSettings();
  const [preset, setPreset] = useState<SyncPreset | null>(null);
  const settings = types[type];
  const faults = syncFaults(type, settings);
  const set = (patch: Partial<SyncTypeSettings>, done?: string): void =>
    configure({ types: { ...types, [type]: { ...settings, ...patch } } }, done);
  return (
    <div className={styles.page}>
      <div className={styles.switches}>
        <SegmentedControl
          aria-label="Type"
          data={SHOWN_TYPES.map((each) => ({ value: each, label: each }))}
          value={type}
          onChange={(value) => go({ type: SHOWN_TYPES.find((each) => each === value) ?? type })}
        />
        <SegmentedControl
          aria-label="Part"
          data={[
            { value: 'sync', label: 'Sync' },
            { value: 'fields', label: 'Fields' },
          ]}
          value={part}
          onChange={(value) => go({ part: value === 'fields' ? 'fields' : 'sync' })}
        />
      </div>
      {faults.length === 0 ? null : (
        <Note tone="error" title="Ids do not reach Salesforce">
          {faults.map((fault) => (
            <div key={fault}>{fault}</div>
          ))}
        </Note>
      )}
      {part === 'sync' ? (
        <SettingsSection
          title="Sync"
          description={`How ${type} records move between Salesforce and Outreach.`}
          aside={
            type === 'Account' ? null : (
              <Button variant="default" onClick={() => setPreset(syncPresets.recommended)}>
                Recommended switches…
              </Button>
            )
          }
        >
          <PluginToggles wide type={type} settings={settings} onChange={(toggles) => set({ toggles })} />
          <PollingFrequency type={type} onChange={(pollingMinutes) => set({ pollingMinutes })} />
        </SettingsSection>
      ) : (
        <SettingsSection
          title="Fields"
          description="Only mapped fields move. Updates In: from Salesforce to Outreach. Updates Out: from Outreach to Salesforce."
          aside={
            <Button variant="default" onClick={() => setPreset(syncPresets['source-of-truth'])}>
              Salesforce is the source of truth…
            </Button>
          }
        >
          <PluginFields
            key={type}
            type={type}
            settings={settings}
            onChange={(mappings, done) => set({ mappings }, done)}
          />
        </SettingsSection>
      )}
      <PresetDialog preset={preset} type={type} onClose={() => setPreset(null)} />
    </div>
  );
}

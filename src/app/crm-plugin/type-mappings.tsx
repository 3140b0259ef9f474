import { Accordion, Button } from '@mantine/core';
import { ArrowLeftRight } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import type { SyncType, SyncTypeSettings } from '#crm-sync/sync-state.ts';
import { StatusBadge } from '#ui/status-badge.tsx';
import { useWorkspace } from '../workspace-context.tsx';
import type { PluginTypesProps } from './plugin-types.tsx';
import { PluginFields } from './plugin-fields.tsx';
import { PluginToggles } from './plugin-toggles.tsx';
import { PollingFrequency } from './polling-frequency.tsx';
import { PresetDialog } from './preset-dialog.tsx';
import { count } from './sync-log.ts';
import { syncPresets, type SyncPreset } from './sync-presets.ts';
import { SHOWN_TYPES, syncFaults, toggleRows } from './sync-toggles.ts';
import { counterpartText } from './sync-words.ts';
import { useSyncSettings } from './use-sync-settings.ts';
import styles from './plugin-types.module.css';

/** [SYN-15] The Enhanced layout's Type Mappings: all types under one another, each with its switches and its mappings. */
export function TypeMappings({ address, go }: PluginTypesProps): ReactNode {
  const types = useWorkspace((workspace) => workspace.org.sync.types);
  const [preset, setPreset] = useState<SyncPreset | null>(null);
  return (
    <div className={styles.types}>
      <Accordion
        variant="separated"
        value={address.type}
        onChange={(value) => {
          const type = SHOWN_TYPES.find((each) => each === value);
          if (type) go({ type });
        }}
      >
        {SHOWN_TYPES.map((type) => (
          <Accordion.Item key={type} value={type}>
            <Accordion.Control>
              <TypeHead type={type} settings={types[type]} />
            </Accordion.Control>
            <Accordion.Panel>
              <TypePanel type={type} settings={types[type]} onPreset={setPreset} />
            </Accordion.Panel>
          </Accordion.Item>
        ))}
      </Accordion>
      <PresetDialog preset={preset} type={address.type} onClose={() => setPreset(null)} />
    </div>
  );
}

function TypeHead({ type, settings }: { readonly type: SyncType; readonly settings: SyncTypeSettings }): ReactNode {
  const faults = syncFaults(type, settings);
  const on = toggleRows(type).filter(({ name }) => settings.toggles[name]);
  return (
    <div className={styles.typeHead}>
      <span className={styles.typeName}>
        {type} <ArrowLeftRight size={14} aria-label="and" /> {counterpartText(type)}
      </span>
      <span className={styles.typeCount}>
        {count(settings.mappings.length, 'field')}
        {' · '}
        {on.length === 0 ? 'all switches off' : on.map(({ label }) => label).join(', ')}
      </span>
      {faults.length > 0 ? <StatusBadge tone="error">Ids do not reach Salesforce</StatusBadge> : null}
    </div>
  );
}

function TypePanel({
  type,
  settings,
  onPreset,
}: {
  readonly type: SyncType;
  readonly settings: SyncTypeSettings;
  readonly onPreset: (preset: SyncPreset) => void;
}): ReactNode {
  const configure = useSyncSettings();
  const types = useWorkspace((workspace) => workspace.org.sync.types);
  const set = (patch: Partial<SyncTypeSettings>, done?: string): void =>
    configure({ types: { ...types, [type]: { ...settings, ...patch } } }, done);
  const faults = syncFaults(type, settings);
  return (
    <div className={styles.typeColumns}>
      <section aria-label={`Sync of ${type}`}>
        <div className={styles.blockHead}>
          <h2 className={styles.blockTitle}>Sync</h2>
          {type === 'Account' ? null : (
            <Button variant="default" onClick={() => onPreset(syncPresets.recommended)}>
              Recommended…
            </Button>
          )}
        </div>
        {faults.map((fault) => (
          <p key={fault} className={styles.fault}>
            {fault}
          </p>
        ))}
        <PluginToggles type={type} settings={settings} onChange={(toggles) => set({ toggles })} />
        <div className={styles.afterGroups}>
          <PollingFrequency type={type} onChange={(pollingMinutes) => set({ pollingMinutes })} />
        </div>
      </section>
      <section aria-label={`Fields of ${type}`}>
        <div className={styles.blockHead}>
          <h2 className={styles.blockTitle}>Fields</h2>
          <Button variant="default" onClick={() => onPreset(syncPresets['source-of-truth'])}>
            Salesforce is the source of truth…
          </Button>
        </div>
        <PluginFields type={type} settings={settings} onChange={(mappings, done) => set({ mappings }, done)} />
      </section>
    </div>
  );
}

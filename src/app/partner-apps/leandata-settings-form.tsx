import { SegmentedControl, Switch } from '@mantine/core';
import type { ReactNode } from 'react';
import type { LeanDataSettings } from '#leandata/leandata-state.ts';
import { SettingsSection } from '#ui/settings-section.tsx';
import { DraftNumber } from '../draft-number.tsx';
import { leanDataNumbers, leanDataSwitches, processingChoices } from './leandata-settings.ts';
import styles from './partner-apps-page.module.css';

export interface LeanDataSettingsFormProps {
  readonly settings: LeanDataSettings;
  readonly onChange: (settings: LeanDataSettings) => void;
}

/** How LeanData works: its rules' defaults, each of which can be changed. */
export function LeanDataSettingsForm({ settings, onChange }: LeanDataSettingsFormProps): ReactNode {
  return (
    <SettingsSection
      title="LeanData settings"
      description="How LeanData works on every graph. What LeanData itself does not let you set stands here too, as the documents leave it open."
    >
      <div>
        <div className={styles.label} id="processing">
          Processing
        </div>
        <SegmentedControl
          aria-labelledby="processing"
          data={[...processingChoices]}
          value={settings.processing}
          onChange={(processing) => onChange({ ...settings, processing })}
        />
      </div>
      {leanDataSwitches.map(({ name, label, description }) => (
        <Switch
          key={name}
          label={label}
          description={description}
          checked={settings[name]}
          onChange={(event) => onChange({ ...settings, [name]: event.currentTarget.checked })}
        />
      ))}
      <div className={styles.numbers}>
        {leanDataNumbers.map((number) => (
          <DraftNumber
            key={number.name}
            {...number}
            value={settings[number.name]}
            onChange={(value) => onChange({ ...settings, [number.name]: value ?? settings[number.name] })}
          />
        ))}
      </div>
    </SettingsSection>
  );
}

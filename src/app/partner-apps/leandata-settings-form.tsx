import { SegmentedControl, Switch } from '@mantine/core';
import type { ReactNode } from 'react';
import type { LeanDataSettings } from '#leandata/leandata-state.ts';
import { SettingsSection } from '#ui/settings-section.tsx';
import { DraftNumber } from '../draft-number.tsx';
import styles from './partner-apps-page.module.css';

export interface LeanDataSettingsFormProps {
  readonly settings: LeanDataSettings;
  readonly onChange: (settings: LeanDataSettings) => void;
}

type NumberSetting = 'gatherSeconds' | 'batchSize' | 'retries' | 'historyLength';

const NUMBERS: readonly {
  readonly name: NumberSetting;
  readonly label: string;
  readonly description: string;
  readonly min: number;
  readonly max: number;
  readonly suffix?: string;
}[] = [
  {
    name: 'gatherSeconds',
    label: 'Gather callouts for up to',
    description: 'Longest wait before a batch runs.',
    min: 0,
    max: 30,
    suffix: ' s',
  },
  { name: 'batchSize', label: 'Most callouts in a batch', description: 'Salesforce allows 100.', min: 1, max: 100 },
  { name: 'retries', label: 'Retries', description: 'After the first attempt.', min: 0, max: 20 },
  {
    name: 'historyLength',
    label: 'Longest callout history',
    description: 'In characters. A longer one ends the retries.',
    min: 100,
    max: 131_072,
  },
];

/** How LeanData works: its rules' defaults, each of which can be changed. */
export function LeanDataSettingsForm({ settings, onChange }: LeanDataSettingsFormProps): ReactNode {
  const toggle = (
    name: 'recursiveRoutingPrevention' | 'supersedeHolds' | 'lookUpAtEachAttempt',
    label: string,
    description: string,
  ): ReactNode => (
    <Switch
      label={label}
      description={description}
      checked={settings[name]}
      onChange={(event) => onChange({ ...settings, [name]: event.currentTarget.checked })}
    />
  );
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
          data={[
            { value: 'real-time', label: 'Real time' },
            { value: 'batch', label: 'Batch, every 2 minutes' },
          ]}
          value={settings.processing}
          onChange={(value) => onChange({ ...settings, processing: value === 'batch' ? 'batch' : 'real-time' })}
        />
      </div>
      {toggle(
        'recursiveRoutingPrevention',
        'Recursive Routing Prevention',
        'LeanData’s own updates do not enter the graph again.',
      )}
      {toggle(
        'supersedeHolds',
        'A new trigger ends a hold',
        'A record that triggers again while it is held starts a new trip.',
      )}
      {toggle(
        'lookUpAtEachAttempt',
        'Look up mailbox and user at each attempt',
        'One request each, so that a change in Outreach is seen by the next retry.',
      )}
      <div className={styles.numbers}>
        {NUMBERS.map((number) => (
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

import { NumberInput, Select, Switch } from '@mantine/core';
import type { ReactNode } from 'react';
import type { LeanDataState, RetryActionIn } from '#leandata/leandata-state.ts';
import { PageHeader } from '#ui/page-header.tsx';
import { SettingsSection } from '#ui/settings-section.tsx';
import { useWorkspace } from '../workspace-context.tsx';
import { AuthorizeOutreach } from './authorize-outreach.tsx';
import { FieldMappingForm } from './field-mapping-form.tsx';
import { LeanDataSettingsForm } from './leandata-settings-form.tsx';
import { Pools } from './pools.tsx';
import { RetryTable } from './retry-table.tsx';
import { useLeanData } from './use-leandata.ts';
import styles from './partner-apps-page.module.css';

/** What LeanData itself keeps: the Outreach integration, its mapping and retries, round-robin pools, settings. */
export function PartnerAppsPage(): ReactNode {
  const state = useWorkspace((workspace) => workspace.org.leandata);
  const set = useLeanData();
  return (
    <div className={styles.page}>
      <PageHeader title="Partner Apps" note="LeanData’s own settings. The next run starts from them." />
      <div className={styles.columns}>
        <div className={styles.column}>
          <SettingsSection
            title="Outreach integration"
            description="LeanData switches it on for a customer. While it is off, FlowBuilder has no Partner → Outreach section."
            aside={
              <Switch
                aria-label="Outreach integration"
                label={state.integrationOn ? 'On' : 'Off'}
                checked={state.integrationOn}
                onChange={(event) => set({ integrationOn: event.currentTarget.checked })}
              />
            }
          />
          <AuthorizeOutreach />
          <FieldMappingForm mapping={state.mapping} onChange={(mapping) => set({ mapping })} />
          <RetryActionInForm value={state.retryActionIn} onChange={(retryActionIn) => set({ retryActionIn })} />
          <LeanDataSettingsForm settings={state.settings} onChange={(settings) => set({ settings })} />
        </div>
        <div className={styles.column}>
          <Pools pools={state.pools} onChange={(pools) => set({ pools })} />
          <RetryTable table={state.retryTable} onChange={(retryTable) => set({ retryTable })} />
        </div>
      </div>
    </div>
  );
}

interface RetryActionInProps {
  readonly value: LeanDataState['retryActionIn'];
  readonly onChange: (value: RetryActionIn) => void;
}

const UNITS: readonly RetryActionIn['unit'][] = ['minutes', 'hours', 'days'];

/** [APP-3] */
function RetryActionInForm({ value, onChange }: RetryActionInProps): ReactNode {
  return (
    <SettingsSection
      title="Retry Action In"
      description="How long LeanData waits after a failure. Rate limits and maintenance are retried when Outreach says so."
    >
      <div className={styles.row}>
        <NumberInput
          aria-label="Retry Action In: amount"
          min={1}
          max={999}
          clampBehavior="blur"
          allowDecimal={false}
          w={110}
          value={value.amount}
          onChange={(amount) => {
            if (typeof amount === 'number' && amount >= 1) onChange({ ...value, amount });
          }}
        />
        <Select
          aria-label="Retry Action In: unit"
          data={[...UNITS]}
          w={120}
          value={value.unit}
          onChange={(unit) => onChange({ ...value, unit: UNITS.find((each) => each === unit) ?? value.unit })}
        />
      </div>
    </SettingsSection>
  );
}

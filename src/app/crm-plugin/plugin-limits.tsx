import { NumberInput, Progress } from '@mantine/core';
import type { ReactNode } from 'react';
import type { SyncState } from '#crm-sync/sync-state.ts';
import { setApiLimit } from '#mocks/salesforce/org-settings.ts';
import { SettingsSection } from '#ui/settings-section.tsx';
import { useWorkspace, useWorkspaceStore } from '../workspace-context.tsx';
import styles from './plugin-page.module.css';

/** [SYN-11] How many API calls the day has left, for all applications and for Outreach alone. */
export function PluginLimits({ onChange }: { readonly onChange: (patch: Partial<SyncState>) => void }): ReactNode {
  const store = useWorkspaceStore();
  const sync = useWorkspace((workspace) => workspace.org.sync);
  const { max, used } = useWorkspace((workspace) => workspace.org.salesforce.apiRequests);
  const global = used + sync.callsToday;
  return (
    <div className={styles.narrow}>
      <SettingsSection
        title="Global API call usage"
        description="Calls of all applications that use the org's API, since the day began."
      >
        <Usage label="Calls of all applications" used={global} max={max} />
        <NumberInput
          label="Daily limit of the org"
          min={0}
          allowDecimal={false}
          thousandSeparator=","
          styles={{ wrapper: { width: 200 } }}
          value={max}
          onChange={(value) => {
            if (typeof value !== 'number') return;
            store.getState().editOrg((org) => {
              const changed = setApiLimit(org.salesforce, value);
              return changed.ok ? { ...org, salesforce: changed.value } : org;
            });
          }}
        />
      </SettingsSection>
      <SettingsSection
        title="Outreach-specific API call usage"
        description="At the cap the sync stops until the day rolls over. Nothing is lost: what waits goes out then."
      >
        <Usage label="Calls of Outreach" used={sync.callsToday} max={sync.dailyCap ?? max} />
        <NumberInput
          label="Daily cap of Outreach"
          description="Blank for no cap."
          min={0}
          allowDecimal={false}
          thousandSeparator=","
          styles={{ wrapper: { width: 200 } }}
          value={sync.dailyCap ?? ''}
          onChange={(value) => onChange({ dailyCap: typeof value === 'number' ? value : null })}
        />
      </SettingsSection>
    </div>
  );
}

function Usage({
  label,
  used,
  max,
}: {
  readonly label: string;
  readonly used: number;
  readonly max: number;
}): ReactNode {
  return (
    <div>
      <div className={styles.usage}>
        <span>{label}</span>
        <span>
          {used.toLocaleString('en')} of {max.toLocaleString('en')}
        </span>
      </div>
      <Progress
        aria-label={label}
        value={max === 0 ? 100 : Math.min(100, (used / max) * 100)}
        color={used >= max ? 'red' : 'accent'}
      />
    </div>
  );
}

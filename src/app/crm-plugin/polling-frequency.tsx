import type { ReactNode } from 'react';
import type { SyncType } from '#crm-sync/sync-state.ts';
import { useWorkspace } from '../workspace-context.tsx';
import { DraftNumber } from '../draft-number.tsx';
import { leastCallsADay, pollsADay } from './poll-cost.ts';
import { count } from './sync-log.ts';
import styles from './plugin-types.module.css';

export interface PollingFrequencyProps {
  readonly type: SyncType;
  readonly onChange: (minutes: number) => void;
}

/** [SYN-4] How often a type is polled, and what that costs in API calls. */
export function PollingFrequency({ type, onChange }: PollingFrequencyProps): ReactNode {
  const { types, dailyCap } = useWorkspace((workspace) => workspace.org.sync);
  const settings = types[type];
  const own = pollsADay(settings);
  const all = leastCallsADay(types);
  return (
    <div className={styles.polling}>
      <DraftNumber
        key={type}
        label="Polling frequency"
        description="Minutes between two looks at Salesforce, at least 1."
        suffix=" min"
        min={1}
        max={1440}
        value={settings.pollingMinutes}
        onChange={(value) => {
          if (value !== null) onChange(value);
        }}
      />
      <p className={styles.hint}>
        {own === 0
          ? `${type} is not polled while Polling is off.`
          : `${count(own, 'poll')} a day, each at least one API call. All types together: ${count(all, 'call')} a day.`}
        {dailyCap !== null && all > dailyCap ? (
          <strong className={styles.warning}> That is more than the daily cap of {count(dailyCap, 'call')}.</strong>
        ) : null}
      </p>
    </div>
  );
}

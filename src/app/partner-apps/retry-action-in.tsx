import { Select } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { LeanDataState, RetryActionIn } from '#leandata/leandata-state.ts';
import { retrySeries } from '#leandata/retry-series.ts';
import { DAY } from '#shared/instant.ts';
import { SettingsSection } from '#ui/settings-section.tsx';
import { DraftNumber } from '../draft-number.tsx';
import { durationWords } from './duration-words.ts';
import styles from './partner-apps-page.module.css';

const UNITS: readonly RetryActionIn['unit'][] = ['minutes', 'hours', 'days'];
/** [RUN-2] A run ends after seven days where nothing else is chosen. */
const RUN: number = 7 * DAY;

export interface RetryActionInFormProps {
  readonly state: LeanDataState;
  readonly onChange: (value: RetryActionIn) => void;
}

/** [APP-3] [APP-4] The wait after a failure, and what a whole series of attempts comes to. */
export function RetryActionInForm({ state, onChange }: RetryActionInFormProps): ReactNode {
  const { retryActionIn: value } = state;
  const { attempts, total } = retrySeries(state);
  const retries = attempts - 1;
  return (
    <SettingsSection
      title="Retry Action In"
      part="retry-action-in"
      description="How long LeanData waits after a failure. Rate limits and maintenance are retried when Outreach says so."
    >
      <div className={styles.row}>
        <DraftNumber
          label="Retry Action In: amount"
          hideLabel
          min={1}
          max={999}
          width={110}
          value={value.amount}
          onChange={(amount) => onChange({ ...value, amount: amount ?? value.amount })}
        />
        <Select
          aria-label="Retry Action In: unit"
          data={[...UNITS]}
          w={120}
          value={value.unit}
          onChange={(unit) => onChange({ ...value, unit: UNITS.find((each) => each === unit) ?? value.unit })}
        />
      </div>
      <p className={styles.dim} role="status">
        {retries === 0
          ? 'Nothing is tried again: LeanData settings allow no retry.'
          : `One first attempt and ${retries} ${retries === 1 ? 'retry' : 'retries'}: a callout that keeps failing has failed for good ${durationWords(total)} after the first attempt.`}
        {total > RUN ? ' That is longer than a run of 7 days, which ends with such callouts still pending.' : ''}
      </p>
      <p className={styles.dim}>
        <Link to="/partner-apps/retries">Which failures are tried again</Link> is a table of its own.
      </p>
    </SettingsSection>
  );
}

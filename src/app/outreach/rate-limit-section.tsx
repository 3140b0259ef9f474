import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import type { OutreachState } from '#mocks/outreach/outreach-state.ts';
import { HOUR, type Instant } from '#shared/instant.ts';
import { SettingsSection } from '#ui/settings-section.tsx';
import { DraftNumber } from '../draft-number.tsx';
import { orgInstant } from '../org-instant.ts';
import { shownInstant } from './kind-columns.tsx';
import { outreachNames } from './outreach-names.ts';
import { useOutreachEdit, useOutreachSettings } from './use-outreach-settings.ts';
import styles from './settings-page.module.css';

/** [OUT-5] The limit of requests per user and fixed hour, and what the hour before a run has counted. */
export function RateLimitSection({ state, at }: { readonly state: OutreachState; readonly at: Instant }): ReactNode {
  const set = useOutreachSettings();
  const edit = useOutreachEdit();
  const hour = hourOf(at);
  const clock = (instant: Instant): string => shownInstant(instant).slice(11, 16);
  return (
    <SettingsSection
      title="Rate limit"
      part="rate-limit"
      description="Requests of one user in a fixed hour. The guide says 5,000; the vendor now says 10,000. At the limit Outreach answers 429 until the hour is over."
    >
      <DraftNumber
        label="Requests per user and hour"
        min={1}
        width={200}
        value={state.rateLimit}
        onChange={(rateLimit) => {
          if (rateLimit !== null) set({ rateLimit });
        }}
      />
      <div>
        <h3 className={styles.subheading}>
          Counted from {clock(hour)} to {clock(hour + HOUR)} UTC{at === orgInstant ? ', in which runs begin' : ''}
        </h3>
        <ul className={styles.grants}>
          {callersOf(state).map((id) => {
            const name = outreachNames(state).user(id);
            const used = usedOf(state, id, hour);
            return (
              <li key={id} className={styles.row}>
                <DraftNumber
                  label={`Requests of ${name}`}
                  min={0}
                  max={state.rateLimit}
                  width={200}
                  value={used}
                  onChange={(next) => edit((outreach) => outreach.setRequestsUsed(id, next ?? 0))}
                />
                <Button
                  variant="default"
                  disabled={used >= state.rateLimit}
                  aria-label={`Use up the hour of ${name}`}
                  onClick={() => edit((outreach) => outreach.setRequestsUsed(id, state.rateLimit))}
                >
                  Use up
                </Button>
              </li>
            );
          })}
        </ul>
        {callersOf(state).length === 0 ? (
          <p className={styles.dim}>Nobody has made a request: there is no grant.</p>
        ) : null}
      </div>
    </SettingsSection>
  );
}

/** Users whose requests count: those behind a grant, and those who are counted already. */
function callersOf({ tokens, rateWindows }: OutreachState): readonly number[] {
  const ids = [...tokens, ...rateWindows].map(({ userId }) => userId);
  return [...new Set(ids)].sort((a, b) => a - b);
}

const usedOf = ({ rateWindows }: OutreachState, userId: number, hour: Instant): number =>
  rateWindows.find((window) => window.userId === userId && window.from === hour)?.used ?? 0;

const hourOf = (instant: Instant): Instant => Math.floor(instant / HOUR) * HOUR;

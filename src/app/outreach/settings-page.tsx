import { Box, SegmentedControl, Switch } from '@mantine/core';
import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import type { OutreachState, ProfileRights } from '#mocks/outreach/outreach-state.ts';
import type { Instant } from '#shared/instant.ts';
import { SettingsSection } from '#ui/settings-section.tsx';
import { ShownPart } from '#ui/shown-part.ts';
import { ApiApplication } from './api-application.tsx';
import { Grants } from './grants.tsx';
import { MaintenanceWindows } from './maintenance-windows.tsx';
import { RateLimitSection } from './rate-limit-section.tsx';
import { useOutreachSettings } from './use-outreach-settings.ts';
import { ValidationRules } from './validation-rules.tsx';
import styles from './settings-page.module.css';

/** [OUT-7] The rights that the integration needs, in the words of Outreach's profiles. */
const RIGHTS: readonly { readonly right: keyof ProfileRights; readonly label: string }[] = [
  { right: 'permitPlugins', label: 'Administration: Permit Plugins' },
  {
    right: 'viewAllProspectsAndAccounts',
    label: 'Record Visibility: Permit all record visibility for Prospects, Accounts',
  },
  { right: 'manageSequences', label: 'Sequences: Permit Create, Edit, Enable Sequences, Sharing Sequences' },
  { right: 'sendFromAllMailboxes', label: 'Mailboxes: Send from all records' },
];

export interface SettingsPageProps {
  readonly state: OutreachState;
  /** The instant at which it stands so. */
  readonly at: Instant;
  /** Whether it is looked at in a run, so that nothing can be changed. */
  readonly readOnly: boolean;
}

/** What makes Outreach refuse, slow down or fall silent: each can be switched before a run. */
export function SettingsPage({ state, at, readOnly }: SettingsPageProps): ReactNode {
  const set = useOutreachSettings();
  const [query] = useSearchParams();
  return (
    <ShownPart value={query.get('part')}>
      <Box
        className={styles.scroll ?? ''}
        role="region"
        aria-label="Outreach: Settings"
        tabIndex={readOnly ? 0 : undefined}
      >
        <fieldset className={styles.columns} disabled={readOnly}>
          <div className={styles.column}>
            <ApiApplication app={state.app} />
            <Grants {...{ state, at }} />
            <SettingsSection
              title="Profile of the authorizing user"
              part="profile"
              description="Without one of these rights Outreach answers Unauthorized Request."
            >
              {RIGHTS.map(({ right, label }) => (
                <Switch
                  key={right}
                  label={label}
                  checked={state.profile[right]}
                  onChange={(event) => set({ profile: { ...state.profile, [right]: event.currentTarget.checked } })}
                />
              ))}
            </SettingsSection>
          </div>
          <div className={styles.column}>
            <SettingsSection title="Availability" part="availability">
              <Switch
                label="Outreach does not answer"
                description="Every request ends without an answer, as when the network is cut."
                checked={state.networkDown}
                onChange={(event) => set({ networkDown: event.currentTarget.checked })}
              />
            </SettingsSection>
            <RateLimitSection {...{ state, at }} />
            <MaintenanceWindows windows={state.maintenance} onChange={(maintenance) => set({ maintenance })} />
            <SettingsSection
              title="Which ruleset counts"
              part="which-ruleset-counts"
              description="For prospects who are in a sequence already: the ruleset as it stands now, or as it stood when they were added."
            >
              <SegmentedControl
                aria-label="Which ruleset counts"
                data={[
                  { value: 'now', label: 'As it stands now' },
                  { value: 'when-added', label: 'As it stood when added' },
                ]}
                value={state.rulesetInForce}
                onChange={(value) => set({ rulesetInForce: value === 'now' ? 'now' : 'when-added' })}
              />
            </SettingsSection>
            <ValidationRules rules={state.validationRules} />
          </div>
        </fieldset>
      </Box>
    </ShownPart>
  );
}

import { SegmentedControl, Switch } from '@mantine/core';
import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import type { ProfileRights } from '#mocks/outreach/outreach-state.ts';
import { SettingsSection } from '#ui/settings-section.tsx';
import { ShownPart } from '#ui/shown-part.ts';
import { useWorkspace } from '../workspace-context.tsx';
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

/** What makes Outreach refuse, slow down or fall silent: each can be switched before a run. */
export function SettingsPage(): ReactNode {
  const state = useWorkspace((workspace) => workspace.org.outreach);
  const set = useOutreachSettings();
  const [query] = useSearchParams();
  return (
    <ShownPart value={query.get('part')}>
      <div className={styles.scroll}>
        <div className={styles.columns}>
          <div className={styles.column}>
            <ApiApplication />
            <Grants />
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
            <RateLimitSection />
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
            <ValidationRules />
          </div>
        </div>
      </div>
    </ShownPart>
  );
}

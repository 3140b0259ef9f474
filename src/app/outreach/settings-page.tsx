import { Button, NumberInput, SegmentedControl, Switch, TagsInput, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import type { OutreachToken, ProfileRights } from '#mocks/outreach/outreach-state.ts';
import { SettingsSection } from '#ui/settings-section.tsx';
import { StatusBadge } from '#ui/status-badge.tsx';
import { useWorkspace } from '../workspace-context.tsx';
import { shownInstant } from './kind-columns.tsx';
import { MaintenanceWindows } from './maintenance-windows.tsx';
import { outreachNames } from './outreach-names.ts';
import { useOutreachEdit, useOutreachSettings } from './use-outreach-settings.ts';
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
  const edit = useOutreachEdit();
  return (
    <div className={styles.scroll}>
      <div className={styles.columns}>
        <div className={styles.column}>
          <SettingsSection title="Availability">
            <Switch
              label="Outreach does not answer"
              description="Every request ends without an answer, as when the network is cut."
              checked={state.networkDown}
              onChange={(event) => set({ networkDown: event.currentTarget.checked })}
            />
            <NumberInput
              label="Rate limit"
              description="Requests per user in a fixed hour. The guide says 5,000, the vendor now 10,000."
              min={1}
              allowDecimal={false}
              thousandSeparator=","
              styles={{ wrapper: { width: 200 } }}
              value={state.rateLimit}
              onChange={(value) => {
                if (typeof value === 'number' && value >= 1) set({ rateLimit: value });
              }}
            />
          </SettingsSection>
          <MaintenanceWindows windows={state.maintenance} onChange={(maintenance) => set({ maintenance })} />
          <SettingsSection
            title="Profile of the authorizing user"
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
          <SettingsSection
            title="API application"
            description="Partner Apps authorizes with this App ID and Client Secret. Scopes that the application may not have are not granted."
          >
            <TextInput
              label="App ID"
              value={state.app.appId}
              onChange={(event) => set({ app: { ...state.app, appId: event.currentTarget.value } })}
            />
            <TextInput
              label="Client Secret"
              value={state.app.clientSecret}
              onChange={(event) => set({ app: { ...state.app, clientSecret: event.currentTarget.value } })}
            />
            <TagsInput
              label="Scopes that it may be granted"
              value={[...state.app.grantableScopes]}
              onChange={(grantableScopes) => set({ app: { ...state.app, grantableScopes } })}
            />
          </SettingsSection>
          <SettingsSection
            title="Grants"
            description="Tokens that Outreach has given. A revoked one is found out by the next callout."
            aside={
              <Button
                variant="default"
                disabled={state.tokens.every((token) => token.revoked)}
                onClick={() => edit((outreach) => outreach.revokeTokens())}
              >
                Revoke all
              </Button>
            }
          >
            {state.tokens.length === 0 ? (
              <p className={styles.dim}>None. Authorize Outreach under Partner Apps.</p>
            ) : (
              <ul className={styles.grants}>
                {state.tokens.map((token) => (
                  <Grant key={token.accessToken} token={token} user={outreachNames(state).user(token.userId)} />
                ))}
              </ul>
            )}
          </SettingsSection>
          <SettingsSection
            title="Which ruleset counts"
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
  );
}

function Grant({ token, user }: { readonly token: OutreachToken; readonly user: string }): ReactNode {
  return (
    <li className={styles.grant}>
      <div className={styles.grantHead}>
        <strong>{user}</strong>
        <StatusBadge tone={token.revoked ? 'error' : 'ok'}>{token.revoked ? 'Revoked' : 'In force'}</StatusBadge>
      </div>
      <div className={styles.dim}>Access token until {shownInstant(token.accessEndsAt)} UTC, then refreshed.</div>
      <div className={styles.scopes}>{token.scopes.length === 0 ? 'No scopes' : token.scopes.join(' ')}</div>
    </li>
  );
}

import { Alert, Button, Checkbox, PasswordInput, Select, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { requiredScopes } from '#leandata/authorize-with-outreach.ts';
import { mayAuthorize } from '#leandata/may-authorize.ts';
import { SettingsSection } from '#ui/settings-section.tsx';
import type { OrgSetup } from '#world/org-setup.ts';
import { orgInstant } from '../org-instant.ts';
import { outreachUserName } from '../outreach/outreach-names.ts';
import { nameOfRecord } from '../salesforce/record-names.ts';
import { useWorkspaceStore } from '../workspace-context.tsx';
import { missingScopes } from './authorization-facts.ts';
import { authorizeOrg, type AuthorizationAttempt } from './authorize-org.ts';
import { CopyLine } from './copy-line.tsx';
import styles from './partner-apps-page.module.css';

type AuthorizationDraft = Omit<AuthorizationAttempt, 'callbackUrl'>;

/** [APP-1] The Authorize Outreach form; without an authorization Add to Sequence leaves by Configuration Error. */
export function AuthorizeForm({ org }: { readonly org: OrgSetup }): ReactNode {
  const store = useWorkspaceStore();
  const { salesforce, outreach, leandata } = org;
  const { authorization } = leandata;
  const users = salesforce.records.User.filter((user) => user['IsDeleted'] !== true);
  // What is not typed over follows the org, also where it is replaced as a whole.
  const [draft, setDraft] = useState<Partial<AuthorizationDraft>>({});
  const form: AuthorizationDraft = {
    appId: authorization.appId,
    clientSecret: authorization.clientSecret,
    authorizedBy: authorization.authorizedBy ?? String(users.find((user) => mayAuthorize(user).ok)?.['Id'] ?? ''),
    outreachUserId: outreach.tokens.at(-1)?.userId ?? outreach.users.find((user) => !user.locked)?.id ?? 0,
    scopes: authorization.scopes.length > 0 ? authorization.scopes : requiredScopes,
    ...draft,
  };
  const change = (patch: Partial<AuthorizationDraft>): void => setDraft({ ...draft, ...patch });
  const [fault, setFault] = useState<string | null>(null);
  const chosen = users.find((user) => user['Id'] === form.authorizedBy);
  const allowed = chosen && mayAuthorize(chosen);
  const offered = [...new Set([...requiredScopes, ...outreach.app.grantableScopes, ...form.scopes])];
  const unasked = missingScopes(form.scopes);

  const submit = (): void => {
    const done = authorizeOrg(store.getState().org, { ...form, callbackUrl: authorization.callbackUrl }, orgInstant);
    setFault(done.ok ? null : done.error);
    if (!done.ok) return;
    store.getState().editOrg(() => done.value);
    setDraft({});
    const { scopes } = done.value.leandata.authorization;
    const refused = form.scopes.filter((scope) => !scopes.includes(scope));
    notifications.show({
      message:
        refused.length === 0
          ? 'Outreach is authorized.'
          : `Outreach is authorized, but it did not grant ${refused.join(', ')}: the application may not have it.`,
    });
  };

  return (
    <SettingsSection
      title="Authorize Outreach"
      part="authorization"
      description="App ID and Client Secret come from Outreach’s API request form, which asks for the Callback URL."
    >
      {fault === null ? null : (
        <Alert color="red" title="Outreach was not authorized" role="alert">
          {fault}
        </Alert>
      )}
      <form
        className={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <TextInput
          label="App ID"
          required
          autoComplete="off"
          value={form.appId}
          onChange={(event) => change({ appId: event.currentTarget.value })}
        />
        <PasswordInput
          label="Client Secret"
          required
          size="xs"
          autoComplete="off"
          value={form.clientSecret}
          visibilityToggleButtonProps={{ 'aria-label': 'Show the Client Secret' }}
          onChange={(event) => change({ clientSecret: event.currentTarget.value })}
        />
        <div className={styles.whole}>
          <CopyLine label="Callback URL" text={authorization.callbackUrl} />
        </div>
        <Select
          label="Salesforce user who authorizes"
          searchable
          limit={100}
          data={users.map((user) => ({
            value: String(user['Id']),
            label: `${nameOfRecord(user)}${mayAuthorize(user).ok ? '' : ' (may not)'}`,
          }))}
          value={form.authorizedBy || null}
          error={
            allowed && !allowed.ok ? (
              <>
                {allowed.error} Change that in <Link to={`/salesforce/User/${form.authorizedBy}`}>Salesforce</Link>.
              </>
            ) : undefined
          }
          onChange={(value) => change({ authorizedBy: value ?? '' })}
        />
        <Select
          label="Outreach user who agrees"
          searchable
          limit={100}
          data={outreach.users.map((user) => ({
            value: String(user.id),
            label: `${outreachUserName(user)}${user.locked ? ' (locked)' : ''}`,
          }))}
          value={form.outreachUserId === 0 ? null : String(form.outreachUserId)}
          onChange={(value) => change({ outreachUserId: Number(value ?? 0) })}
        />
        <Checkbox.Group
          className={styles.whole ?? ''}
          label="Scopes asked for"
          size="xs"
          value={[...form.scopes]}
          error={
            unasked.length > 0
              ? `Without ${unasked.join(', ')} callouts fail with Unauthorized OAuth Scope (ERR-1).`
              : undefined
          }
          onChange={(scopes) => change({ scopes })}
        >
          <div className={styles.scopes}>
            {offered.map((scope) => (
              <Checkbox
                key={scope}
                value={scope}
                label={requiredScopes.includes(scope) ? `${scope} (needed)` : scope}
              />
            ))}
          </div>
        </Checkbox.Group>
        <div className={styles.buttons}>
          <Button type="submit">{authorization.status === 'authorized' ? 'Authorize again' : 'Authorize'}</Button>
        </div>
      </form>
    </SettingsSection>
  );
}

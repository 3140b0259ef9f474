import { Alert, Button, CopyButton, PasswordInput, Select, TagsInput, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState, type ReactNode } from 'react';
import { disconnect } from '#leandata/authorization.ts';
import { requiredScopes } from '#leandata/authorize-with-outreach.ts';
import type { Authorization } from '#leandata/leandata-state.ts';
import { useConfirm } from '#ui/confirm.tsx';
import { SettingsSection } from '#ui/settings-section.tsx';
import { StatusBadge } from '#ui/status-badge.tsx';
import { orgInstant } from '../org-instant.ts';
import { choicesOf, outreachUserName } from '../outreach/outreach-names.ts';
import { nameOfReference } from '../salesforce/record-names.ts';
import { useWorkspace, useWorkspaceStore } from '../workspace-context.tsx';
import { authorizeOrg } from './authorize-org.ts';
import styles from './partner-apps-page.module.css';

const STATUS: Readonly<
  Record<Authorization['status'], { readonly label: string; readonly tone: 'ok' | 'error' | 'neutral' }>
> = {
  authorized: { label: 'Authorized', tone: 'ok' },
  never: { label: 'Not authorized', tone: 'neutral' },
  disconnected: { label: 'Disconnected', tone: 'error' },
  invalid: { label: 'Authorization is not valid', tone: 'error' },
};

/** [APP-1] The Authorize Outreach form; without an authorization Add to Sequence leaves by Configuration Error. */
export function AuthorizeOutreach(): ReactNode {
  const store = useWorkspaceStore();
  const confirm = useConfirm();
  const authorization = useWorkspace((workspace) => workspace.org.leandata.authorization);
  const salesforce = useWorkspace((workspace) => workspace.org.salesforce);
  const outreach = useWorkspace((workspace) => workspace.org.outreach);
  const users = salesforce.records.User.filter((user) => user['IsDeleted'] !== true && user['IsActive'] === true);
  const [form, setForm] = useState(() => ({
    appId: authorization.appId,
    clientSecret: authorization.clientSecret,
    authorizedBy: authorization.authorizedBy ?? String(users[0]?.['Id'] ?? ''),
    outreachUserId: outreach.tokens.at(-1)?.userId ?? outreach.users[0]?.id ?? 0,
    scopes: authorization.scopes.length > 0 ? authorization.scopes : requiredScopes,
  }));
  const [fault, setFault] = useState<string | null>(null);
  const authorized = authorization.status === 'authorized';
  const missing = authorized ? requiredScopes.filter((scope) => !authorization.scopes.includes(scope)) : [];

  const submit = (): void => {
    const { org } = store.getState();
    const done = authorizeOrg(org, { ...form, callbackUrl: authorization.callbackUrl }, orgInstant);
    setFault(done.ok ? null : done.error);
    if (!done.ok) return;
    store.getState().editOrg(() => done.value);
    notifications.show({ message: 'Outreach is authorized.' });
  };
  const takeBack = async (): Promise<void> => {
    const answer = await confirm({
      title: 'Disconnect Outreach?',
      text: 'LeanData forgets its tokens. Add to Sequence then leaves by the Configuration Error edge until Outreach is authorized again.',
      confirm: 'Disconnect',
      dangerous: true,
    });
    if (answer === 'confirm') store.getState().editOrg((org) => ({ ...org, leandata: disconnect(org.leandata) }));
  };

  return (
    <SettingsSection
      title="Authorize Outreach"
      description="App ID and Client Secret come from Outreach’s API request form, which asks for the Callback URL."
      aside={<StatusBadge tone={STATUS[authorization.status].tone}>{STATUS[authorization.status].label}</StatusBadge>}
    >
      {fault === null ? null : (
        <Alert color="red" title="Outreach was not authorized" role="alert">
          {fault} The application stands in Outreach under Settings.
        </Alert>
      )}
      {missing.length > 0 ? (
        <Alert color="red" title="A scope is missing">
          Callouts fail with Unauthorized OAuth Scope: authorize again with {missing.join(', ')}.
        </Alert>
      ) : null}
      <form
        className={styles.form}
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
          onChange={(event) => setForm({ ...form, appId: event.currentTarget.value })}
        />
        <PasswordInput
          label="Client Secret"
          required
          size="xs"
          autoComplete="off"
          value={form.clientSecret}
          visibilityToggleButtonProps={{ 'aria-label': 'Show the Client Secret' }}
          onChange={(event) => setForm({ ...form, clientSecret: event.currentTarget.value })}
        />
        <div className={styles.wide}>
          <TextInput label="Callback URL" readOnly value={authorization.callbackUrl} style={{ flex: 1 }} />
          <CopyButton value={authorization.callbackUrl}>
            {({ copied, copy }) => (
              <Button variant="default" onClick={copy}>
                {copied ? 'Copied' : 'Copy'}
              </Button>
            )}
          </CopyButton>
        </div>
        <Select
          label="Salesforce user who authorizes"
          description="Must be able to edit Remote Site Settings."
          searchable
          data={users.map((user) => ({
            value: String(user['Id']),
            label: nameOfReference(salesforce, String(user['Id'])),
          }))}
          value={form.authorizedBy || null}
          onChange={(value) => setForm({ ...form, authorizedBy: value ?? '' })}
        />
        <Select
          label="Outreach user who agrees"
          description="Callouts act as this user."
          searchable
          data={choicesOf(outreach.users, outreachUserName)}
          value={form.outreachUserId === 0 ? null : String(form.outreachUserId)}
          onChange={(value) => setForm({ ...form, outreachUserId: Number(value ?? 0) })}
        />
        <TagsInput
          className={styles.wide ?? ''}
          label="Scopes"
          description={`Needed: ${requiredScopes.join(', ')}.`}
          data={[...requiredScopes]}
          value={[...form.scopes]}
          onChange={(scopes) => setForm({ ...form, scopes })}
        />
        <div className={styles.buttons}>
          {authorized ? (
            <Button variant="default" color="red" onClick={() => void takeBack()}>
              Disconnect
            </Button>
          ) : null}
          <Button type="submit">{authorized ? 'Authorize again' : 'Authorize'}</Button>
        </div>
      </form>
    </SettingsSection>
  );
}

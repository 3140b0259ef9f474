import { Button, CopyButton, TagsInput } from '@mantine/core';
import type { ReactNode } from 'react';
import type { OutreachState } from '#mocks/outreach/outreach-state.ts';
import { SettingsSection } from '#ui/settings-section.tsx';
import { DraftText } from '../draft-text.tsx';
import { ApiRequestForm } from './api-request-form.tsx';
import { useOutreachSettings } from './use-outreach-settings.ts';
import styles from './settings-page.module.css';

/** [APP-9] The application that LeanData authorizes with: asked for by Outreach's form, then shown. */
export function ApiApplication({ app }: { readonly app: OutreachState['app'] }): ReactNode {
  const set = useOutreachSettings();
  if (!app.issued) return <ApiRequestForm />;
  return (
    <SettingsSection
      title="API application"
      part="api-application"
      description="Enter the App ID and the Client Secret in Partner Apps. A scope that the application may not have is not granted."
    >
      <Copied
        label="App ID"
        value={app.appId}
        onChange={(appId) => set({ app: { ...app, appId } })}
        description="Grants of another App ID cannot be refreshed."
      />
      <Copied
        label="Client Secret"
        value={app.clientSecret}
        onChange={(clientSecret) => set({ app: { ...app, clientSecret } })}
      />
      <TagsInput
        label="Scopes that it may be granted"
        description="Type a scope such as prospects.all and press Enter. The integration needs sequences.all, sequenceStates.all, mailboxes.all and prospects.all."
        value={[...app.grantableScopes]}
        onChange={(grantableScopes) => set({ app: { ...app, grantableScopes } })}
      />
    </SettingsSection>
  );
}

interface CopiedProps {
  readonly label: string;
  readonly value: string;
  readonly description?: string;
  readonly onChange: (value: string) => void;
}

function Copied({ label, value, description, onChange }: CopiedProps): ReactNode {
  return (
    <div className={styles.row}>
      <DraftText label={label} required value={value} description={description} onChange={onChange} />
      <CopyButton value={value}>
        {({ copied, copy }) => (
          <Button variant="default" aria-label={`${copied ? 'Copied' : 'Copy'}: ${label}`} onClick={copy}>
            {copied ? 'Copied' : 'Copy'}
          </Button>
        )}
      </CopyButton>
    </div>
  );
}

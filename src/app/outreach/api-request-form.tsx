import { Alert, Button, Textarea, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { atDesk } from '../org-desk.ts';
import { orgInstant } from '../org-instant.ts';
import { useWorkspaceStore } from '../workspace-context.tsx';
import { SettingsSection } from '#ui/settings-section.tsx';
import styles from './settings-page.module.css';

/** [APP-9] Outreach's API request form: its answer is the App ID and the Client Secret. */
export function ApiRequestForm(): ReactNode {
  const store = useWorkspaceStore();
  const [request, setRequest] = useState({ callbackUrl: '', useCase: '' });
  const [refusal, setRefusal] = useState<string | null>(null);
  const submit = (): void => {
    const done = atDesk(store.getState().org, orgInstant, ({ outreach }) => outreach.requestApp(request));
    if (!done.ok) {
      setRefusal(done.error);
      return;
    }
    store.getState().editOrg(() => done.value.org);
    notifications.show({ message: 'Outreach has issued the App ID and the Client Secret.' });
  };
  return (
    <SettingsSection
      title="API Request Form"
      description={
        <>
          Nobody can authorize with Outreach before it has issued an App ID and a Client Secret. The Callback URL and
          the text of the request stand in <Link to="/partner-apps">Partner Apps</Link>.
        </>
      }
    >
      <form
        noValidate
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        {refusal === null ? null : (
          <Alert color="red" title="The request was not granted" role="alert">
            {refusal}
          </Alert>
        )}
        <TextInput
          label="Callback URL"
          description="May be left blank where the API Use Case holds it."
          autoComplete="off"
          value={request.callbackUrl}
          onChange={(event) => setRequest({ ...request, callbackUrl: event.currentTarget.value })}
        />
        <Textarea
          label="API Use Case"
          description="Paste the Callback URL, and the request for the Application ID and the Client Secret."
          required
          autosize
          minRows={3}
          maxRows={10}
          value={request.useCase}
          onChange={(event) => setRequest({ ...request, useCase: event.currentTarget.value })}
        />
        <Button type="submit" className={styles.submit ?? ''}>
          Submit the request
        </Button>
      </form>
    </SettingsSection>
  );
}

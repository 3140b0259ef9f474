import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { apiRequestText } from '#leandata/api-request-text.ts';
import { SettingsSection } from '#ui/settings-section.tsx';
import { StatusBadge } from '#ui/status-badge.tsx';
import type { OrgSetup } from '#world/org-setup.ts';
import { CopyLine } from './copy-line.tsx';
import { setUpSteps, type SetUpStep } from './set-up-steps.ts';
import styles from './set-up-list.module.css';

interface Words {
  readonly title: string;
  readonly text: ReactNode;
}

const WORDS: Readonly<Record<SetUpStep['id'], Words>> = {
  fields: {
    title: 'Create the fields for Outreach’s ids',
    text: (
      <>
        In <Link to="/salesforce-setup/fields">Salesforce Setup</Link>: a text field of 255 characters, read-only on the
        layout, on Lead, Contact and User each.
      </>
    ),
  },
  plugin: {
    title: 'Add the CRM plugin and map the id',
    text: (
      <>
        In Outreach, under <Link to="/outreach/plugin">CRM plugin</Link>: add and allow Salesforce. For Lead, Contact
        and User, map Id (Outreach Internal) to the new field with Updates Out, and switch on Pushing and Outbound
        Update. Then force a sync of the users.
      </>
    ),
  },
  request: {
    title: 'Ask Outreach for an App ID and a Client Secret',
    text: (
      <>
        Paste both texts below into the API Use Case of Outreach’s <Link to="/outreach/settings">API request form</Link>
        .
      </>
    ),
  },
  authorize: {
    title: 'Authorize Outreach',
    text: 'With that App ID and Client Secret, as a Salesforce user with Modify All Data or Customize Application.',
  },
  mapping: {
    title: 'Map the same fields here',
    text: 'Lead, Contact and User are all required. Then say how long to wait under Retry Action In.',
  },
  senders: {
    title: 'Set up a mailbox, share a sequence',
    text: (
      <>
        A <Link to="/outreach/mailboxes">mailbox</Link> with sending and syncing for everybody who sends, and a{' '}
        <Link to="/outreach/sequences">sequence</Link> that others can see and use.
      </>
    ),
  },
  switch: {
    title: 'Have the integration switched on',
    text: 'LeanData does that for its customers. Here it is the switch above.',
  },
};

/** The guide's steps in its order, each with where it is done and whether it is. */
export function SetUpList({ org }: { readonly org: OrgSetup }): ReactNode {
  const steps = setUpSteps(org);
  const done = steps.filter((step) => step.done).length;
  return (
    <SettingsSection
      title="Set-up steps"
      description="From nothing to the first prospect in a sequence, in the guide’s order."
      aside={
        <StatusBadge tone={done === steps.length ? 'ok' : 'pending'}>
          {done} of {steps.length} done
        </StatusBadge>
      }
    >
      <ol className={styles.steps}>
        {steps.map(({ id, done: isDone }) => (
          <li key={id} className={styles.step}>
            <div className={styles.head}>
              <span className={styles.title}>{WORDS[id].title}</span>
              <StatusBadge tone={isDone ? 'ok' : 'neutral'}>{isDone ? 'Done' : 'To do'}</StatusBadge>
            </div>
            <p className={styles.text}>{WORDS[id].text}</p>
            {id === 'request' ? (
              <div className={styles.copies}>
                <CopyLine label="Callback URL" text={org.leandata.authorization.callbackUrl} />
                <CopyLine label="Request text" text={apiRequestText} />
              </div>
            ) : null}
          </li>
        ))}
      </ol>
    </SettingsSection>
  );
}

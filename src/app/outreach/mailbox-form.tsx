import { Button, Select, Switch, TextInput } from '@mantine/core';
import { TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Mailbox, OutreachState } from '#mocks/outreach/outreach-state.ts';
import type { FormProps } from './form-props.ts';
import { choicesOf, outreachUserName } from './outreach-names.ts';
import { useOutreachEdit } from './use-outreach-settings.ts';
import styles from './outreach-page.module.css';

const PERSON = { through: 'person' } as const;

/** A mailbox with the two switches that sending needs (OUT-2) and the state of its credentials (ERR-15). */
export function MailboxForm({ record, set, state, readOnly }: FormProps<Mailbox>): ReactNode {
  return (
    <>
      {record.sendErroredAt === null ? null : (
        <div className={styles.caution}>
          <TriangleAlert size={16} aria-hidden className={styles.cautionSign} />
          The send credentials are invalid, as when the password of the email account has changed. Reconnect the account
          to cure it.
        </div>
      )}
      <TextInput
        label="Email"
        type="email"
        required
        value={record.email}
        readOnly={readOnly}
        onChange={(event) => set({ email: event.currentTarget.value })}
      />
      <Select
        label="User"
        required
        data={choicesOf(state.users, outreachUserName)}
        value={record.userId === 0 ? null : String(record.userId)}
        searchable
        readOnly={readOnly}
        onChange={(value) => set({ userId: value === null ? 0 : Number(value) })}
      />
      <Switch
        label="Enable sending messages from this mailbox"
        checked={!record.sendDisabled}
        disabled={readOnly}
        onChange={(event) => set({ sendDisabled: !event.currentTarget.checked })}
      />
      <Switch
        label="Enable syncing messages from this mailbox"
        checked={!record.syncDisabled}
        disabled={readOnly}
        onChange={(event) => set({ syncDisabled: !event.currentTarget.checked })}
      />
      {record.id === 0 ? null : <DefaultOf record={record} state={state} readOnly={readOnly} />}
    </>
  );
}

interface DefaultOfProps {
  readonly record: Mailbox;
  readonly state: OutreachState;
  readonly readOnly: boolean;
}

/** [OUT-2] Whether emails of the mailbox's user go out from it, and the way to make them. */
function DefaultOf({ record, state, readOnly }: DefaultOfProps): ReactNode {
  const edit = useOutreachEdit();
  const user = state.users.find(({ id }) => id === record.userId);
  if (!user) return null;
  const name = outreachUserName(user);
  if (user.mailboxId === record.id) {
    return <p className={styles.dim}>The default mailbox of {name}: automated emails go out from it.</p>;
  }
  return (
    <div className={styles.bar}>
      <span className={styles.dim}>Not the default mailbox of {name}.</span>
      {readOnly ? null : (
        <Button
          variant="default"
          onClick={() => edit((outreach) => outreach.edit('user', user.id, { mailboxId: record.id }, PERSON))}
        >
          Make it the default
        </Button>
      )}
    </div>
  );
}

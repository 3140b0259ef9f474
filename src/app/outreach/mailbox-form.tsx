import { Select, Switch, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Mailbox } from '#mocks/outreach/outreach-state.ts';
import { orgInstant } from '../org-instant.ts';
import type { FormProps } from './form-props.ts';
import { choicesOf, outreachUserName } from './outreach-names.ts';

/** A mailbox with the two switches that sending needs (OUT-2) and the state of its credentials (ERR-15). */
export function MailboxForm({ record, set, state, readOnly }: FormProps<Mailbox>): ReactNode {
  return (
    <>
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
      <Switch
        label="Send credentials are valid"
        description="Off is what happens when the password of the email account changes. Disconnect and connect it again to cure it."
        checked={record.sendErroredAt === null}
        disabled={readOnly}
        onChange={(event) => set({ sendErroredAt: event.currentTarget.checked ? null : orgInstant })}
      />
    </>
  );
}

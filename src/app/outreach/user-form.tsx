import { Select, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import type { OutreachUser } from '#mocks/outreach/outreach-state.ts';
import { clearButton } from '#ui/clear-button.ts';
import { StatusBadge } from '#ui/status-badge.tsx';
import type { FormProps } from './form-props.ts';
import { choicesOf } from './outreach-names.ts';
import styles from './outreach-page.module.css';

/** An Outreach user. Mail goes out from the default mailbox (OUT-2). */
export function UserForm({ record, set, state, readOnly }: FormProps<OutreachUser>): ReactNode {
  const own = state.mailboxes.filter((mailbox) => mailbox.userId === record.id && record.id !== 0);
  return (
    <>
      {record.locked ? (
        <div className={styles.bar}>
          <StatusBadge tone="error">Locked</StatusBadge>
          <span className={styles.dim}>Cannot send, and nobody can authorize with it.</span>
        </div>
      ) : null}
      <TextInput
        label="First name"
        value={record.firstName}
        readOnly={readOnly}
        onChange={(event) => set({ firstName: event.currentTarget.value })}
      />
      <TextInput
        label="Last name"
        value={record.lastName}
        readOnly={readOnly}
        onChange={(event) => set({ lastName: event.currentTarget.value })}
      />
      <TextInput
        label="Email"
        type="email"
        required
        value={record.email}
        readOnly={readOnly}
        onChange={(event) => set({ email: event.currentTarget.value })}
      />
      <Select
        label="Default mailbox"
        description={
          own.length === 0 ? 'Add a mailbox of this user under Mailboxes first.' : 'Automated emails go out from it.'
        }
        data={choicesOf(own, (mailbox) => mailbox.email)}
        value={record.mailboxId === null ? null : String(record.mailboxId)}
        clearable
        clearButtonProps={clearButton('the default mailbox')}
        disabled={own.length === 0}
        readOnly={readOnly}
        onChange={(value) => set({ mailboxId: value === null ? null : Number(value) })}
      />
    </>
  );
}

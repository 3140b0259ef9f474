import { Select, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Prospect } from '#mocks/outreach/outreach-state.ts';
import { clearButton } from '#ui/clear-button.ts';
import { StatusBadge } from '#ui/status-badge.tsx';
import { EmailsField } from './emails-field.tsx';
import type { FormProps } from './form-props.ts';
import { MappedValues } from './mapped-values.tsx';
import { choicesOf, outreachNames, outreachUserName } from './outreach-names.ts';
import { recordsOf } from './records-of.ts';
import { StateList } from './state-list.tsx';
import styles from './outreach-page.module.css';

/** A prospect: name, emails, owner, stage, account, and whether it can be written to. */
export function ProspectForm({ record, set, state, readOnly }: FormProps<Prospect>): ReactNode {
  const text = (label: string, member: 'firstName' | 'lastName' | 'company' | 'title'): ReactNode => (
    <TextInput
      label={label}
      value={record[member] ?? ''}
      readOnly={readOnly}
      maxLength={255}
      onChange={(event) => set({ [member]: event.currentTarget.value || null })}
    />
  );
  const reference = (
    label: string,
    member: 'ownerId' | 'stageId' | 'accountId',
    data: { value: string; label: string }[],
  ): ReactNode => (
    <Select
      label={label}
      data={data}
      value={record[member] === null ? null : String(record[member])}
      searchable
      limit={100}
      clearable
      clearButtonProps={clearButton(`the ${label.toLowerCase()}`)}
      nothingFoundMessage="Nothing found"
      readOnly={readOnly}
      onChange={(value) => set({ [member]: value === null ? null : Number(value) })}
    />
  );
  return (
    <>
      {record.locked || record.optedOut ? (
        <div className={styles.bar}>
          {record.locked ? <StatusBadge tone="error">Locked</StatusBadge> : null}
          {record.optedOut ? <StatusBadge tone="error">Opted out</StatusBadge> : null}
          <span className={styles.dim}>Cannot be added to a sequence.</span>
        </div>
      ) : null}
      {text('First name', 'firstName')}
      {text('Last name', 'lastName')}
      {text('Company', 'company')}
      {text('Title', 'title')}
      <EmailsField emails={record.emails} readOnly={readOnly} onChange={(emails) => set({ emails })} />
      {reference('Owner', 'ownerId', choicesOf(state.users, outreachUserName))}
      {reference(
        'Stage',
        'stageId',
        choicesOf(recordsOf(state, 'stage'), (stage) => stage.name),
      )}
      {reference(
        'Account',
        'accountId',
        choicesOf(state.accounts, (account) => account.name),
      )}
      <MappedValues values={record.values} />
      {record.id === 0 ? null : (
        <StateList
          title="Sequences"
          empty="Not in a sequence."
          states={state.sequenceStates.filter((one) => one.prospectId === record.id)}
          nameOf={(one) => outreachNames(state).sequence(one.sequenceId)}
          readOnly={readOnly}
        />
      )}
    </>
  );
}

import { Select, Switch, TagsInput, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Prospect } from '#mocks/outreach/outreach-state.ts';
import { clearButton } from '#ui/clear-button.ts';
import type { FormProps } from './form-props.ts';
import { choicesOf, outreachNames, outreachUserName } from './outreach-names.ts';
import { StateList } from './state-list.tsx';
import styles from './outreach-page.module.css';

/** A prospect: name, email, owner, stage, and whether it can be written to. */
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
  const mapped = Object.entries(record.values).filter(([, value]) => value !== null);
  return (
    <>
      {text('First name', 'firstName')}
      {text('Last name', 'lastName')}
      {text('Company', 'company')}
      {text('Title', 'title')}
      <TagsInput
        label="Emails"
        description="Type an address and press Enter. The first one is written to."
        value={[...record.emails]}
        readOnly={readOnly}
        onChange={(emails) => set({ emails })}
      />
      <Select
        label="Owner"
        data={choicesOf(state.users, outreachUserName)}
        value={record.ownerId === null ? null : String(record.ownerId)}
        searchable
        clearable
        clearButtonProps={clearButton('the owner')}
        readOnly={readOnly}
        onChange={(value) => set({ ownerId: value === null ? null : Number(value) })}
      />
      <Select
        label="Stage"
        data={choicesOf(state.stages, (stage) => stage.name)}
        value={record.stageId === null ? null : String(record.stageId)}
        clearable
        clearButtonProps={clearButton('the stage')}
        readOnly={readOnly}
        onChange={(value) => set({ stageId: value === null ? null : Number(value) })}
      />
      <Switch
        label="Opted out"
        description="Nothing may be sent to the prospect. Leaves every sequence when switched on."
        checked={record.optedOut}
        disabled={readOnly}
        onChange={(event) => set({ optedOut: event.currentTarget.checked })}
      />
      <Switch
        label="Locked"
        description="A locked prospect cannot be added to a sequence."
        checked={record.locked}
        disabled={readOnly}
        onChange={(event) => set({ locked: event.currentTarget.checked })}
      />
      {mapped.length > 0 ? (
        <section aria-label="Values from Salesforce">
          <h3 className={styles.subheading}>Values from Salesforce</h3>
          <dl className={styles.facts}>
            {mapped.map(([name, value]) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{String(value)}</dd>
              </div>
            ))}
          </dl>
        </section>
      ) : null}
      {record.id === 0 ? null : (
        <StateList
          title="Sequences"
          empty="Not in a sequence."
          states={state.sequenceStates.filter((one) => one.prospectId === record.id)}
          nameOf={(one) => outreachNames(state).sequence(one.sequenceId)}
        />
      )}
    </>
  );
}

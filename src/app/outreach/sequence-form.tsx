import { Select, Switch, Textarea, TextInput } from '@mantine/core';
import { TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Sequence } from '#mocks/outreach/outreach-state.ts';
import type { FormProps } from './form-props.ts';
import { choicesOf, outreachNames, outreachUserName } from './outreach-names.ts';
import { StateList } from './state-list.tsx';
import { StepsForm } from './steps-form.tsx';
import { SHARING } from './words.ts';
import styles from './outreach-page.module.css';

/** A sequence: sharing with its caution (OUT-14), ruleset, owner, steps, and who is in it. */
export function SequenceForm({ record, set, state, readOnly }: FormProps<Sequence>): ReactNode {
  const stored = state.sequences.find((sequence) => sequence.id === record.id);
  const opening = record.shareType === 'shared' && stored?.shareType !== 'shared';
  return (
    <>
      <TextInput
        label="Name"
        required
        maxLength={255}
        value={record.name}
        readOnly={readOnly}
        onChange={(event) => set({ name: event.currentTarget.value })}
      />
      <Textarea
        label="Description"
        autosize
        maxLength={1024}
        value={record.description ?? ''}
        readOnly={readOnly}
        onChange={(event) => set({ description: event.currentTarget.value || null })}
      />
      <Select
        label="Shared with org"
        description="FlowBuilder offers only sequences that others can see and use."
        data={[...SHARING]}
        value={record.shareType}
        readOnly={readOnly}
        onChange={(value) => {
          const chosen = SHARING.find((each) => each.value === value);
          if (chosen) set({ shareType: chosen.value });
        }}
      />
      {opening ? (
        <div className={styles.caution}>
          <TriangleAlert size={16} aria-hidden className={styles.cautionSign} />
          Everybody in the organization will see this sequence. Make sure that it holds nothing sensitive.
        </div>
      ) : null}
      <Switch
        label="On"
        description="A prospect stays pending while the sequence is off."
        checked={record.enabled}
        disabled={readOnly}
        onChange={(event) => set({ enabled: event.currentTarget.checked })}
      />
      <Select
        label="Ruleset"
        required
        data={choicesOf(state.rulesets, (ruleset) => ruleset.name)}
        value={record.rulesetId === 0 ? null : String(record.rulesetId)}
        readOnly={readOnly}
        onChange={(value) => set({ rulesetId: value === null ? 0 : Number(value) })}
      />
      <Select
        label="Owner"
        required
        data={choicesOf(state.users, outreachUserName)}
        value={record.ownerId === 0 ? null : String(record.ownerId)}
        searchable
        readOnly={readOnly}
        onChange={(value) => set({ ownerId: value === null ? 0 : Number(value) })}
      />
      <StepsForm steps={record.steps} readOnly={readOnly} onChange={(steps) => set({ steps })} />
      {record.id === 0 ? null : (
        <StateList
          title="Prospects in it"
          empty="Nobody was added yet."
          states={state.sequenceStates.filter((one) => one.sequenceId === record.id)}
          nameOf={(one) => outreachNames(state).prospect(one.prospectId)}
          readOnly={readOnly}
        />
      )}
    </>
  );
}

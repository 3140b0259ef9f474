import { Radio, Select, Stack, TextInput } from '@mantine/core';
import { TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Ruleset } from '#mocks/outreach/outreach-state.ts';
import { clearButton } from '#ui/clear-button.ts';
import type { FormProps } from './form-props.ts';
import { choicesOf } from './outreach-names.ts';
import { recordsOf } from './records-of.ts';
import { ADDITIONS, EXCLUSIVITY, STAGE_EVENTS } from './words.ts';
import styles from './outreach-page.module.css';

/** A sequence safety ruleset; the sequences that any change touches are named first (OUT-13). */
export function RulesetForm({ record, set, state, readOnly }: FormProps<Ruleset>): ReactNode {
  const on = state.sequences.filter((sequence) => sequence.rulesetId === record.id && record.id !== 0);
  return (
    <>
      {on.length > 0 ? (
        <div className={styles.caution}>
          <TriangleAlert size={16} aria-hidden className={styles.cautionSign} />
          <div>
            A change touches every sequence on this ruleset:
            <ul className={styles.names}>
              {on.map((sequence) => (
                <li key={sequence.id}>{sequence.name}</li>
              ))}
            </ul>
          </div>
        </div>
      ) : null}
      <TextInput
        label="Name"
        required
        maxLength={255}
        value={record.name}
        readOnly={readOnly}
        onChange={(event) => set({ name: event.currentTarget.value })}
      />
      <Choice
        label="How many times can a prospect be added to this sequence?"
        list={ADDITIONS}
        value={record.permitDuplicateProspects}
        readOnly={readOnly}
        onChange={(permitDuplicateProspects) => set({ permitDuplicateProspects })}
      />
      <Choice
        label="Should active prospects be exclusive to this sequence?"
        list={EXCLUSIVITY}
        value={record.sequenceExclusivity}
        readOnly={readOnly}
        onChange={(sequenceExclusivity) => set({ sequenceExclusivity })}
      />
      <fieldset className={styles.group}>
        <legend className={styles.subheading}>Prospect stage</legend>
        <p className={styles.dim}>The stage that a prospect of these sequences gets.</p>
        {STAGE_EVENTS.map(({ event, label, played }) => (
          <Select
            key={event}
            label={label}
            description={played ? undefined : 'Kept, but steps are not played: nobody replies or bounces.'}
            placeholder="Leave as it is"
            data={choicesOf(recordsOf(state, 'stage'), (stage) => stage.name)}
            value={record.stageIds[event] === null ? null : String(record.stageIds[event])}
            clearable
            clearButtonProps={clearButton(`the stage when ${label.toLowerCase()}`)}
            readOnly={readOnly}
            onChange={(value) =>
              set({ stageIds: { ...record.stageIds, [event]: value === null ? null : Number(value) } })
            }
          />
        ))}
      </fieldset>
    </>
  );
}

interface ChoiceProps<T extends string> {
  readonly label: string;
  readonly list: readonly { readonly value: T; readonly label: string }[];
  readonly value: T;
  readonly readOnly: boolean;
  readonly onChange: (value: T) => void;
}

function Choice<T extends string>({ label, list, value, readOnly, onChange }: ChoiceProps<T>): ReactNode {
  return (
    <Radio.Group
      label={label}
      value={value}
      onChange={(next) => {
        const chosen = list.find((each) => each.value === next);
        if (chosen) onChange(chosen.value);
      }}
    >
      <Stack gap={6} mt={6}>
        {list.map((each) => (
          <Radio key={each.value} size="xs" value={each.value} label={each.label} disabled={readOnly} />
        ))}
      </Stack>
    </Radio.Group>
  );
}

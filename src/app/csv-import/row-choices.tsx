import { Radio, Select, Stack, Switch } from '@mantine/core';
import { useId, type ReactNode } from 'react';
import type { ImportLacking, LackingChoice } from '#world/import-lacking.ts';
import type { ImportedObject } from '#world/import-layout.ts';
import type { ImportMatch } from '#world/import-record.ts';
import { matchOf, possibleMatches, type ImportChoice } from './column-choice.ts';
import { manyOf } from './import-words.ts';
import styles from './csv-import.module.css';

export interface RowChoicesProps {
  readonly object: ImportedObject;
  readonly choice: ImportChoice;
  /** What the chosen columns can name that the org may lack. */
  readonly kinds: readonly (keyof ImportLacking)[];
  readonly onChoice: (choice: ImportChoice) => void;
}

/** What becomes of rows that the org has already, and of those that name what it lacks. */
export function RowChoices({ object, choice, kinds, onChoice }: RowChoicesProps): ReactNode {
  return (
    <div className={styles.choices}>
      <Matching {...{ object, choice, onChoice }} />
      {kinds.length > 0 ? <Lacking {...{ object, choice, kinds, onChoice }} /> : null}
    </div>
  );
}

const MATCHES: Readonly<Record<ImportMatch, string>> = {
  none: 'Add every row as a new record',
  id: 'Write a row over the record with the same Id, add the others',
  email: 'Write a row over the record with the same Id or email address, add the others',
};

function Matching({ object, choice, onChoice }: Omit<RowChoicesProps, 'kinds'>): ReactNode {
  const label = useId();
  const possible = possibleMatches(choice);
  const match = matchOf(choice);
  return (
    <div>
      <Radio.Group
        label={<span id={label}>{`Rows of ${manyOf(object)} that the org has already`}</span>}
        description={
          possible.length === 1
            ? 'A column for Id or Email lets rows be written over records that stand in the org.'
            : undefined
        }
        value={match}
        onChange={(value) => onChoice({ ...choice, match: possible.find((each) => each === value) ?? null })}
      >
        <Stack gap={6} mt={6}>
          {possible.map((each) => (
            <Radio key={each} value={each} label={MATCHES[each]} size="xs" />
          ))}
        </Stack>
      </Radio.Group>
      {match === 'none' ? null : (
        <Switch
          mt={10}
          size="xs"
          label="A blank cell clears the field of the record"
          checked={choice.clearBlanks}
          onChange={(event) => onChoice({ ...choice, clearBlanks: event.currentTarget.checked })}
        />
      )}
    </div>
  );
}

const CHOICES: readonly { readonly value: LackingChoice; readonly label: string }[] = [
  { value: 'refuse', label: 'Refuse their rows' },
  { value: 'make', label: 'Make them' },
];

function Lacking({ object, choice, kinds, onChoice }: RowChoicesProps): ReactNode {
  const id = useId();
  const words: Readonly<Record<keyof ImportLacking, string>> = {
    owners: object === 'Lead' ? 'Users and queues' : 'Users',
    accounts: 'Accounts',
    picklistValues: 'Picklist values',
  };
  return (
    <div role="group" aria-labelledby={id} className={styles.lacking}>
      <h4 id={id}>Rows that name what the org lacks</h4>
      {kinds.map((kind) => (
        <Select
          key={kind}
          className={styles.lackingChoice ?? ''}
          size="xs"
          label={words[kind]}
          allowDeselect={false}
          data={CHOICES}
          value={choice.lacking[kind]}
          onChange={(value) => {
            if (value !== null) onChoice({ ...choice, lacking: { ...choice.lacking, [kind]: value } });
          }}
        />
      ))}
    </div>
  );
}

import { Box, Radio, Select, Stack } from '@mantine/core';
import { useId, useMemo, type ReactNode } from 'react';
import type { ColumnTarget } from '#csv/choose-columns.ts';
import type { CsvPreview } from '#csv/preview-records.ts';
import type { FieldInfo } from '#shared/field.ts';
import { clearButton } from '#ui/clear-button.ts';
import type { ImportedObject } from '#world/import-layout.ts';
import type { ImportMatch } from '#world/import-record.ts';
import { headingsOf, matchOf, possibleMatches, type ImportChoice, type TargetOption } from './column-choice.ts';
import { manyOf, oneOf } from './import-words.ts';
import { Warning } from './warning.tsx';
import styles from './csv-import.module.css';

export interface ColumnsStepProps {
  readonly object: ImportedObject;
  readonly preview: CsvPreview;
  readonly options: readonly TargetOption[];
  readonly choice: ImportChoice;
  /** Fields without a column that a new record needs. */
  readonly missing: readonly FieldInfo[];
  readonly onChoice: (choice: ImportChoice) => void;
}

/** Says for each column which field it is; a field is taken once. */
export function ColumnsStep({ object, preview, options, choice, missing, onChoice }: ColumnsStepProps): ReactNode {
  const { targets } = choice;
  const headings = headingsOf(preview, choice.headed);
  const taken = useMemo(() => new Set(targets.filter((target) => target !== null)), [targets]);
  const set = (column: number, target: ColumnTarget): void =>
    onChoice({ ...choice, targets: targets.map((each, index) => (index === column ? target : each)) });
  const used = taken.size;
  return (
    <>
      <MissingFields {...{ object, missing, match: matchOf(choice) }} />
      <Box className={styles.preview ?? ''} role="region" aria-label="Columns and their fields" tabIndex={0}>
        <table className={styles.table}>
          <caption className={styles.caption}>
            {used} of {headings.length} columns are imported.
          </caption>
          <thead>
            <tr>
              <th scope="col">Column</th>
              <th scope="col">For example</th>
              <th scope="col" className={styles.fieldColumn}>
                Field of {object}
              </th>
            </tr>
          </thead>
          <tbody>
            {headings.map((heading, column) => (
              <tr key={column}>
                <th scope="row">{heading}</th>
                <td className={styles.examples}>{examplesOf(preview, column, choice.headed).join(' · ')}</td>
                <td>
                  <Select
                    aria-label={`Field for ${heading}`}
                    placeholder="Do not import"
                    searchable
                    clearable
                    clearButtonProps={clearButton(`the field for ${heading}`)}
                    nothingFoundMessage="No such field"
                    comboboxProps={{ width: 340, position: 'bottom-end' }}
                    data={options.map((option) => ({
                      ...option,
                      disabled: option.value !== targets[column] && taken.has(option.value),
                    }))}
                    value={targets[column] ?? null}
                    onChange={(target) => set(column, target)}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Box>
      <Matching {...{ object, choice, onChoice }} />
    </>
  );
}

function examplesOf({ examples, first }: CsvPreview, column: number, headed: boolean): readonly string[] {
  const found = examples[column] ?? [];
  const heading = first[0]?.cells[column]?.trim() ?? '';
  return headed || heading === '' ? found : [heading, ...found];
}

function MissingFields(props: {
  readonly object: ImportedObject;
  readonly missing: readonly FieldInfo[];
  readonly match: ImportMatch;
}): ReactNode {
  const { object, missing, match } = props;
  if (missing.length === 0) return null;
  const labels = missing.map((field) => field.label).join(' and ');
  return match === 'none' ? (
    <Warning title={`Every ${oneOf(object)} needs ${labels}`}>
      Choose the column that holds {missing.length === 1 ? 'it' : 'them'}.
    </Warning>
  ) : (
    <Warning title={`No column holds ${labels}`}>
      Only rows of {manyOf(object)} that the org has already can come in; the others are refused.
    </Warning>
  );
}

const MATCHES: Readonly<Record<ImportMatch, string>> = {
  none: 'Add every row as a new record',
  id: 'Write a row over the record with the same Id, add the others',
  email: 'Write a row over the record with the same Id or email address, add the others',
};

function Matching({ object, choice, onChoice }: Pick<ColumnsStepProps, 'object' | 'choice' | 'onChoice'>): ReactNode {
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
            : 'In a record that is written over, a blank cell clears the field.'
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
      <p className={styles.dim}>
        Owners and accounts that the org lacks are made, picklist values that it lacks are added: the next step lists
        them.
      </p>
    </div>
  );
}

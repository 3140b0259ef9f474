import { Box, Select } from '@mantine/core';
import { useMemo, type ReactNode } from 'react';
import type { ColumnTarget } from '#csv/choose-columns.ts';
import type { CsvPreview } from '#csv/preview-records.ts';
import type { FieldInfo } from '#shared/field.ts';
import { clearButton } from '#ui/clear-button.ts';
import type { ImportLacking } from '#world/import-lacking.ts';
import type { ImportedObject } from '#world/import-layout.ts';
import type { ImportMatch } from '#world/import-record.ts';
import { headingsOf, matchOf, type ImportChoice, type TargetOption } from './column-choice.ts';
import { manyOf, oneOf } from './import-words.ts';
import { RowChoices } from './row-choices.tsx';
import { Warning } from './warning.tsx';
import styles from './csv-import.module.css';

export interface ColumnsStepProps {
  readonly object: ImportedObject;
  readonly preview: CsvPreview;
  readonly options: readonly TargetOption[];
  readonly choice: ImportChoice;
  /** Fields without a column that a new record needs. */
  readonly missing: readonly FieldInfo[];
  /** What the chosen columns can name that the org may lack. */
  readonly kinds: readonly (keyof ImportLacking)[];
  /** An import that was under way was stopped. */
  readonly cancelled: boolean;
  readonly onChoice: (choice: ImportChoice) => void;
}

/** Says for each column which field it is; a field is taken once. */
export function ColumnsStep(props: ColumnsStepProps): ReactNode {
  const { object, preview, options, choice, missing, kinds, cancelled, onChoice } = props;
  const { targets } = choice;
  const headings = headingsOf(preview, choice.headed);
  const taken = useMemo(() => new Set(targets.filter((target) => target !== null)), [targets]);
  const set = (column: number, target: ColumnTarget): void =>
    onChoice({ ...choice, targets: targets.map((each, index) => (index === column ? target : each)) });
  const used = taken.size;
  return (
    <>
      {cancelled ? <Warning title="The import was cancelled">Nothing was imported.</Warning> : null}
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
      <RowChoices {...{ object, choice, kinds, onChoice }} />
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

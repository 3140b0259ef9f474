import { Button } from '@mantine/core';
import { GitFork } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import type { FieldValue } from '#shared/field.ts';
import { creationOf } from '#world/creation-of.ts';
import { withFieldChange, withStartingFields } from '#world/fork.ts';
import { requiredBlanks, type ChangeRow } from '../change-fields.ts';
import { ChangeRows } from '../change-rows.tsx';
import { recordName } from '../record-name.ts';
import type { ChangeContext } from './change-context.ts';
import { RecordChoice, type ChosenRecord } from './record-choice.tsx';
import { recordInView } from './record-in-view.ts';
import styles from '../fault-palette.module.css';

const OBJECTS = ['Lead', 'Contact', 'Account', 'User'] as const;
type Changeable = (typeof OBJECTS)[number];

const NO_ROWS: readonly ChangeRow[] = [{ field: '', value: null }];

/** Changes fields of a record at the step shown, or gives it other values from the beginning. */
export function FieldsChange({ view, org, point, log, running, props }: ChangeContext): ReactNode {
  const [chosen, setChosen] = useState<ChosenRecord<Changeable>>();
  const [rows, setRows] = useState(NO_ROWS);
  const [wrong, setWrong] = useState<{ readonly record?: string; readonly rows?: string }>({});
  const inView = recordInView(view, log, point, OBJECTS);
  const record = chosen ?? inView;
  const image = valuesOf({ view, org, point }, record);
  const fields = org.salesforce.fields[record.object];
  const submit = (): void => {
    const changed = rows.filter(({ field }) => field !== '');
    const blanks = requiredBlanks(changed, fields);
    const faults = {
      ...(image === undefined ? { record: 'Choose one.' } : {}),
      ...(changed.length === 0 ? { rows: 'Name a field and its new value.' } : {}),
      ...(blanks.length > 0 ? { rows: `${blanks.join(', ')}: required in Salesforce. Give a new value.` } : {}),
    };
    setWrong(faults);
    if (image === undefined || Object.keys(faults).length > 0) return;
    const values = Object.fromEntries(changed.map(({ field, value }) => [field, value]));
    const words = changed.map(({ field, value }) => {
      const label = fields.find(({ name }) => name === field)?.label ?? field;
      return `${label} ${value === null ? 'blank' : String(value)}`;
    });
    point.fork(`${recordName(image, record.id)}: ${words.join(', ')}`, (input, after) =>
      point.when === 'start'
        ? withStartingFields(input, record, values, creationOf(view.run, record.id))
        : withFieldChange(input, record, values, after),
    );
  };
  return (
    <form
      className={styles.form}
      aria-label="Change fields of a record"
      onSubmit={(event) => {
        event.preventDefault();
        if (!running) submit();
      }}
    >
      <RecordChoice
        org={org}
        {...(point.when === 'start'
          ? { nameOf: ({ object, id }) => `${view.names.record(object, id).name}, created by the run` }
          : {})}
        objects={OBJECTS}
        value={record}
        error={wrong.record}
        onChange={(next) => {
          setChosen(next);
          setRows(NO_ROWS);
        }}
      />
      <ChangeRows
        legend="Fields"
        environment={props.environment}
        object={record.object}
        rows={rows}
        error={wrong.rows}
        // A field begins with the value that it has.
        onChange={(next) =>
          setRows(
            next.map((row, at) =>
              row.field !== '' && row.field !== rows[at]?.field && row.value === null
                ? { ...row, value: (image?.[row.field] ?? null) as FieldValue }
                : row,
            ),
          )
        }
      />
      {point.when === 'start' ? (
        <p className={styles.note}>The record has these values from the beginning: nothing is set off by them.</p>
      ) : null}
      <Button type="submit" aria-disabled={running} leftSection={<GitFork size={14} aria-hidden />}>
        Change it and run on
      </Button>
    </form>
  );
}

/** The record's values then; those that the run creates it with where it is not there before the start. */
function valuesOf(
  { view, org, point }: Pick<ChangeContext, 'view' | 'org' | 'point'>,
  { object, id }: ChosenRecord,
): Readonly<Record<string, FieldValue>> | undefined {
  const there = org.salesforce.records[object].find((record) => record['Id'] === id);
  if (there !== undefined || point.when === 'step') return there as Readonly<Record<string, FieldValue>> | undefined;
  const place = creationOf(view.run, id);
  const stimulus = place === null ? undefined : view.run.input.stimuli[place];
  return stimulus?.type === 'create-record' ? stimulus.fields : undefined;
}

import { Button, NumberInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { expectationSchema, type Count, type Expectation, type MayChange } from '#scenarios/expectation.ts';
import type { EntryPattern } from '#scenarios/scenario-anchor.ts';
import { refText } from '#scenarios/scenario-reading.ts';
import type { FieldValue } from '#shared/field.ts';
import { AboutFields } from './about-fields.tsx';
import { DurationField } from './duration-field.tsx';
import { kindOf, type ExpectationField } from './expectation-kinds.ts';
import type { FieldOption } from './field-option.ts';
import { CountControl, MayControl, NodesControl, ValueControl } from './field-controls.tsx';
import { NameSelect } from './name-select.tsx';
import { PatternControl } from './pattern-control.tsx';
import type { RunRecords } from './run-records.ts';
import type { Anchor } from '#scenarios/scenario-anchor.ts';
import type { TestNames } from './test-names.ts';
import styles from './test-editor.module.css';

export interface ExpectationFormProps {
  readonly expectation: Expectation;
  readonly names: TestNames;
  /** The records that the run tells of. */
  readonly records: RunRecords | null;
  /** What the record is called that the test follows. */
  readonly followed: string | undefined;
  /** The step shown as an instant of the run; null where there is no run. */
  readonly here: (() => Anchor) | null;
  /** What came instead, where the expectation could be made to fit; null where it holds. */
  readonly onAccept: (() => void) | null;
  readonly onChange: (expectation: Expectation) => void;
}

type Members = Readonly<Record<string, unknown>>;

/** One expectation as a form, drawn from the list of kinds. What cannot be is said and not kept. */
export function ExpectationForm(props: ExpectationFormProps): ReactNode {
  const { expectation, names, records, followed, here, onChange } = props;
  const kind = kindOf(expectation.type);
  const [draft, setDraft] = useState<{ readonly of: Expectation; readonly members: Members }>({
    of: expectation,
    members: { ...expectation },
  });
  const members: Members = draft.of === expectation ? draft.members : { ...expectation };
  const wrong = wrongIn(members);
  const put = (part: Members): void => {
    const next = Object.fromEntries(Object.entries({ ...members, ...part }).filter(([, value]) => value !== undefined));
    const read = expectationSchema.safeParse(next);
    setDraft({ of: expectation, members: next });
    if (read.success) onChange(read.data);
  };
  return (
    <div className={styles.fields} role="group" aria-label={kind.title}>
      {props.onAccept === null ? null : (
        <Button className={styles.start ?? ''} variant="default" size="compact-xs" onClick={props.onAccept}>
          Expect what it was
        </Button>
      )}
      <p className={styles.hint}>{kind.about}</p>
      {kind.fields.map((field) => (
        <Field
          key={field.key}
          {...{ field, members, names, put, records }}
          followed={expectation.record === undefined ? followed : refText(expectation.record)}
          error={wrong[field.key]}
        />
      ))}
      <AboutFields
        about={expectation}
        of={kind.of}
        followed={followed}
        records={records}
        names={names}
        here={here}
        onChange={(about) => put({ ...about })}
      />
    </div>
  );
}

/** What is wrong, by the members' names. */
function wrongIn(members: Members): Readonly<Record<string, string>> {
  const read = expectationSchema.safeParse(members);
  if (read.success) return {};
  return Object.fromEntries(read.error.issues.map(({ path, message }) => [String(path[0] ?? ''), message]));
}

interface FieldProps {
  readonly field: ExpectationField;
  readonly members: Members;
  readonly names: TestNames;
  readonly records: RunRecords | null;
  readonly followed: string | undefined;
  readonly error: string | undefined;
  readonly put: (part: Members) => void;
}

function Field({ field, members, names, records, followed, error, put }: FieldProps): ReactNode {
  const { key, label, kind } = field;
  const value = members[key];
  const text = typeof value === 'string' ? value : '';
  const choose = (list: readonly string[]): ReactNode => (
    <NameSelect
      label={label}
      names={list}
      value={text}
      error={error}
      {...(field.optional ? { none: 'Any' } : {})}
      onChange={(next) => put({ [key]: next === '' ? undefined : next, ...(key === 'node' ? edgeOf(next) : {}) })}
    />
  );
  /** Another node has other edges. */
  const edgeOf = (node: string): Members =>
    members['edge'] === undefined || members['type'] === 'trips' ? {} : { edge: names.edgesOf(node)[0] ?? '?' };
  switch (kind) {
    case 'node':
      return choose(names.nodes);
    case 'hold':
      return choose(names.holds);
    case 'edge': {
      const { node } = members;
      return choose(typeof node === 'string' ? names.edgesOf(node) : []);
    }
    case 'owner':
      return choose(names.owners);
    case 'sequence':
      return choose(names.sequences);
    case 'field': {
      const list = names.fieldsOf(systemOf(members));
      return (
        <NameSelect
          label={label}
          names={list.map((each) => ({ value: each.name, label: each.label }))}
          value={text}
          error={error}
          onChange={(name) => put({ [key]: name, value: null })}
        />
      );
    }
    case 'value': {
      const info = names.fieldsOf(systemOf(members)).find(({ name }) => name === members['field']);
      return (
        <ValueControl
          label={label}
          value={(value ?? null) as FieldValue}
          field={info}
          names={names}
          onChange={(next) => put({ [key]: next })}
        />
      );
    }
    case 'choice':
      return <ChoiceField {...{ field, value, error }} onChange={(next) => put({ [key]: next })} />;
    case 'number':
      return (
        <NumberInput
          label={label}
          size="xs"
          min={0}
          allowDecimal={false}
          placeholder="Any"
          value={typeof value === 'number' ? value : ''}
          onChange={(next) => put({ [key]: typeof next === 'number' ? next : undefined })}
        />
      );
    case 'duration':
      return <DurationField label={label} value={text} onChange={(next) => put({ [key]: next })} />;
    case 'count':
      return (
        <CountControl
          label={label}
          value={value as Count | undefined}
          optional={field.optional === true}
          onChange={(next) => put({ [key]: next })}
        />
      );
    case 'nodes':
      return (
        <NodesControl
          label={label}
          value={(value ?? []) as readonly string[]}
          names={names}
          error={error}
          onChange={(next) => put({ [key]: next })}
        />
      );
    case 'pattern':
      return (
        <PatternControl
          label={label}
          pattern={value as EntryPattern}
          names={names}
          records={records}
          followed={followed}
          onChange={(next) => put({ [key]: next })}
        />
      );
    case 'may':
      return (
        <MayControl
          label={label}
          value={(value ?? []) as readonly MayChange[]}
          onChange={(next) => put({ [key]: next })}
        />
      );
  }
}

const systemOf = (members: Members): 'salesforce' | 'outreach' =>
  members['system'] === 'outreach' ? 'outreach' : 'salesforce';

/** Values are chosen by their place in the list: some are no texts. */
function ChoiceField(props: {
  readonly field: ExpectationField;
  readonly value: unknown;
  readonly error: string | undefined;
  readonly onChange: (value: FieldOption['value'] | undefined) => void;
}): ReactNode {
  const { field, value, error, onChange } = props;
  const choices = field.choices ?? [];
  const at = value === undefined && !field.optional ? 0 : choices.findIndex((each) => each.value === value);
  return (
    <NameSelect
      label={field.label}
      names={choices.map(({ label }, index) => ({ value: String(index), label }))}
      value={at === -1 ? (value === undefined ? '' : String(value)) : String(at)}
      error={error}
      {...(field.optional ? { none: 'Not asked' } : {})}
      onChange={(next) => onChange(next === '' ? undefined : choices[Number(next)]?.value)}
    />
  );
}

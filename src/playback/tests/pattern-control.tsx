import { NumberInput, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { entryPatternSchema, type EntryPattern } from '#scenarios/scenario-anchor.ts';
import { entryTypes, ofRecords, ofTrips } from './entry-types.ts';
import { NameSelect } from './name-select.tsx';
import { RecordSelect } from './record-select.tsx';
import type { RunRecords } from './run-records.ts';
import type { TestNames } from './test-names.ts';
import styles from './test-editor.module.css';

export interface PatternControlProps {
  readonly label: string;
  readonly pattern: EntryPattern;
  readonly names: TestNames;
  readonly records: RunRecords | null;
  /** What the record is called that counts where the entry is one of a trip and names none. */
  readonly followed: string | undefined;
  readonly onChange: (pattern: EntryPattern) => void;
}

/** An entry of the journal by what it means. Members that have no field here stay as they are, and are told. */
export function PatternControl({ label, pattern, names, records, followed, onChange }: PatternControlProps): ReactNode {
  const put = (part: Partial<Record<keyof EntryPattern, unknown>>): void => {
    const members = Object.entries({ ...pattern, ...part }).filter(([, value]) => value !== '' && value !== undefined);
    const read = entryPatternSchema.safeParse(Object.fromEntries(members));
    if (read.success) onChange(read.data);
  };
  const others = Object.entries(pattern.where ?? {}).map(([name, value]) => `${name} ${JSON.stringify(value)}`);
  return (
    <fieldset className={styles.group}>
      <legend>{label}</legend>
      <NameSelect
        label="What happens"
        names={entryTypes}
        value={pattern.entry}
        onChange={(entry) =>
          put({
            entry,
            where: undefined,
            edge: undefined,
            field: undefined,
            ...(ofRecords.has(entry) ? {} : { record: undefined }),
            ...(ofTrips.has(entry) ? {} : { node: undefined }),
          })
        }
      />
      {ofRecords.has(pattern.entry) || pattern.record !== undefined ? (
        <RecordSelect
          label="Of the record"
          none={ofTrips.has(pattern.entry) ? followedText(followed) : 'Any record'}
          records={records}
          value={pattern.record}
          onChange={(record) => put({ record })}
        />
      ) : null}
      {ofTrips.has(pattern.entry) || pattern.node !== undefined ? (
        <NameSelect
          label="At the node"
          none="Any"
          names={names.nodes}
          value={pattern.node ?? ''}
          onChange={(node) => put({ node, edge: undefined })}
        />
      ) : null}
      {pattern.entry === 'edge-followed' ? (
        <NameSelect
          label="By the edge"
          none="Any"
          names={pattern.node === undefined ? [] : names.edgesOf(pattern.node)}
          value={pattern.edge ?? ''}
          onChange={(edge) => put({ edge })}
        />
      ) : null}
      {FIELD_TYPES.has(pattern.entry) ? (
        <TextInput
          label="Of the field (API name)"
          size="xs"
          placeholder="Any"
          value={pattern.field ?? ''}
          onChange={(event) => put({ field: event.currentTarget.value.trim() })}
        />
      ) : null}
      <NumberInput
        label="Which of them"
        size="xs"
        placeholder="The first"
        min={1}
        allowDecimal={false}
        value={pattern.nth ?? ''}
        onChange={(nth) => put({ nth: typeof nth === 'number' ? nth : undefined })}
      />
      {others.length === 0 ? null : <p className={styles.hint}>{`With ${others.join(', ')}.`}</p>}
    </fieldset>
  );
}

const FIELD_TYPES: ReadonlySet<string> = new Set(['record-changed', 'setting-changed', 'sync-carried', 'sync-refused']);

/** What no record means in what is about a record of the test. */
export const followedText = (followed: string | undefined): string =>
  followed === undefined ? 'The record of the test' : `Of the test: ${followed}`;

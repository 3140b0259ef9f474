import { NumberInput, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { entryPatternSchema, type EntryPattern } from '#scenarios/scenario-anchor.ts';
import { entryTypes } from './entry-types.ts';
import { NameSelect } from './name-select.tsx';
import type { TestNames } from './test-names.ts';
import styles from './test-editor.module.css';

export interface PatternControlProps {
  readonly label: string;
  readonly pattern: EntryPattern;
  readonly names: TestNames;
  readonly onChange: (pattern: EntryPattern) => void;
}

/** An entry of the journal by what it means. Members that have no field here stay as they are, and are told. */
export function PatternControl({ label, pattern, names, onChange }: PatternControlProps): ReactNode {
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
        onChange={(entry) => put({ entry, where: undefined, edge: undefined, field: undefined })}
      />
      <NameSelect
        label="At the node"
        none="Any"
        names={names.nodes}
        value={pattern.node ?? ''}
        onChange={(node) => put({ node, edge: undefined })}
      />
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

import { ActionIcon, Select, Textarea, TextInput } from '@mantine/core';
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Environment } from '#graph/environment.ts';
import type { RoutedObject } from '#graph/flow-graph.ts';
import type { FieldInfo } from '#shared/field.ts';
import type { MadeKind, ValueSource } from '#world/generation.ts';
import { orgValues } from '#world/generate-records.ts';
import type { OrgSetup } from '#world/org-setup.ts';
import { ValueInput } from '../change-rows.tsx';
import { newRow, type GeneratedRow } from './generated-draft.ts';
import { kindsFor } from './made-kinds.ts';
import styles from './generated-source.module.css';

export interface GeneratedFieldRowProps {
  readonly row: GeneratedRow;
  /** Counts from 1, for the names of its controls. */
  readonly number: number;
  /** Its own, and those that no other row has. */
  readonly fields: readonly FieldInfo[];
  readonly object: RoutedObject;
  readonly setup: OrgSetup;
  readonly environment: Environment;
  readonly fault: string | undefined;
  readonly onChange: (row: GeneratedRow) => void;
  readonly onRemove: () => void;
}

/** One field of generated records: what it is filled with, and how often it is blank. */
export function GeneratedFieldRow(props: GeneratedFieldRowProps): ReactNode {
  const { row, number, fields, environment, fault, onChange, onRemove } = props;
  const info = fields.find(({ name }) => name === row.field);
  const name = info?.label ?? `field ${number}`;
  const set = (part: Partial<GeneratedRow>): void => onChange({ ...row, ...part });
  return (
    <div className={styles.row}>
      <div className={styles.line}>
        <Select
          size="xs"
          aria-label={`Field ${number}`}
          placeholder="Field"
          searchable
          allowDeselect={false}
          data={fields.map((each) => ({ value: each.name, label: each.label }))}
          value={row.field === '' ? null : row.field}
          onChange={(field) => onChange(rowFor(field ?? '', fields))}
        />
        <ActionIcon aria-label={`Remove ${name}`} onClick={onRemove}>
          <X size={14} aria-hidden />
        </ActionIcon>
      </div>
      <div className={styles.line}>
        <Select
          size="xs"
          aria-label={`What ${name} is filled with`}
          allowDeselect={false}
          data={sourcesFor(info)}
          value={row.from}
          onChange={(from) => set({ from: from as ValueSource['type'] })}
        />
        <TextInput
          size="xs"
          w={92}
          aria-label={`Percent of blanks in ${name}`}
          inputMode="numeric"
          rightSection={<span className={styles.unit}>% blank</span>}
          rightSectionWidth={52}
          value={row.blanks}
          onChange={(event) => set({ blanks: event.currentTarget.value })}
        />
      </div>
      {info === undefined ? null : <SourceDetails {...props} info={info} name={name} environment={environment} />}
      {fault === undefined ? null : <p className={styles.fault}>{fault}</p>}
    </div>
  );
}

function SourceDetails(props: GeneratedFieldRowProps & { readonly info: FieldInfo; readonly name: string }): ReactNode {
  const { row, info, name, object, setup, environment, onChange } = props;
  const set = (part: Partial<GeneratedRow>): void => onChange({ ...row, ...part });
  switch (row.from) {
    case 'fixed':
      return (
        <ValueInput
          environment={environment}
          field={info}
          label={`Value of ${name}`}
          value={row.value}
          onChange={(value) => set({ value })}
        />
      );
    case 'list':
      return (
        <Textarea
          size="xs"
          autosize
          minRows={2}
          maxRows={8}
          aria-label={`Values of ${name}`}
          placeholder={'3 × Web\nTrade show'}
          description="One value a line. 3 × makes it three times as likely."
          value={row.list}
          onChange={(event) => set({ list: event.currentTarget.value })}
        />
      );
    case 'made':
      return (
        <Select
          size="xs"
          aria-label={`Kind of ${name}`}
          allowDeselect={false}
          data={[...kindsFor(info)]}
          value={row.kind}
          onChange={(kind) => set({ kind: kind as MadeKind })}
        />
      );
    case 'org':
      return <p className={styles.help}>{orgText(new Set(orgValues(row.field, object, info, setup)).size)}</p>;
  }
}

const orgText = (count: number): string =>
  count === 0
    ? 'The org has no values for it: it stays blank.'
    : `One of the org’s ${count.toLocaleString('en-GB')} ${count === 1 ? 'value' : 'values'}, as often as there.`;

const sourcesFor = (info: FieldInfo | undefined): { readonly value: ValueSource['type']; readonly label: string }[] => [
  ...(info === undefined || kindsFor(info).length > 0 ? [{ value: 'made', label: 'Made up' } as const] : []),
  { value: 'org', label: 'The org’s values' },
  { value: 'list', label: 'A list' },
  { value: 'fixed', label: 'Always the same' },
];

/** A row as it is proposed for a field. */
function rowFor(field: string, fields: readonly FieldInfo[]): GeneratedRow {
  const info = fields.find(({ name }) => name === field);
  const kind = info === undefined ? undefined : kindsFor(info)[0]?.value;
  const isWord = info?.type === 'text' || info?.type === 'textarea';
  return kind === undefined || isWord ? newRow({ field }) : newRow({ field, from: 'made', kind });
}

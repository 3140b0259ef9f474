import { useState, type ReactNode } from 'react';
import type { Environment } from '#graph/environment.ts';
import { countOf } from '#shared/count-of.ts';
import type { FieldValue } from '#shared/field.ts';
import type { ChangeRow } from '../change-fields.ts';
import { ChangeRows } from '../change-rows.tsx';
import type { TestNames } from './test-names.ts';
import styles from './test-editor.module.css';

type Fields = Readonly<Record<string, FieldValue>>;

/** The values that a record is given; dates may be counted from the start. A row without a field is not kept. */
export function FieldRows(props: {
  readonly names: TestNames;
  readonly object: string;
  readonly fields: Fields;
  readonly onChange: (fields: Fields) => void;
}): ReactNode {
  const { names, object, fields, onChange } = props;
  const [open, setOpen] = useState(Object.keys(fields).length === 0 ? 1 : 0);
  const rows: readonly ChangeRow[] = [
    ...Object.entries(fields).map(([field, value]) => ({ field, value })),
    ...Array.from({ length: open }, () => ({ field: '', value: null })),
  ];
  if (!(object in names.environment.fields))
    return <p className={styles.hint}>{`${countOf(Object.keys(fields).length, 'field')}, as in the file.`}</p>;
  return (
    <ChangeRows
      legend="Fields"
      environment={names.environment}
      object={object as keyof Environment['fields']}
      rows={rows}
      moments
      onChange={(next) => {
        setOpen(next.filter(({ field }) => field === '').length);
        onChange(Object.fromEntries(next.flatMap(({ field, value }) => (field === '' ? [] : [[field, value]]))));
      }}
    />
  );
}

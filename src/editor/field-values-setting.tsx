import { ActionIcon, Button } from '@mantine/core';
import { Plus, X } from 'lucide-react';
import { useMemo, useRef, useState, type ReactNode } from 'react';
import type { FieldSpec } from '#nodes/contract/field-spec.ts';
import type { FieldInfo, FieldValue } from '#shared/field.ts';
import type { Json, JsonObject } from '#shared/json.ts';
import { valueControlOf } from './criteria-edits.ts';
import { useEditor, useEditorState } from './editor-context.tsx';
import { FieldPicker } from './field-picker.tsx';
import { valuesOfField } from './field-values.ts';
import { memberPath, type SettingProps } from './setting.ts';
import { SettingNotes } from './setting-notes.tsx';
import { ValueControl } from './value-control.tsx';
import styles from './settings.module.css';

type Spec = FieldSpec & { readonly kind: 'field-values' };
interface Row {
  readonly field: string;
  readonly value: FieldValue;
}

/** The fields that a node writes, each with its new value; an empty value clears the field. */
export function FieldValuesSetting({ spec, node, config, path, onChange }: SettingProps<Spec>): ReactNode {
  const { environment, issues } = useEditor();
  const object = useEditorState((state) => state.graph.object);
  const fields = environment.fields[object];
  const [added, setAdded] = useState<number>();
  const add = useRef<HTMLButtonElement>(null);
  const rows = rowsOf(config[spec.name]);
  const taken = new Set(rows.map((row) => row.field));
  const write = (list: readonly Row[]): void =>
    void onChange(list.map(({ field, value }): JsonObject => ({ field, value })));
  return (
    <fieldset className={styles['group']}>
      <legend className={styles['legend']}>{spec.label}</legend>
      {spec.help === undefined ? null : <p className={styles['help']}>{spec.help}</p>}
      <ol className={styles['rows']}>
        {rows.map((row, index) => (
          <li key={index} className={styles['fieldValue']} aria-label={`Field ${index + 1}`}>
            <RowControls
              row={row}
              number={index + 1}
              focused={added === index}
              fields={fields}
              taken={taken}
              onChange={(changed) => write(rows.with(index, changed))}
              onRemove={() => {
                setAdded(undefined);
                write(rows.toSpliced(index, 1));
                add.current?.focus();
              }}
            />
            <div className={styles['notes']}>
              <SettingNotes
                issues={issues.filter(
                  ({ place }) =>
                    place.node === node && place.field?.startsWith(memberPath('', `${path}[${index}]`)) === true,
                )}
              />
            </div>
          </li>
        ))}
      </ol>
      <SettingNotes issues={issues.filter(({ place }) => place.node === node && place.field === path)} />
      <Button
        ref={add}
        variant="subtle"
        size="compact-xs"
        leftSection={<Plus size={13} aria-hidden />}
        onClick={() => {
          setAdded(rows.length);
          write([...rows, { field: '', value: null }]);
        }}
      >
        Add field
      </Button>
    </fieldset>
  );
}

function RowControls(props: {
  readonly row: Row;
  readonly number: number;
  readonly focused: boolean;
  readonly fields: readonly FieldInfo[];
  readonly taken: ReadonlySet<string>;
  readonly onChange: (row: Row) => void;
  readonly onRemove: () => void;
}): ReactNode {
  const { row, number, focused, fields, taken, onChange, onRemove } = props;
  const { environment } = useEditor();
  const groups = useMemo(() => {
    const offered = fields.filter((field) => field.name === row.field || (!isSystem(field) && !taken.has(field.name)));
    return [{ title: 'Fields', choices: offered.map((field) => ({ path: field.name, label: field.label, field })) }];
  }, [fields, taken, row.field]);
  const field = fields.find(({ name }) => name === row.field);
  const values = useMemo(() => valuesOfField(field, environment), [field, environment]);
  const kind = valueControlOf('equals', field?.type, values !== undefined);
  return (
    <>
      <FieldPicker
        label={`Field ${number}`}
        focused={focused}
        groups={groups}
        value={row.field}
        onChange={(name) => onChange({ field: name, value: null })}
      />
      {kind === 'none' ? null : (
        <ValueControl
          kind={kind}
          label={`Value of ${field?.label ?? row.field}`}
          value={row.value}
          options={values}
          timeZone={environment.timeZone}
          onChange={(value) => onChange({ ...row, value: typeof value === 'object' && value !== null ? null : value })}
        />
      )}
      <ActionIcon size={26} aria-label={`Remove field ${number}`} onClick={onRemove}>
        <X size={14} aria-hidden />
      </ActionIcon>
    </>
  );
}

/** Fields that Salesforce itself fills; fields that only people may not edit can be written. */
const isSystem = (field: FieldInfo): boolean => field.readOnly === true && field.custom !== true;

function rowsOf(value: Json | undefined): readonly Row[] {
  if (!isList(value)) return [];
  return value.flatMap((item): Row[] => {
    if (typeof item !== 'object' || item === null || isList(item)) return [];
    const { field, value: held } = item;
    const plain = typeof held === 'object' || held === undefined ? null : held;
    return typeof field === 'string' ? [{ field, value: plain }] : [];
  });
}

const isList = (value: Json | undefined): value is readonly Json[] => Array.isArray(value);

import { ActionIcon, Tooltip } from '@mantine/core';
import { Undo2 } from 'lucide-react';
import { useMemo, type ReactNode } from 'react';
import type { FieldValue } from '#shared/field.ts';
import { valueControlOf } from './criteria-edits.ts';
import { useEditor } from './editor-context.tsx';
import { findChoice, labelOfPath, type FieldGroup } from '#wording/field-choices.ts';
import { valuesOfField } from './field-values.ts';
import { ValueControl } from './value-control.tsx';
import styles from './try-it.module.css';

interface TryValuesProps {
  /** Paths of the fields that the criteria ask about. */
  readonly paths: readonly string[];
  readonly groups: readonly FieldGroup[];
  readonly valueOf: (path: string) => FieldValue;
  readonly values: Readonly<Record<string, FieldValue>>;
  readonly onChange: (values: Readonly<Record<string, FieldValue>>) => void;
}

/** The values that a record is tried with; they can be changed, and nothing of it is saved. */
export function TryValues({ paths, groups, valueOf, values, onChange }: TryValuesProps): ReactNode {
  return (
    <ul className={styles['values']} aria-label="Values to try">
      {paths.map((path) => (
        <li key={path}>
          <OneValue
            path={path}
            groups={groups}
            value={Object.hasOwn(values, path) ? (values[path] ?? null) : valueOf(path)}
            onChange={(value) => onChange({ ...values, [path]: value })}
          />
          <Tooltip label="Back to the value of the record">
            <ActionIcon
              size={26}
              aria-label={`Reset ${labelOfPath(groups, path)}`}
              disabled={!Object.hasOwn(values, path)}
              onClick={() => onChange(Object.fromEntries(Object.entries(values).filter(([other]) => other !== path)))}
            >
              <Undo2 size={13} aria-hidden />
            </ActionIcon>
          </Tooltip>
        </li>
      ))}
    </ul>
  );
}

function OneValue(props: {
  readonly path: string;
  readonly groups: readonly FieldGroup[];
  readonly value: FieldValue;
  readonly onChange: (value: FieldValue) => void;
}): ReactNode {
  const { path, groups, value, onChange } = props;
  const { environment } = useEditor();
  const field = findChoice(groups, path)?.field;
  const options = useMemo(() => valuesOfField(field, environment), [field, environment]);
  const label = labelOfPath(groups, path);
  const kind = valueControlOf('equals', field?.type, options !== undefined);
  return (
    <div className={styles['value']}>
      <span aria-hidden>{label}</span>
      {kind === 'none' ? null : (
        <ValueControl
          kind={kind}
          label={`Try ${label}`}
          value={value}
          options={options}
          timeZone={environment.timeZone}
          onChange={(next) => onChange(typeof next === 'object' && next !== null ? null : next)}
        />
      )}
    </div>
  );
}

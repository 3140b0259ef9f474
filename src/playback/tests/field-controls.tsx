import { ActionIcon, Button, NumberInput, TagsInput, TextInput } from '@mantine/core';
import { ChevronDown, ChevronUp, Plus, X } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Count, MayChange } from '#scenarios/expectation.ts';
import type { FieldInfo, FieldValue } from '#shared/field.ts';
import { ValueInput } from '../change-rows.tsx';
import { NameSelect } from './name-select.tsx';
import type { TestNames } from './test-names.ts';
import styles from './test-editor.module.css';

interface ControlProps<Value> {
  readonly label: string;
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  readonly error?: string | undefined;
}

/** An ordered list of nodes: added, moved and taken away. */
export function NodesControl({
  label,
  value,
  onChange,
  error,
  names,
}: ControlProps<readonly string[]> & { readonly names: TestNames }): ReactNode {
  const move = (from: number, to: number): void => {
    const node = value[from];
    if (node !== undefined) onChange(value.toSpliced(from, 1).toSpliced(to, 0, node));
  };
  return (
    <fieldset className={styles.group}>
      <legend>{label}</legend>
      {value.map((node, at) => (
        <div key={at} className={styles.line}>
          <div className={styles.grow}>
            <NameSelect
              label={`Node ${at + 1}`}
              bare
              names={names.nodes}
              value={node}
              onChange={(next) => onChange(value.with(at, next))}
            />
          </div>
          <ActionIcon
            size="sm"
            variant="subtle"
            aria-label={`Move node ${at + 1} up`}
            disabled={at === 0}
            onClick={() => move(at, at - 1)}
          >
            <ChevronUp size={14} aria-hidden />
          </ActionIcon>
          <ActionIcon
            size="sm"
            variant="subtle"
            aria-label={`Move node ${at + 1} down`}
            disabled={at === value.length - 1}
            onClick={() => move(at, at + 1)}
          >
            <ChevronDown size={14} aria-hidden />
          </ActionIcon>
          <ActionIcon
            size="sm"
            variant="subtle"
            aria-label={`Remove node ${at + 1}`}
            disabled={value.length === 1}
            onClick={() => onChange(value.toSpliced(at, 1))}
          >
            <X size={14} aria-hidden />
          </ActionIcon>
        </div>
      ))}
      <Button
        variant="subtle"
        size="compact-xs"
        leftSection={<Plus size={13} aria-hidden />}
        onClick={() => onChange([...value, value.at(-1) ?? names.nodes[0] ?? '?'])}
      >
        Add a node
      </Button>
      {error === undefined ? null : <p className={styles.error}>{error}</p>}
    </fieldset>
  );
}

type Bound = 'exactly' | 'atLeast' | 'atMost' | 'any';

/** How many: exactly, at least, at most. */
export function CountControl({
  label,
  value,
  onChange,
  optional = false,
}: ControlProps<Count | undefined> & { readonly optional?: boolean }): ReactNode {
  const bound: Bound =
    value === undefined
      ? 'any'
      : typeof value === 'number'
        ? 'exactly'
        : value.atLeast === undefined
          ? 'atMost'
          : 'atLeast';
  const count = value === undefined ? 1 : typeof value === 'number' ? value : (value.atLeast ?? value.atMost ?? 0);
  const isBoth = typeof value === 'object' && value.atLeast !== undefined && value.atMost !== undefined;
  const put = (next: Bound, many: number): void =>
    onChange(next === 'any' ? undefined : next === 'exactly' ? many : { [next]: many });
  return (
    <div className={styles.pair}>
      <NameSelect
        label={label}
        names={[
          ...(optional ? [{ value: 'any', label: 'At least once' }] : []),
          { value: 'exactly', label: 'Exactly' },
          { value: 'atLeast', label: isBoth ? `At least (at most ${value.atMost ?? 0})` : 'At least' },
          { value: 'atMost', label: 'At most' },
        ]}
        value={bound}
        onChange={(next) => put(next as Bound, count)}
      />
      {bound === 'any' ? null : (
        <NumberInput
          label="Times"
          size="xs"
          min={0}
          allowDecimal={false}
          value={count}
          onChange={(next) => put(bound, typeof next === 'number' ? next : 0)}
        />
      )}
    </div>
  );
}

/** A value of a field, or a date counted from the start. */
export function ValueControl({
  label,
  value,
  onChange,
  field,
  names,
}: ControlProps<FieldValue> & { readonly field: FieldInfo | undefined; readonly names: TestNames }): ReactNode {
  return (
    <div className={styles.labelled}>
      <span className={styles.label} aria-hidden>
        {label}
      </span>
      <ValueInput
        environment={names.environment}
        field={field ?? { name: label, label, type: 'text' }}
        label={label}
        value={value}
        moments
        onChange={onChange}
      />
    </div>
  );
}

/** Records that may change though nothing else may. */
export function MayControl({ label, value, onChange }: ControlProps<readonly MayChange[]>): ReactNode {
  return (
    <fieldset className={styles.group}>
      <legend>{label}</legend>
      {value.length === 0 ? <p className={styles.hint}>Nothing at all.</p> : null}
      {value.map((may, at) => {
        const { fields: _fields, ...rest } = may;
        return (
          <div key={at} className={styles.card}>
            <div className={styles.line}>
              <TextInput
                className={styles.grow ?? ''}
                size="xs"
                label={`Object ${at + 1}`}
                placeholder="Any"
                value={may.object ?? ''}
                onChange={(event) => {
                  const { object: _object, ...others } = may;
                  const object = event.currentTarget.value.trim();
                  onChange(value.with(at, object === '' ? others : { ...others, object }));
                }}
              />
              <ActionIcon
                size="sm"
                variant="subtle"
                aria-label={`Remove object ${at + 1}`}
                onClick={() => onChange(value.toSpliced(at, 1))}
              >
                <X size={14} aria-hidden />
              </ActionIcon>
            </div>
            <TagsInput
              size="xs"
              label={`Fields ${at + 1}`}
              placeholder={may.fields === undefined ? 'All fields' : ''}
              value={[...(may.fields ?? [])]}
              onChange={(fields) => onChange(value.with(at, fields.length === 0 ? rest : { ...rest, fields }))}
            />
          </div>
        );
      })}
      <Button
        variant="subtle"
        size="compact-xs"
        leftSection={<Plus size={13} aria-hidden />}
        onClick={() => onChange([...value, { object: 'prospect' }])}
      >
        Add what may change
      </Button>
    </fieldset>
  );
}

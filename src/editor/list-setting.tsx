import { ActionIcon, Button } from '@mantine/core';
import { ArrowDown, ArrowUp, ChevronRight, Plus, Trash2 } from 'lucide-react';
import { useRef, useState, type ReactNode } from 'react';
import type { FieldSpec } from '#nodes/contract/field-spec.ts';
import type { Json, JsonObject } from '#shared/json.ts';
import { useEditor } from './editor-context.tsx';
import type { SettingProps } from './setting.ts';
import { SettingNotes } from './setting-notes.tsx';
import { SeverityIcon } from '#canvas/severity-icon.tsx';
import styles from './settings.module.css';

type Spec = FieldSpec & { readonly kind: 'list' };

interface ListSettingProps extends SettingProps<Spec> {
  /** Draws the settings of one row. */
  readonly drawRow: (
    row: JsonObject,
    path: string,
    onChange: (row: JsonObject) => ReturnType<SettingProps<Spec>['onChange']>,
  ) => ReactNode;
}

/** A list of rows, each with settings of its own: add, remove, move up and down. */
export function ListSetting({ spec, node, config, path, onChange, drawRow }: ListSettingProps): ReactNode {
  const { issues } = useEditor();
  const rows = rowsOf(config[spec.name]);
  const [open, setOpen] = useState<ReadonlySet<number>>(new Set(rows.length === 1 ? [0] : []));
  const add = useRef<HTMLButtonElement>(null);
  const mine = issues.filter(({ place }) => place.node === node);
  const write = (next: readonly JsonObject[], shown: ReadonlySet<number>): void => {
    if (onChange(next) === undefined) setOpen(shown);
  };
  const move = (from: number, to: number): void => {
    const row = rows[from];
    if (row) write(rows.toSpliced(from, 1).toSpliced(to, 0, row), swapped(open, from, to));
  };
  const item = spec.itemLabel.toLowerCase();
  return (
    <fieldset className={styles['group']}>
      <legend className={styles['legend']}>{spec.label}</legend>
      {spec.help === undefined ? null : <p className={styles['help']}>{spec.help}</p>}
      <ol className={styles['rows']}>
        {rows.map((row, index) => {
          const title = spec.title(row);
          const place = `${path}[${index}]`;
          const worst = mine.find((issue) => issue.place.field?.startsWith(`${place}.`) === true);
          return (
            <li key={keyOf(row, index)} className={styles['row']} aria-label={`${spec.itemLabel} ${title}`}>
              <div className={styles['rowHead']}>
                <button
                  type="button"
                  className={styles['rowTitle']}
                  aria-expanded={open.has(index)}
                  onClick={() => setOpen(toggled(open, index))}
                >
                  <ChevronRight size={14} aria-hidden />
                  <span>{title}</span>
                  {worst && !open.has(index) ? <SeverityIcon severity={worst.severity} size={13} /> : null}
                </button>
                <ActionIcon
                  size={24}
                  aria-label={`Move ${title} up`}
                  disabled={index === 0}
                  onClick={() => move(index, index - 1)}
                >
                  <ArrowUp size={14} aria-hidden />
                </ActionIcon>
                <ActionIcon
                  size={24}
                  aria-label={`Move ${title} down`}
                  disabled={index === rows.length - 1}
                  onClick={() => move(index, index + 1)}
                >
                  <ArrowDown size={14} aria-hidden />
                </ActionIcon>
                <ActionIcon
                  size={24}
                  aria-label={`Remove ${item} ${title}`}
                  onClick={() => {
                    write(rows.toSpliced(index, 1), without(open, index));
                    add.current?.focus();
                  }}
                >
                  <Trash2 size={14} aria-hidden />
                </ActionIcon>
              </div>
              {open.has(index) ? (
                <div className={styles['rowBody']}>
                  {drawRow(row, place, (changed) => onChange(rows.with(index, changed)))}
                </div>
              ) : null}
            </li>
          );
        })}
      </ol>
      <SettingNotes issues={mine.filter(({ place }) => place.field === path)} />
      <Button
        ref={add}
        variant="subtle"
        size="compact-xs"
        leftSection={<Plus size={13} aria-hidden />}
        onClick={() => write([...rows, spec.create(rows)], new Set([...open, rows.length]))}
      >
        Add {item}
      </Button>
    </fieldset>
  );
}

function rowsOf(value: Json | undefined): readonly JsonObject[] {
  if (!Array.isArray(value)) return [];
  return value.filter((row: Json): row is JsonObject => typeof row === 'object' && row !== null && !Array.isArray(row));
}

const keyOf = (row: JsonObject, index: number): string => (typeof row['id'] === 'string' ? row['id'] : String(index));

function toggled(open: ReadonlySet<number>, index: number): ReadonlySet<number> {
  const next = new Set(open);
  if (!next.delete(index)) next.add(index);
  return next;
}

/** The open rows after two neighbours have changed places. */
const swapped = (open: ReadonlySet<number>, a: number, b: number): ReadonlySet<number> =>
  new Set([...open].map((index) => (index === a ? b : index === b ? a : index)));

/** The open rows after one has gone. */
const without = (open: ReadonlySet<number>, gone: number): ReadonlySet<number> =>
  new Set([...open].filter((index) => index !== gone).map((index) => (index > gone ? index - 1 : index)));

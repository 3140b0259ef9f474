import { Button, VisuallyHidden } from '@mantine/core';
import { Plus } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import type { FieldLabels, FieldSpec } from '#nodes/contract/field-spec.ts';
import type { JsonObject } from '#shared/json.ts';
import { useEditor, useEditorState } from './editor-context.tsx';
import { ListRow } from './list-row.tsx';
import { duplicateRow } from './duplicate-row.ts';
import { effectiveOrder, moveRow, tiesOf } from './row-rank.ts';
import { useNodeProbe } from './node-probe.tsx';
import { closedCount } from './closed-count.ts';
import { rowsOf } from './rows-of.ts';
import type { SettingProps } from './setting.ts';
import { SettingNotes } from './setting-notes.tsx';
import { useRowOrder } from './use-row-order.ts';
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

/** A list of rows, each with settings of its own, in the order in which they take effect. */
export function ListSetting({ spec, node, config, path, onChange, drawRow }: ListSettingProps): ReactNode {
  const { issues, environment } = useEditor();
  const object = useEditorState((state) => state.graph.object);
  const { count } = useNodeProbe();
  const rows = rowsOf(config[spec.name]);
  const [open, setOpen] = useState<ReadonlySet<number>>(new Set(rows.length === 1 ? [0] : []));
  const [added, setAdded] = useState<number>();
  const [said, setSaid] = useState('');
  const [add, setAdd] = useState<HTMLButtonElement | null>(null);
  const mine = issues.filter(({ place }) => place.node === node);
  const labelOf: FieldLabels = (of, name) =>
    environment.fields[of === 'routed' ? object : of].find((field) => field.name === name)?.label ?? name;
  const order = effectiveOrder(rows, spec);
  const write = (next: readonly JsonObject[], shown: ReadonlySet<number>): void => {
    if (onChange(next) === undefined) setOpen(shown);
  };
  const rankAt = (place: number): number | undefined => spec.rank?.of(rows[order[place] ?? -1] ?? {});
  const {
    setList,
    row: rowProps,
    handle,
    move,
    canMove,
    keepFocus,
  } = useRowOrder({
    // [GRA-3] Rank comes first: the order decides among rows of the same rank.
    canMove: (from, to) => to >= 0 && to < rows.length && rankAt(from) === rankAt(to),
    onMove(from, to) {
      const shown = order.toSpliced(from, 1).toSpliced(to, 0, order[from] ?? 0);
      write(moveRow(rows, order, from, to), new Set(shown.flatMap((was, index) => (open.has(was) ? [index] : []))));
      setSaid(`${spec.title(rows[order[from] ?? 0] ?? {}, labelOf)} is now ${to + 1} of ${rows.length}.`);
    },
  });
  const item = spec.itemLabel.toLowerCase();
  return (
    <fieldset className={styles['group']}>
      <legend className={styles['legend']}>{spec.label}</legend>
      {spec.help === undefined ? null : <p className={styles['help']}>{spec.help}</p>}
      <ol ref={setList} className={styles['rows']}>
        {order.map((index, place) => {
          const row = rows[index] ?? {};
          const at = `${path}[${index}]`;
          const worst = mine.find((issue) => issue.place.field?.startsWith(`${at}.`) === true);
          return (
            <ListRow
              key={keyOf(row, index)}
              kind={spec.itemLabel}
              title={spec.title(row, labelOf)}
              place={place + 1}
              open={open.has(index)}
              focused={added === index}
              worst={worst?.severity}
              note={closedCount(count, row['id'])}
              rowProps={rowProps(place)}
              handleProps={handle(place)}
              onUp={canMove(place, place - 1) ? () => move(place, place - 1) : undefined}
              onDown={canMove(place, place + 1) ? () => move(place, place + 1) : undefined}
              onToggle={() => setOpen(toggled(open, index))}
              onDuplicate={() => {
                setAdded(undefined);
                keepFocus(place, place + 1);
                write(rows.toSpliced(index + 1, 0, duplicateRow(row, rows, spec)), widened(open, index));
              }}
              onRemove={() => {
                setAdded(undefined);
                if (rows.length === 1) add?.focus();
                else keepFocus(place, Math.min(place, rows.length - 2));
                write(rows.toSpliced(index, 1), without(open, index));
              }}
            >
              {drawRow(row, at, (changed) => onChange(rows.with(index, changed)))}
            </ListRow>
          );
        })}
      </ol>
      {tiesOf(rows, spec).map((tied) => (
        <p key={tied.map((row) => String(row['id'])).join()} className={styles['help']}>
          {tied.map((row) => `“${String(row['name'])}”`).join(' and ')} have the same {spec.rank?.label}: they are tried
          in this order.
        </p>
      ))}
      <SettingNotes issues={mine.filter(({ place }) => place.field === path)} />
      <Button
        ref={setAdd}
        variant="subtle"
        size="compact-xs"
        leftSection={<Plus size={13} aria-hidden />}
        onClick={() => {
          setAdded(rows.length);
          write([...rows, spec.create(rows)], new Set([...open, rows.length]));
        }}
      >
        Add {item}
      </Button>
      <VisuallyHidden role="status">{said}</VisuallyHidden>
    </fieldset>
  );
}

const keyOf = (row: JsonObject, index: number): string => (typeof row['id'] === 'string' ? row['id'] : String(index));

function toggled(open: ReadonlySet<number>, index: number): ReadonlySet<number> {
  const next = new Set(open);
  if (!next.delete(index)) next.add(index);
  return next;
}

/** The open rows after a copy has come behind one; the copy is open. */
const widened = (open: ReadonlySet<number>, index: number): ReadonlySet<number> =>
  new Set([...[...open].map((each) => (each > index ? each + 1 : each)), index + 1]);

/** The open rows after one has gone. */
const without = (open: ReadonlySet<number>, gone: number): ReadonlySet<number> =>
  new Set([...open].filter((index) => index !== gone).map((index) => (index > gone ? index - 1 : index)));

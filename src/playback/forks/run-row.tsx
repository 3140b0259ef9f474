import { ActionIcon, Checkbox, TextInput } from '@mantine/core';
import { MessageSquareText, Pencil, Trash2 } from 'lucide-react';
import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { StatusBadge } from '#ui/status-badge.tsx';
import type { KeptRun } from '#world/kept-run.ts';
import { instantText } from '../clock-text.ts';
import type { ShelfOfRuns } from '../shelf-of-runs.ts';
import { useSimulator } from '../simulator-state.ts';
import styles from './runs-part.module.css';

export interface RunRowProps {
  readonly run: KeptRun;
  /** How many runs it parts from, one after the other. */
  readonly depth: number;
  readonly parent: KeptRun | null;
  readonly shelf: ShelfOfRuns;
  readonly ticked: boolean;
  readonly onTick: (on: boolean) => void;
}

const LONGEST_NAME = 120;
const LONGEST_NOTE = 500;

/** One run of the list: opened by its name, renamed, noted and deleted in place. */
export function RunRow({ run, depth, parent, shelf, ticked, onTick }: RunRowProps): ReactNode {
  const { props, running } = useSimulator();
  const { timeZone } = props.setup.salesforce.organization;
  const [editing, setEditing] = useState<'title' | 'note' | null>(null);
  const isShown = shelf.shown === run.id;
  const { from } = run;
  const parted =
    from === null
      ? 'On its own'
      : `From ${parent?.title ?? 'a run that is kept no longer'}, ${instantText(from.at, timeZone)}`;
  return (
    <li
      className={styles.row}
      data-shown={isShown || undefined}
      style={{ paddingInlineStart: 12 + Math.min(depth, 8) * 18 }}
    >
      <Checkbox
        size="xs"
        aria-label={`Tick ${run.title}`}
        checked={ticked}
        onChange={(event) => onTick(event.currentTarget.checked)}
      />
      <div className={styles.words}>
        {editing === 'title' ? (
          <InPlace
            label={`Name of ${run.title}`}
            value={run.title}
            longest={LONGEST_NAME}
            onDone={(title) => {
              setEditing(null);
              if (title !== null) shelf.change(run.id, { title });
            }}
          />
        ) : (
          <button
            type="button"
            className={styles.open}
            aria-current={isShown ? 'true' : undefined}
            aria-disabled={running}
            title={run.title}
            onClick={() => {
              if (!running && !isShown) shelf.open(run.id);
            }}
          >
            {run.title}
          </button>
        )}
        {isShown ? <StatusBadge tone="accent">Shown</StatusBadge> : null}
        <span className={styles.more}>{parted}</span>
        {editing === 'note' ? (
          <InPlace
            label={`Note on ${run.title}`}
            value={run.note}
            longest={LONGEST_NOTE}
            onDone={(note) => {
              setEditing(null);
              if (note !== null) shelf.change(run.id, { note });
            }}
          />
        ) : run.note === '' ? null : (
          <span className={styles.note} title={run.note}>
            {run.note}
          </span>
        )}
      </div>
      <ActionIcon aria-label={`Rename ${run.title}`} onClick={() => setEditing('title')}>
        <Pencil size={14} aria-hidden />
      </ActionIcon>
      <ActionIcon aria-label={`Note on ${run.title}`} onClick={() => setEditing('note')}>
        <MessageSquareText size={14} aria-hidden />
      </ActionIcon>
      <ActionIcon aria-label={`Delete ${run.title}`} onClick={() => shelf.remove([run.id])}>
        <Trash2 size={14} aria-hidden />
      </ActionIcon>
    </li>
  );
}

/** A text typed in place: Enter and leaving the field keep it, Escape does not. */
function InPlace(props: {
  readonly label: string;
  readonly value: string;
  readonly longest: number;
  /** Null where it is to stay as it was. */
  readonly onDone: (text: string | null) => void;
}): ReactNode {
  const { label, value, longest, onDone } = props;
  const [text, setText] = useState(value);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.select(), []);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' && event.key !== 'Escape') return;
    // The drawer is not closed by it.
    event.preventDefault();
    event.stopPropagation();
    onDone(event.key === 'Enter' ? text.trim() : null);
  };
  return (
    <TextInput
      ref={field}
      size="xs"
      aria-label={label}
      className={styles.input ?? ''}
      maxLength={longest}
      value={text}
      onChange={(event) => setText(event.currentTarget.value)}
      onKeyDown={onKeyDown}
      onBlur={() => onDone(text.trim())}
    />
  );
}

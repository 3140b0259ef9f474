import { Box, Checkbox, NumberInput, Textarea, TextInput } from '@mantine/core';
import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import type { SalesforceError } from '#mocks/kit/record-store.ts';
import type { SalesforceState } from '#mocks/salesforce/salesforce-state.ts';
import type { FieldInfo, FieldValue } from '#shared/field.ts';
import type { CellExit } from '#ui/data-table-editing.ts';
import { CellNote } from '#ui/data-table-note.tsx';
import { offeredValues } from './field-picklist.ts';
import { LookupSelect } from './lookup-select.tsx';
import { headerOf } from './record-columns.tsx';
import { refusalHint } from './refusal-text.ts';
import { TypingSelect } from './typing-select.tsx';
import styles from './cell-editor.module.css';

export interface CellEditorProps {
  readonly state: SalesforceState;
  readonly field: FieldInfo;
  readonly value: FieldValue;
  /** Writes the value; answers why Salesforce refuses it, null where it is done. */
  readonly onSave: (value: FieldValue) => SalesforceError | null;
  readonly exit: CellExit;
}

/** Edits one field in its cell: Enter saves, Escape gives up, Tab goes on, and a refusal hangs below the cell. */
export function CellEditor({ state, field, value, onSave, exit }: CellEditorProps): ReactNode {
  const [draft, setDraft] = useState<FieldValue>(value);
  const [refusal, setRefusal] = useState<SalesforceError | null>(null);
  const hint = refusal && refusalHint(field, draft);
  const over = useRef(false);
  const noteId = useId();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.querySelector<HTMLElement>('input, textarea')?.focus(), []);
  /** True where nothing is left to do in this cell. */
  const save = (next: FieldValue): boolean => {
    if (over.current) return false;
    const error = next === value ? null : onSave(next);
    setRefusal(error);
    over.current = error === null;
    return over.current;
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') {
      over.current = true;
      exit.close();
    } else if (event.key === 'Tab') {
      if (save(draft)) exit.next(event.shiftKey);
    } else if (event.key === 'Enter' && !event.shiftKey && !event.defaultPrevented) {
      if (save(draft)) exit.close();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <CellNote
      tone="error"
      id={noteId}
      text={
        refusal && (
          <>
            <strong>{refusal.errorCode}</strong>: {refusal.message}
            {hint === null ? null : <div>{hint}</div>}
          </>
        )
      }
    >
      <Box
        ref={box}
        data-editor
        role="group"
        aria-label={`Editing ${headerOf(field)}`}
        className={styles.editor ?? ''}
        onKeyDown={onKeyDown}
        onBlur={(event) => {
          if (!event.currentTarget.contains(event.relatedTarget) && save(draft)) exit.leave();
        }}
      >
        <EditorControl
          state={state}
          field={field}
          value={draft}
          refused={refusal !== null}
          noteId={noteId}
          onDraft={setDraft}
          onPick={(next) => {
            setDraft(next);
            if (save(next)) exit.close();
          }}
        />
      </Box>
    </CellNote>
  );
}

interface EditorControlProps {
  readonly state: SalesforceState;
  readonly field: FieldInfo;
  readonly value: FieldValue;
  readonly refused: boolean;
  readonly noteId: string;
  readonly onDraft: (value: FieldValue) => void;
  /** A choice of a list, which is saved at once. */
  readonly onPick: (value: FieldValue) => void;
}

/** Limits of length are the org's to check, so that its refusal is met here as anywhere. */
function EditorControl(props: EditorControlProps): ReactNode {
  const { state, field, value, refused, noteId, onDraft, onPick } = props;
  const text = value === null ? '' : String(value);
  const common = {
    'aria-label': `Edit ${headerOf(field)}`,
    'aria-describedby': refused ? noteId : undefined,
    error: refused,
    className: styles.control ?? '',
  };
  switch (field.type) {
    case 'checkbox':
      return (
        <Checkbox
          {...common}
          className=""
          checked={value === true}
          onChange={(event) => onDraft(event.currentTarget.checked)}
        />
      );
    case 'number':
      return (
        <NumberInput
          {...common}
          hideControls
          value={typeof value === 'number' ? value : text}
          onChange={(next) => onDraft(next === '' ? null : next)}
        />
      );
    case 'picklist': {
      const values = offeredValues(state, field);
      return (
        <TypingSelect
          {...common}
          data={text === '' || values.includes(text) ? [...values] : [text, ...values]}
          defaultDropdownOpened
          nothingFoundMessage="Nothing found"
          current={text}
          clearable={field.required !== true}
          value={text === '' ? null : text}
          onChange={onPick}
        />
      );
    }
    case 'lookup':
      return (
        <LookupSelect
          aria-label={common['aria-label']}
          error={refused}
          defaultDropdownOpened
          comboboxProps={{ width: 280, position: 'bottom-start' }}
          state={state}
          objects={field.referenceTo ?? []}
          value={text === '' ? null : text}
          onChange={onPick}
        />
      );
    case 'textarea':
      return (
        <Textarea
          {...common}
          autosize
          minRows={1}
          maxRows={6}
          value={text}
          onChange={(event) => onDraft(event.currentTarget.value || null)}
          onFocus={(event) => event.currentTarget.select()}
        />
      );
    default:
      return (
        <TextInput
          {...common}
          type={field.type === 'date' ? 'date' : 'text'}
          value={text}
          onChange={(event) => onDraft(event.currentTarget.value || null)}
          onFocus={(event) => event.currentTarget.select()}
        />
      );
  }
}

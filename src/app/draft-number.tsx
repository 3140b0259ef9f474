import { TextInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { numberFault, numberText, readNumber, type NumberBounds } from './number-draft.ts';

export interface DraftNumberProps extends NumberBounds {
  readonly label: string;
  readonly hideLabel?: boolean;
  readonly description?: ReactNode;
  /** Of the box, in pixels; 160 where absent. */
  readonly width?: number;
  readonly value: number | null;
  /** Called with null where the field was cleared, which it can be only with `blank`. */
  readonly onChange: (value: number | null) => void;
  readonly disabled?: boolean;
}

interface Draft {
  readonly text: string;
  /** The value that was to be changed: the draft falls with it. */
  readonly of: number | null;
  readonly left: boolean;
}

/**
 * A number that is taken when the field is left or Enter is pressed, so that typing is one edit. A wrong one stays as
 * it was typed, with what is allowed; Escape brings back the one that holds.
 */
export function DraftNumber(props: DraftNumberProps): ReactNode {
  const { label, hideLabel, description, width = 160, value, onChange, blank, disabled } = props;
  const [kept, setDraft] = useState<Draft | null>(null);
  const draft = kept?.of === value ? kept : null;
  const fault = draft ? numberFault(draft.text, props) : undefined;
  const holds = value === null ? (blank ?? 'blank') : numberText(value, props);
  const take = (): void => {
    if (!draft) return;
    if (fault !== undefined) return setDraft({ ...draft, left: true });
    setDraft(null);
    const next = draft.text.trim() === '' ? null : readNumber(draft.text, props);
    if (next !== value) onChange(next);
  };
  return (
    <TextInput
      {...(hideLabel ? { 'aria-label': label } : { label })}
      description={description}
      inputMode={props.fractions ? 'decimal' : 'numeric'}
      placeholder={blank ?? ''}
      error={draft?.left === true ? `${fault ?? ''} Still: ${holds}.` : fault}
      disabled={disabled ?? false}
      // Beside other fields a fault stays below its own.
      styles={{ root: hideLabel ? { width } : {}, wrapper: { width } }}
      value={draft?.text ?? numberText(value, props)}
      onChange={(event) => setDraft({ text: event.currentTarget.value, of: value, left: false })}
      onBlur={take}
      onKeyDown={(event) => {
        if (event.key === 'Enter') take();
        if (event.key === 'Escape' && draft !== null) {
          event.preventDefault();
          setDraft(null);
        }
      }}
    />
  );
}

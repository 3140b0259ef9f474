import { Textarea, TextInput } from '@mantine/core';
import { useEffect, useRef, type ReactNode } from 'react';

export interface VersionDraft {
  readonly name: string;
  readonly note: string;
  readonly by: string;
}

export interface VersionFieldsProps {
  readonly draft: VersionDraft;
  /** Whether the version itself is named here, and who does it is asked for. */
  readonly named: boolean;
  readonly signed: boolean;
  /** How often it was tried without a name of the person. */
  readonly tries?: number;
  readonly onChange: (change: Partial<VersionDraft>) => void;
}

/** Name and note of a version, and whose hand it is. */
export function VersionFields({ draft, named, signed, tries = 0, onChange }: VersionFieldsProps): ReactNode {
  const hand = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (tries > 0) hand.current?.focus();
  }, [tries]);
  return (
    <>
      {named ? (
        <TextInput
          label="Name"
          description="Such as what it is for. The number stands before it."
          value={draft.name}
          maxLength={80}
          data-autofocus
          onChange={(event) => onChange({ name: event.currentTarget.value })}
        />
      ) : null}
      <Textarea
        label="Note"
        description="What changed, and why."
        value={draft.note}
        maxLength={2_000}
        autosize
        minRows={2}
        maxRows={8}
        {...(named ? {} : { 'data-autofocus': true })}
        onChange={(event) => onChange({ note: event.currentTarget.value })}
      />
      {signed ? (
        <TextInput
          label="Your name"
          description="Stands beside the version. This browser remembers it."
          ref={hand}
          value={draft.by}
          error={tries > 0 && draft.by.trim() === '' ? 'Write your name: it stands beside the version.' : undefined}
          maxLength={80}
          autoComplete="name"
          required
          onChange={(event) => onChange({ by: event.currentTarget.value })}
        />
      ) : null}
    </>
  );
}

import { TextInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';

export interface DraftTextProps {
  readonly label: string;
  readonly hideLabel?: boolean;
  readonly description?: ReactNode;
  readonly required?: boolean;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A text that is taken when the field is left or Enter is pressed; a required one that is blank goes back. */
export function DraftText({ label, hideLabel, description, required, value, onChange }: DraftTextProps): ReactNode {
  const [draft, setDraft] = useState<string | null>(null);
  const take = (): void => {
    const text = draft?.trim();
    setDraft(null);
    if (text !== undefined && text !== value && !(required && text === '')) onChange(text);
  };
  return (
    <TextInput
      {...(hideLabel ? { 'aria-label': label } : { label })}
      description={description}
      error={required && draft?.trim() === '' ? 'Cannot be blank.' : undefined}
      value={draft ?? value}
      style={{ flex: 1 }}
      onChange={(event) => setDraft(event.currentTarget.value)}
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

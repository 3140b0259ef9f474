import { TextInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { durationSchema } from '#scenarios/scenario-time.ts';

/** A length of time in words; it is kept once it is one. */
export function DurationField(props: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string | undefined) => void;
  readonly required?: boolean;
  readonly placeholder?: string;
}): ReactNode {
  const { label, value, onChange, required = false, placeholder } = props;
  const [typed, setTyped] = useState<{ readonly of: string; readonly text: string } | null>(null);
  const text = typed !== null && typed.of === value ? typed.text : value;
  const fine = text === '' ? !required : durationSchema.safeParse(text).success;
  return (
    <TextInput
      label={label}
      size="xs"
      placeholder={placeholder ?? (required ? '0s' : 'Any, such as 10m or 1d2h')}
      value={text}
      error={fine ? undefined : 'Give a length of time such as 30s, 10m, 2h or 1d2h.'}
      onChange={(event) => {
        const next = event.currentTarget.value.trim();
        const holds = next === '' ? !required : durationSchema.safeParse(next).success;
        setTyped({ of: holds ? next : value, text: next });
        if (holds) onChange(next === '' ? undefined : next);
      }}
    />
  );
}

import { TextInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import type { Issue } from '#graph/issue.ts';

/** A name that is taken over when one leaves it or presses Enter; Escape gives the old one back. */
export function NameSetting(props: {
  readonly name: string;
  /** Answers why a name cannot be. */
  readonly rename: (name: string) => Issue | undefined;
}): ReactNode {
  const { name, rename } = props;
  const [draft, setDraft] = useState<{ readonly of: string; readonly text: string; readonly error?: string }>();
  const held = draft?.of === name ? draft : undefined;
  const commit = (): void => {
    if (!held || held.text === name) return setDraft(undefined);
    const refusal = rename(held.text);
    setDraft(refusal ? { of: name, text: held.text, error: refusal.message } : undefined);
  };
  return (
    <TextInput
      label="Name"
      data-node-name
      value={held?.text ?? name}
      error={held?.error}
      onChange={(event) => setDraft({ of: name, text: event.currentTarget.value })}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter') commit();
        if (event.key === 'Escape' && held) {
          event.stopPropagation();
          setDraft(undefined);
        }
      }}
    />
  );
}

import { TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Issue } from '#graph/issue.ts';
import { useLateDraft } from './use-late-draft.ts';

/** A name that is taken over when one leaves it or presses Enter; Escape gives the old one back. */
export function NameSetting(props: {
  readonly name: string;
  /** Answers why a name cannot be. */
  readonly rename: (name: string) => Issue | undefined;
}): ReactNode {
  const { name, rename } = props;
  const { text, error, type, keys } = useLateDraft(name, (wanted) => rename(wanted)?.message);
  return (
    <TextInput
      label="Name"
      data-node-name
      value={text}
      error={error}
      {...keys}
      onChange={(event) => type(event.currentTarget.value)}
    />
  );
}

import { useState } from 'react';
import type { Issue } from '#graph/issue.ts';

export interface Draft {
  readonly text: string;
  /** Why what was typed is not taken over; the text stays as typed. */
  readonly error: string | undefined;
  readonly type: (text: string) => void;
  /** Puts the text back to the value that holds. */
  readonly reset: () => void;
}

/**
 * Text that is typed and taken over as it is typed, if it can be. What cannot stays in the box with the
 * reason, until the value changes elsewhere.
 */
export function useDraft(value: string, commit: (text: string) => Issue | string | undefined): Draft {
  const [draft, setDraft] = useState<{ readonly of: string; readonly text: string; readonly error: string }>();
  const held = draft?.of === value ? draft : undefined;
  return {
    text: held?.text ?? value,
    error: held?.error,
    type(text) {
      const refusal = commit(text);
      const error = typeof refusal === 'string' ? refusal : refusal?.message;
      setDraft(error === undefined ? undefined : { of: value, text, error });
    },
    reset: () => setDraft(undefined),
  };
}

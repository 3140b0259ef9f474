import { useState, type KeyboardEvent } from 'react';

export interface LateDraft {
  readonly text: string;
  /** Why what was typed cannot be taken over; the text stays as typed. */
  readonly error: string | undefined;
  readonly type: (text: string) => void;
  /** Taken over when one leaves or presses Enter; Escape gives the old text back. */
  readonly keys: { readonly onBlur: () => void; readonly onKeyDown: (event: KeyboardEvent) => void };
}

/** Text that is taken over as a whole, not letter by letter. `commit` answers why it cannot be. */
export function useLateDraft(value: string, commit: (text: string) => string | undefined): LateDraft {
  const [draft, setDraft] = useState<{ readonly of: string; readonly text: string; readonly error?: string }>();
  const held = draft?.of === value ? draft : undefined;
  const take = (): void => {
    if (!held || held.text === value) return setDraft(undefined);
    const error = commit(held.text);
    setDraft(error === undefined ? undefined : { of: value, text: held.text, error });
  };
  return {
    text: held?.text ?? value,
    error: held?.error,
    type: (text) => setDraft({ of: value, text }),
    keys: {
      onBlur: take,
      onKeyDown(event) {
        if (event.key === 'Enter') take();
        if (event.key === 'Escape' && held) {
          event.stopPropagation();
          setDraft(undefined);
        }
      },
    },
  };
}

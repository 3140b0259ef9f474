import { useEffect, useRef, useState } from 'react';
import type { Issue } from '#graph/issue.ts';
import { useEditorState } from './editor-context.tsx';
import { useRevert, type Revert } from './use-revert.ts';

export interface Draft {
  readonly text: string;
  /** Why what was typed is not taken over; the text stays as typed. */
  readonly error: string | undefined;
  readonly type: (text: string) => void;
  /** Escape puts back what stood there, Enter ends the step. */
  readonly keys: Revert;
}

/**
 * Text that is typed and taken over as it is typed, if it can be. What cannot stays in the box with the
 * reason, until the value changes elsewhere; where one goes to another node meanwhile, it is said.
 */
export function useDraft(label: string, value: string, commit: (text: string) => Issue | string | undefined): Draft {
  const [draft, setDraft] = useState<{ readonly of: string; readonly text: string; readonly error: string }>();
  const held = draft?.of === value ? draft : undefined;
  const type = (text: string): void => {
    const refusal = text === value ? undefined : commit(text);
    const error = typeof refusal === 'string' ? refusal : refusal && besideSetting(refusal);
    setDraft(error === undefined ? undefined : { of: value, text, error });
  };
  useSayLost(held && `${label} stays ${value}: “${held.text}” was not taken over. ${held.error}`);
  const keys = useRevert(value, type, held !== undefined);
  return { text: held?.text ?? value, error: held?.error, type, keys };
}

/** What is wrong, without the path of the setting: it stands beside it. */
const besideSetting = ({ message, place }: Issue): string =>
  place.field !== undefined && message.startsWith(`${place.field}: `) ? message.slice(place.field.length + 2) : message;

/** Says what is lost when the control of a setting goes while it holds something that could not be taken over. */
export function useSayLost(lost: string | undefined): void {
  const say = useEditorState((state) => state.say);
  const latest = useRef(lost);
  useEffect(() => {
    latest.current = lost;
  }, [lost]);
  useEffect(
    () => () => {
      if (latest.current !== undefined) say({ text: latest.current, tone: 'refused', undo: false });
    },
    [say],
  );
}

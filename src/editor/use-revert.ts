import { useRef, type KeyboardEvent } from 'react';
import { useEditorState } from './editor-context.tsx';

export interface Revert {
  readonly onFocus: () => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
}

/**
 * Keys of a setting that is taken over as it is typed: Escape puts back what stood there when the focus came, Enter
 * ends the step of undo. `put` also drops what was typed and not taken.
 */
export function useRevert<T>(value: T, put: (value: T) => void, isDirty = false): Revert {
  const start = useRef(value);
  const endSession = useEditorState((state) => state.endSession);
  return {
    onFocus() {
      start.current = value;
    },
    onKeyDown(event) {
      if (event.key === 'Escape' && (isDirty || start.current !== value)) {
        event.stopPropagation();
        event.preventDefault();
        put(start.current);
      }
      if (event.key === 'Enter' && !(event.target instanceof HTMLTextAreaElement)) {
        start.current = value;
        endSession();
      }
    },
  };
}

import { useState } from 'react';
import { openPresenterWindow } from './presenter-window.ts';

/** Where the presenter's notes are: nowhere, beside the lesson, or in a window of their own. */
export type NotesPlace =
  | { readonly type: 'closed' }
  /** `refused` where the browser opened no window. */
  | { readonly type: 'pane'; readonly refused: boolean }
  | { readonly type: 'window'; readonly other: Window };

export interface NotesPlacing {
  readonly place: NotesPlace;
  /** Shows them in a window, beside the lesson where the browser opens none; or closes them. */
  toggle(): void;
  toWindow(): void;
  toPane(): void;
  close(): void;
}

/** The notes of a lesson, where the presenter has put them: first where the class does not see them. */
export function usePresenterNotes(title: string): NotesPlacing {
  const [place, setPlace] = useState<NotesPlace>({ type: 'closed' });
  const close = (): void => setPlace({ type: 'closed' });
  const toWindow = (): void => {
    const other = openPresenterWindow(`Notes: ${title}`);
    setPlace(other === null ? { type: 'pane', refused: true } : { type: 'window', other });
  };
  return {
    place,
    toggle: () => (place.type === 'closed' ? toWindow() : close()),
    toWindow,
    toPane: () => setPlace({ type: 'pane', refused: false }),
    close,
  };
}

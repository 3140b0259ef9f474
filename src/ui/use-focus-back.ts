import { useEffect, useState, type RefObject } from 'react';

/**
 * For a dialog that is there only while it is opened: gives the focus back to what had it before, or to `instead`
 * where that is gone or off by now. Whoever put the focus elsewhere meanwhile keeps it there.
 */
export function useFocusBack(instead: RefObject<HTMLElement | null>): void {
  // Before the dialog takes the focus.
  const [before] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      if (document.activeElement !== document.body) return;
      [before, instead.current].find(takesFocus)?.focus();
    },
    [before, instead],
  );
}

const takesFocus = (element: Element | null): element is HTMLElement =>
  element instanceof HTMLElement && element !== document.body && element.isConnected && !element.matches(':disabled');

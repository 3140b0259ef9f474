import { useCallback, useEffect, useLayoutEffect, useRef } from 'react';

/**
 * Closes a dialog, gives the focus back to where it was, and only then does what was chosen, so that it finds the
 * page as it was and may put the focus elsewhere.
 */
export function useFocusAfter(opened: boolean, onClose: () => void): (then: () => void) => void {
  const origin = useRef<Element>(null);
  const pending = useRef<() => void>(undefined);
  // Before the dialog takes the focus.
  useLayoutEffect(() => {
    if (opened) origin.current = document.activeElement;
  }, [opened]);
  useEffect(() => {
    if (opened) return;
    const then = pending.current;
    pending.current = undefined;
    if (!then) return;
    if (origin.current instanceof HTMLElement) origin.current.focus({ preventScroll: true });
    then();
  }, [opened]);
  return useCallback(
    (then) => {
      pending.current = then;
      onClose();
    },
    [onClose],
  );
}

import { useCallback, useEffect, useRef } from 'react';
import { useBlocker } from 'react-router';
import { useConfirm } from '#ui/confirm.tsx';

/**
 * Asks before a page with unsaved edits is left, by any link, button or by closing the tab.
 * `leave` goes on without asking, for after the edits were saved.
 */
export function useLeaveGuard(dirty: boolean): { readonly leave: (go: () => void) => void } {
  const confirm = useConfirm();
  const free = useRef(false);
  const blocker = useBlocker(
    useCallback(
      ({ currentLocation, nextLocation }) =>
        dirty &&
        !free.current &&
        currentLocation.pathname + currentLocation.search !== nextLocation.pathname + nextLocation.search,
      [dirty],
    ),
  );
  const asked = useRef(false);
  useEffect(() => {
    if (blocker.state !== 'blocked' || asked.current) return;
    asked.current = true;
    void confirm({
      title: 'Leave without saving?',
      text: 'The changes in the panel are not saved yet.',
      confirm: 'Discard changes',
      dangerous: true,
    }).then((answer) => {
      asked.current = false;
      if (answer === 'confirm') blocker.proceed();
      else blocker.reset();
    });
  }, [blocker, confirm]);
  useEffect(() => {
    if (!dirty) return;
    const warn = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [dirty]);
  const leave = useCallback((go: () => void) => {
    free.current = true;
    go();
    // The way is free for this one step only.
    setTimeout(() => {
      free.current = false;
    });
  }, []);
  return { leave };
}

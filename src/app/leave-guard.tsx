import { useEffect, useRef, type ReactNode, type RefObject } from 'react';
import { useBlocker } from 'react-router';
import { useConfirm } from '#ui/confirm.tsx';

/**
 * Stands on a page while it has unsaved edits: asks before it is left, by any link, button or by closing the
 * tab. `free` is set true by whoever goes on after the edits were saved.
 */
export function LeaveGuard({ free }: { readonly free: RefObject<boolean> }): ReactNode {
  const confirm = useConfirm();
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => !free.current && placeOf(currentLocation) !== placeOf(nextLocation),
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
  useUnloadWarning(always);
  return null;
}

/** Searching, sorting and filtering the list beside a panel does not leave the panel. */
const OF_THE_LIST = ['q', 'sort', 'where'];

function placeOf({ pathname, search }: { readonly pathname: string; readonly search: string }): string {
  const query = new URLSearchParams(search);
  for (const key of OF_THE_LIST) query.delete(key);
  return `${pathname}?${query.toString()}`;
}

const always = (): boolean => true;

/** Has the browser ask before the page is closed or reloaded, where `unsafe` (always the same function) says so. */
export function useUnloadWarning(unsafe: () => boolean): void {
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent): void => {
      if (unsafe()) event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [unsafe]);
}

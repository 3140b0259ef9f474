import { useEffect, useRef, type RefObject } from 'react';
import type { TestsRunning } from './test-control.ts';

/** Of a button that runs tests: it waits while others run, and stays focusable, so that the focus is still there then. */
export const waiting = (running: TestsRunning | null): { 'aria-disabled'?: true; 'data-disabled'?: true } =>
  running === null ? {} : { 'aria-disabled': true, 'data-disabled': true };

/** The button that has the focus after a run of tests, where that went with the button that cancelled it. */
export function useFocusAfterRun(running: TestsRunning | null): RefObject<HTMLButtonElement | null> {
  const button = useRef<HTMLButtonElement>(null);
  const isRunning = running !== null;
  const ran = useRef(false);
  useEffect(() => {
    if (ran.current && !isRunning && document.activeElement === document.body) button.current?.focus();
    ran.current = isRunning;
  }, [isRunning]);
  return button;
}

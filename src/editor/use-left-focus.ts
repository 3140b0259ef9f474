import { useLayoutEffect, useState } from 'react';

const FOCUSABLE = 'button:not([disabled]), input:not([disabled]), textarea:not([disabled])';

/** Tells where a row was and where it will be; `control` has the focus, or the one that has it now. */
export type KeepFocus = (from: number, to: number, control?: HTMLElement | null) => void;

/**
 * Keeps the focus in a list whose rows move or go: called as a row leaves its place, it puts the focus on the same
 * control of the row that it is told, once the list is drawn anew.
 */
export function useLeftFocus(list: HTMLElement | null): KeepFocus {
  const [wanted, setWanted] = useState<{ readonly row: number; readonly control: number }>();
  useLayoutEffect(() => {
    if (!wanted) return;
    const controls = controlsOf(list, wanted.row);
    (controls[wanted.control] ?? controls.at(-1))?.focus();
    // Only the drawing that follows the move counts: `wanted` is a new object each time.
  }, [wanted, list]);
  return (from, to, control) => {
    const controls = controlsOf(list, from);
    const at = controls.findIndex((each) => each === (control ?? document.activeElement));
    if (at >= 0) setWanted({ row: to, control: at });
  };
}

const controlsOf = (list: HTMLElement | null, row: number): readonly HTMLElement[] => [
  ...(list?.children[row]?.querySelectorAll<HTMLElement>(FOCUSABLE) ?? []),
];

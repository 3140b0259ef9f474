import { useEffect, useEffectEvent, type RefObject } from 'react';
import { moveOfKey, type Move } from './cursor.ts';

/** Things that use the arrow keys themselves. */
const TAKEN =
  'input, textarea, select, [contenteditable], [role="tab"], [role="listbox"], [role="grid"], [role="radiogroup"], [role="dialog"], [role="menu"], [role="application"], .react-flow, [role="separator"]';

/** Steps with the arrow keys, Home and End, wherever the focus does not need them for something else. */
export function useStepKeys(root: RefObject<HTMLElement | null>, onMove: (move: Move) => void): void {
  const onKey = useEffectEvent((event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    const target = event.target instanceof Element ? event.target : null;
    const inside = target === document.body || (target !== null && (root.current?.contains(target) ?? false));
    const around = target !== null && root.current !== null && target.contains(root.current);
    if (!(inside || around) || target?.closest(TAKEN)) return;
    const move = moveOfKey(event.key, event.shiftKey);
    if (move === undefined) return;
    event.preventDefault();
    onMove(move);
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent): void => onKey(event);
    window.addEventListener('keydown', listener);
    return () => window.removeEventListener('keydown', listener);
  }, []);
}

import { useEffect, useEffectEvent, useMemo, type RefObject } from 'react';
import type { Action } from '#ui/actions/action.ts';
import { useActions } from '#ui/actions/use-actions.ts';
import { moveOfKey, type Move } from './cursor.ts';

/** Things that use the arrow keys themselves. */
const TAKEN =
  'input, textarea, select, [contenteditable], [role="tab"], [role="listbox"], [role="grid"], [role="radiogroup"], [role="dialog"], [role="menu"], [role="application"], .react-flow, [role="separator"]';

const STEPS: readonly { readonly move: Move; readonly title: string; readonly key: string }[] = [
  { move: 'next', title: 'Step forward', key: 'ArrowRight' },
  { move: 'previous', title: 'Step back', key: 'ArrowLeft' },
  { move: 'next-decision', title: 'Go to the next decision', key: 'shift+ArrowRight' },
  { move: 'previous-decision', title: 'Go to the decision before', key: 'shift+ArrowLeft' },
  { move: 'first', title: 'Go to the start of the run', key: 'Home' },
  { move: 'last', title: 'Go to the end of the run', key: 'End' },
];

/** Steps with the arrow keys, Home and End, wherever the focus does not need them for something else. */
export function useStepKeys(root: RefObject<HTMLElement | null>, onMove: (move: Move) => void): void {
  useActions(useMemo(() => STEPS.map(({ move, title, key }) => stepAction(title, key, () => onMove(move))), [onMove]));
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

/** Listed like any other action; the arrows are heard here, as lists and sliders of the page use them too. */
const stepAction = (title: string, key: string, run: () => void): Action => ({
  id: `step-${key}`,
  title,
  section: 'Playing a run',
  keys: [key],
  scope: 'app',
  where: 'in the Simulator',
  native: true,
  run,
});

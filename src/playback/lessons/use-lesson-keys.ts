import { useEffect, useEffectEvent } from 'react';
import type { Action } from '#ui/actions/action.ts';
import { useActions } from '#ui/actions/use-actions.ts';

/** What the keys of a lesson do. */
export interface LessonKeys {
  next(): void;
  previous(): void;
  /** Answers with a choice, counted from 0. */
  answer(choice: number): void;
  toggleFull(): void;
  toggleNotes(): void;
  toggleBlank(): void;
}

/** Things that use the arrow keys, or the space bar, themselves. */
const TAKES_ARROWS =
  'input, textarea, select, [contenteditable], [role="tab"], [role="listbox"], [role="grid"], [role="radiogroup"], [role="dialog"], [role="menu"], [role="application"], .react-flow, [role="separator"]';
const TAKES_SPACE = `${TAKES_ARROWS}, button, a, summary, [role="button"]`;

const SECTION = 'Playing a lesson';
const MOST_CHOICES = 9;

/** The presenter's keys, listed with all others. Arrows and the space bar are left to what the focus is on. */
export function useLessonKeys(keys: LessonKeys): void {
  useActions(actionsOf(keys));
  const onKey = useEffectEvent((event: KeyboardEvent): void => hear(event, keys));
  useEffect(() => {
    const listener = (event: KeyboardEvent): void => onKey(event);
    window.addEventListener('keydown', listener);
    return () => window.removeEventListener('keydown', listener);
  }, []);
}

function hear(event: KeyboardEvent, keys: LessonKeys): void {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
  const target = event.target instanceof Element ? event.target : null;
  if (document.querySelector('[aria-modal="true"]') !== null) return;
  const taken = event.key === ' ' ? TAKES_SPACE : TAKES_ARROWS;
  if (target?.closest(taken)) return;
  if (event.key === 'ArrowRight' || event.key === ' ') keys.next();
  else if (event.key === 'ArrowLeft') keys.previous();
  else return;
  event.preventDefault();
}

/** What the keys of a presenter's own window do there: nothing else in it listens. */
export function hearPresenter(event: KeyboardEvent, keys: LessonKeys): void {
  const does = PRESENTER[event.key.toLowerCase()];
  if (does === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  keys[does]();
}

const PRESENTER: Readonly<Record<string, keyof Omit<LessonKeys, 'answer'>>> = {
  arrowright: 'next',
  pagedown: 'next',
  ' ': 'next',
  arrowleft: 'previous',
  pageup: 'previous',
  b: 'toggleBlank',
};

function actionsOf(keyed: LessonKeys): readonly Action[] {
  const action = (
    id: string,
    title: string,
    keys: readonly string[],
    does: keyof LessonKeys,
    more: Partial<Action> = {},
  ): Action => ({
    id: `lesson-${id}`,
    title,
    section: SECTION,
    keys,
    scope: 'app',
    where: 'in a lesson',
    run: () => keyed[does](0),
    ...more,
  });
  return [
    action('next', 'Next stop', ['PageDown'], 'next'),
    action('previous', 'Previous stop', ['PageUp'], 'previous'),
    action('next-arrow', 'Next stop', ['ArrowRight', 'space'], 'next', { native: true, keysOnly: true }),
    action('previous-arrow', 'Previous stop', ['ArrowLeft'], 'previous', { native: true, keysOnly: true }),
    action('full', 'Full screen, or back', ['f'], 'toggleFull'),
    action('notes', "Show or hide the presenter's notes", ['n'], 'toggleNotes'),
    action('blank', 'Blank the screen, or show it again', ['b'], 'toggleBlank'),
    ...Array.from({ length: MOST_CHOICES }, (_, choice) =>
      action(`answer-${choice + 1}`, `Answer ${choice + 1}`, [`${choice + 1}`], 'answer', {
        keysOnly: true,
        run: () => keyed.answer(choice),
      }),
    ),
  ];
}

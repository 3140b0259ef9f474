import { useEffect, useEffectEvent } from 'react';
import type { Action } from '#ui/actions/action.ts';
import { useActions } from '#ui/actions/use-actions.ts';

/** What the keys of a lesson do. */
export interface LessonKeys {
  next(): void;
  previous(): void;
  /** Shows the answer to an open question. */
  reveal(): void;
  /** Answers with a choice, counted from 0. */
  answer(choice: number): void;
  toggleFull(): void;
  toggleNotes(): void;
  toggleBlank(): void;
}

/** Things that use the arrow keys, or the space bar, themselves. */
const TAKES_ARROWS =
  'input, textarea, select, [contenteditable], [role="tab"], [role="listbox"], [role="grid"], [role="radiogroup"], [role="dialog"], [role="menu"], [role="application"], .react-flow, [role="separator"]';
const TAKES_PAGES = 'input, textarea, select, [contenteditable], [role="dialog"], [role="menu"]';
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
  const way = WAYS[event.key];
  if (way === undefined || target?.closest(TAKES[event.key] ?? TAKES_ARROWS)) return;
  event.preventDefault();
  keys[way]();
}

/** The first that is pressed at a question says that it is one; what a clicker sends is among them. */
const WAYS: Readonly<Record<string, 'next' | 'previous'>> = {
  PageDown: 'next',
  ArrowRight: 'next',
  ' ': 'next',
  PageUp: 'previous',
  ArrowLeft: 'previous',
};

const TAKES: Readonly<Record<string, string>> = { PageDown: TAKES_PAGES, PageUp: TAKES_PAGES, ' ': TAKES_SPACE };

/** What the keys of a presenter's own window do there: nothing else in it listens. */
export function hearPresenter(event: KeyboardEvent, keys: LessonKeys): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const onButton = (event.target as Element | null)?.closest('button') != null;
  const does = event.key === ' ' && onButton ? undefined : (WAYS[event.key] ?? PRESENTER[event.key.toLowerCase()]);
  if (does !== undefined) keys[does]();
  else if (/^[1-9]$/.test(event.key)) keys.answer(Number(event.key) - 1);
  else return;
  event.preventDefault();
}

const PRESENTER: Readonly<Record<string, 'toggleBlank' | 'toggleNotes'>> = { b: 'toggleBlank', n: 'toggleNotes' };

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
    action('next', 'Next stop; at a question twice to show the answer', ['PageDown', 'ArrowRight', 'space'], 'next', {
      native: true,
    }),
    action('previous', 'Previous stop', ['PageUp', 'ArrowLeft'], 'previous', { native: true }),
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

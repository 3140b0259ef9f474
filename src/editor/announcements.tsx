import { VisuallyHidden } from '@mantine/core';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { changeWords, isTyped } from './change-words.ts';
import { useEditor, useScreen } from './editor-context.tsx';
import { issueSummary } from './issue-lists.ts';

/** How long nothing more must be typed, or become a problem, before it is said; in milliseconds of real time. */
const QUIET = 1_200;

/** Tells a screen reader what each edit did and when there are other problems than before. */
export function Announcements(): ReactNode {
  const { screen } = useEditor();
  const said = useScreen((state) => state.said);
  const [flip, setFlip] = useState(false);
  const [last, setLast] = useState(said);
  // The same words twice are said twice.
  if (last !== said) {
    setLast(said);
    setFlip(!flip);
  }
  useChangesSaid();
  useProblemsSaid();
  // What was said before this visit is over.
  useEffect(() => screen.getState().set({ said: undefined }), [screen]);
  return (
    <VisuallyHidden role="status" aria-label="Changes">
      {said === undefined ? '' : flip ? said.text : `${said.text}\u00A0`}
    </VisuallyHidden>
  );
}

function useChangesSaid(): void {
  const { store, catalog, screen } = useEditor();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = store.subscribe((after, before) => {
      if (after.graph === before.graph) return;
      clearTimeout(timer);
      const words = changeWords(before, after, catalog);
      if (words === undefined) return;
      const typed = isTyped(before.graph, after.graph);
      timer = setTimeout(
        () => {
          const { notice } = store.getState();
          // A notice that came with the change is read out by itself.
          if (notice?.undo !== true || notice === before.notice) screen.getState().announce(words);
        },
        typed ? QUIET : 0,
      );
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [store, catalog, screen]);
}

function useProblemsSaid(): void {
  const { issues, screen } = useEditor();
  const before = useRef<string>(undefined);
  const summary = issueSummary(issues) ?? 'No problems';
  useEffect(() => {
    if (before.current === undefined || before.current === summary) {
      before.current = summary;
      return undefined;
    }
    const timer = setTimeout(() => {
      before.current = summary;
      screen.getState().announce(`${summary}.`);
    }, QUIET * 2);
    return () => clearTimeout(timer);
  }, [summary, screen]);
}

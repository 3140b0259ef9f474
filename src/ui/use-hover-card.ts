import { useCallback, useEffect, useId, useRef, useState, type FocusEvent } from 'react';

/** The pointer rests so long before a card opens, and may be away so long before it closes, in milliseconds. */
const OPENS = 200;
const CLOSES = 150;

export interface HoverCard {
  /** For `aria-describedby` and the card. */
  readonly id: string;
  readonly open: boolean;
  /** Handlers of the element that the card is about. */
  readonly target: {
    readonly onMouseEnter: () => void;
    readonly onMouseLeave: () => void;
    readonly onFocus: (event: FocusEvent<HTMLElement>) => void;
    readonly onBlur: () => void;
  };
  /** Handlers of the card, so that the pointer may move onto it. */
  readonly hover: { readonly onMouseEnter: () => void; readonly onMouseLeave: () => void };
}

/** A card that shows while the pointer rests on something or the keyboard is there; Escape closes it. */
export function useHoverCard(): HoverCard {
  const id = useId();
  const [open, setOpen] = useState(false);
  const timer = useRef<number>(undefined);
  const later = useCallback((next: boolean, wait: number): void => {
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => setOpen(next), wait);
  }, []);
  const now = useCallback((next: boolean): void => {
    window.clearTimeout(timer.current);
    setOpen(next);
  }, []);
  useEffect(() => () => window.clearTimeout(timer.current), []);
  useEffect(() => {
    if (!open) return;
    const escape = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      // The card alone closes, not the panel or dialog that it stands over.
      event.stopPropagation();
      now(false);
    };
    window.addEventListener('keydown', escape, true);
    return () => window.removeEventListener('keydown', escape, true);
  }, [open, now]);
  const onMouseEnter = (): void => later(true, OPENS);
  const onMouseLeave = (): void => later(false, CLOSES);
  return {
    id,
    open,
    target: {
      onMouseEnter,
      onMouseLeave,
      onFocus: (event) => {
        if (event.currentTarget.matches(':focus-visible')) now(true);
      },
      onBlur: () => now(false),
    },
    hover: { onMouseEnter, onMouseLeave },
  };
}

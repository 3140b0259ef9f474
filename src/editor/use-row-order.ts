import { useState, type HTMLAttributes, type KeyboardEvent, type PointerEvent } from 'react';
import { useLeftFocus } from './use-left-focus.ts';

interface RowOrderOptions {
  /** Whether a row may go to another place. */
  readonly canMove: (from: number, to: number) => boolean;
  readonly onMove: (from: number, to: number) => void;
}

interface Drag {
  readonly from: number;
  readonly to: number;
}

/** Rows of a list put in another order: by dragging a handle, and by Alt with the arrow keys anywhere in a row. */
export function useRowOrder({ canMove, onMove }: RowOrderOptions) {
  const [list, setList] = useState<HTMLOListElement | null>(null);
  const [drag, setDrag] = useState<Drag>();
  const focusRow = useLeftFocus(list);

  const move = (from: number, to: number, control?: HTMLElement | null): void => {
    if (from === to || !canMove(from, to)) return;
    focusRow(from, to, control);
    onMove(from, to);
  };

  /** The place that the pointer is over, as far as the row may go there. */
  const placeAt = (from: number, y: number): number => {
    const rows = [...(list?.children ?? [])];
    const under = rows.findIndex((row) => y < row.getBoundingClientRect().bottom);
    const to = under < 0 ? rows.length - 1 : under;
    return canMove(from, to) ? to : from;
  };

  const handle = (index: number): HTMLAttributes<HTMLElement> => ({
    onPointerDown(event: PointerEvent<HTMLElement>) {
      if (event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      setDrag({ from: index, to: index });
    },
    onPointerMove(event: PointerEvent<HTMLElement>) {
      if (drag?.from === index) setDrag({ from: index, to: placeAt(index, event.clientY) });
    },
    onPointerUp() {
      setDrag(undefined);
      if (drag?.from === index) move(index, drag.to);
    },
    onPointerCancel: () => setDrag(undefined),
  });

  const row = (index: number) => ({
    'data-orderable': true,
    'data-dragged': drag?.from === index && drag.to !== index ? true : undefined,
    'data-drop': drag?.to === index && drag.from !== index ? (drag.from < index ? 'behind' : 'before') : undefined,
    onKeyDownCapture(event: KeyboardEvent<HTMLElement>) {
      if (event.key === 'Escape' && drag) setDrag(undefined);
      const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
      if (!event.altKey || step === undefined || !isOwn(event)) return;
      event.preventDefault();
      event.stopPropagation();
      move(index, index + step);
    },
  });

  return { setList, handle, row, move, canMove, keepFocus: focusRow };
}

/** A criterion lies in a row of its own inside the row of an outcome: the inner one is meant. */
const isOwn = ({ target, currentTarget }: KeyboardEvent<HTMLElement>): boolean =>
  target instanceof Element && target.closest('[data-orderable]') === currentTarget;

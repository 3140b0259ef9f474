import type { Size } from './canvas-props.ts';
import type { Card } from '#drawing/card.ts';
import { layoutCard } from '#drawing/card-layout.ts';
import type { TextWidth } from '#drawing/text-width.ts';

/** Works out the sizes of cards with the names of their edges, of each card once. */
export function createCardSizes(width: TextWidth): (card: Card) => Size {
  const known = new WeakMap<Card, Size>();
  return (card) => {
    const held = known.get(card);
    if (held) return held;
    const layout = layoutCard(card, width);
    const size = { width: layout.width, height: layout.height };
    known.set(card, size);
    return size;
  };
}

/** Whether two sizes are the same but for what browsers round. */
export const sameSize = (a: Size, b: Size): boolean =>
  Math.abs(a.width - b.width) < 1 && Math.abs(a.height - b.height) < 1;

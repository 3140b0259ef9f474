import type { CSSProperties } from 'react';
import type { GraphColor } from '#graph/flow-graph.ts';

/** Custom properties by which a card, a note or a frame takes the colour that the designer gave it. */
export const paintOf = (color: GraphColor | undefined): CSSProperties | undefined =>
  color &&
  ({ '--paint': `var(--fs-paint-${color})`, '--paint-soft': `var(--fs-paint-${color}-soft)` } as CSSProperties);

/** The colours by name, as they are offered and read out. */
export const colorNames: Readonly<Record<GraphColor, string>> = {
  grey: 'Grey',
  blue: 'Blue',
  teal: 'Teal',
  green: 'Green',
  yellow: 'Yellow',
  orange: 'Orange',
  red: 'Red',
  purple: 'Purple',
};

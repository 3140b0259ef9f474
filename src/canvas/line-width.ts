import type { CSSProperties } from 'react';

const THINNEST = 1.5;
const THICKEST = 8;

/** The thickness of a line by its weight, for the styles of lines and ports; theirs where there is no weight. */
export const lineWidth = (weight: number | undefined): CSSProperties | undefined =>
  weight === undefined
    ? undefined
    : ({ '--line-width': `${(THINNEST + (THICKEST - THINNEST) * weight).toFixed(2)}px` } as CSSProperties);

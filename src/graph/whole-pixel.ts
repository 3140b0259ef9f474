/** Whole canvas pixels, never -0, so that a place prints as it is read; what is no number stands at 0. */
export const wholePixel = (value: number): number => (Number.isFinite(value) ? Math.round(value) + 0 : 0);

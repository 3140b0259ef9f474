import { FIRST_ROW } from './lanes.ts';
import type { Point } from './route-edge.ts';

/** Normal and error edges that end at the same node come to it on two lines. */
const APPROACH = 14;
const ERROR_APPROACH = 22;

/** How far before its end a line takes its last turn. */
export const approachOf = (kind: 'normal' | 'error' | undefined): number =>
  kind === 'error' ? ERROR_APPROACH : APPROACH;

/** Where lines end at a node that stands here. */
export const entryOf = ({ x, y }: Point): Point => ({ x, y: y + FIRST_ROW });

/** Length of the tip of a thin line; a thick one has a longer one. */
const TIP = 7;
const LONGEST_TIP = 13;
/** Half the width of a tip, as a share of its length. */
export const TIP_SLANT = 0.64;

/** Length of the tip of a line by its weight from 0 to 1. */
export const tipLength = (weight: number | undefined): number => TIP + (LONGEST_TIP - TIP) * (weight ?? 0);

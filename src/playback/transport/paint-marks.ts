import type { ThemeColors } from '#canvas/theme-colors.ts';
import type { ColumnMark } from './group-marks.ts';
import { LANES, type Mark } from './mark-of.ts';

/** Width of a column of marks, in pixels. */
export const COLUMN = 3;
/** Height of a row of marks, with the space below it, in pixels. */
const LANE = 9;
const GAP = 2;
/** Height of the row that marks out the stops of what is stepped through, in pixels. */
const OWN = 4;

/** Height of all rows, in pixels. */
export const MARKS_HEIGHT = LANES.length * LANE + OWN;

const COLORS: Readonly<Record<Mark['tone'], string>> = {
  plain: '--fs-text-dim',
  success: '--fs-ok',
  pending: '--fs-pending',
  error: '--fs-error',
};

/** What the scrubber shows below its playhead. */
export interface MarksScene {
  readonly width: number;
  readonly marks: readonly ColumnMark[];
  /** Columns in which what is stepped through has a stop. */
  readonly own: ReadonlySet<number>;
}

/** Draws the rows of marks. What belongs to others is pale; an error is wide, what waits is hollow, a beginning is tall. */
export function paintMarks(
  context: CanvasRenderingContext2D,
  { width, marks, own }: MarksScene,
  colors: ThemeColors,
): void {
  context.clearRect(0, 0, width, MARKS_HEIGHT);
  context.fillStyle = colors('--fs-border');
  LANES.forEach((_, row) => context.fillRect(0, row * LANE + LANE - GAP, width, 0.5));
  for (const { column, lane, tone, tall, own: isOwn } of marks) {
    const height = tall || tone === 'error' ? LANE - GAP - 1 : 3;
    const wide = tone === 'error' ? COLUMN : COLUMN - 1;
    const top = LANES.indexOf(lane) * LANE + LANE - GAP - height;
    context.globalAlpha = isOwn ? 1 : 0.35;
    context.fillStyle = colors(COLORS[tone]);
    context.strokeStyle = colors(COLORS[tone]);
    if (tone === 'pending') context.strokeRect(column * COLUMN + 0.5, top - 0.5, COLUMN - 1, height);
    else context.fillRect(column * COLUMN, top, wide, height);
  }
  context.globalAlpha = 1;
  context.fillStyle = colors('--fs-accent');
  for (const column of own) context.fillRect(column * COLUMN, LANES.length * LANE, COLUMN - 1, OWN);
}

import type { JournalEntry } from '#logs/journal-entry.ts';
import { LANES, markOf, type Lane, type Mark } from './mark-of.ts';
import type { TimeAxis } from './time-axis.ts';

/** All marks of a lane that share a column of pixels, drawn as one. */
export interface ColumnMark {
  /** Column counted from the left. */
  readonly column: number;
  readonly lane: Lane;
  /** The most telling of theirs: an error before what waits before a success. */
  readonly tone: Mark['tone'];
  readonly tall: boolean;
  /** One of them belongs to what is stepped through. */
  readonly own: boolean;
  readonly count: number;
}

const RANK: Readonly<Record<Mark['tone'], number>> = { plain: 0, success: 1, pending: 2, error: 3 };

/** Groups the marks of a run by the columns of a scrubber that is so many columns wide. */
export function groupMarks(
  journal: readonly JournalEntry[],
  { places }: TimeAxis,
  columns: number,
  isOwn: (seq: number) => boolean,
): readonly ColumnMark[] {
  const groups = new Map<number, ColumnMark>();
  for (const entry of journal) {
    const mark = markOf(entry);
    if (mark === undefined) continue;
    const column = columnOf(places[entry.seq] ?? 0, columns);
    const key = column * LANES.length + LANES.indexOf(mark.lane);
    const known = groups.get(key);
    const own = isOwn(entry.seq);
    groups.set(
      key,
      known === undefined
        ? { column, ...mark, own, count: 1 }
        : {
            column,
            lane: mark.lane,
            tone: RANK[mark.tone] > RANK[known.tone] ? mark.tone : known.tone,
            tall: known.tall || mark.tall,
            own: known.own || own,
            count: known.count + 1,
          },
    );
  }
  return [...groups.values()];
}

/** The column of pixels in which a place of the axis lies. */
export const columnOf = (place: number, columns: number): number =>
  Math.min(Math.max(0, columns - 1), Math.floor(place * columns));

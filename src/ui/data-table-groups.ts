import type { ReactNode } from 'react';

/** A row that stands for others: its first cell reaches over several columns. */
export interface TableHeading {
  readonly content: ReactNode;
  /** How many columns the content reaches over. */
  readonly span: number;
  /** Whether the rows of the group are shown. */
  readonly expanded: boolean;
}

/** Rows in groups, each below a heading that opens and closes it. */
export interface TableGroups<Row> {
  /** Puts the headings among the sorted rows, and leaves out those of closed groups. */
  readonly arrange: (sorted: readonly Row[]) => readonly Row[];
  /** Undefined for a row that is no heading. Opening a heading is up to `onOpen`. */
  readonly headingOf: (row: Row) => TableHeading | undefined;
}

/** The row below all others, always in view. */
export interface TableTotal<Row> {
  readonly row: Row;
  readonly content: ReactNode;
  readonly span: number;
}

/** The arrow that opens a closed group, and the one that closes an open one. */
export const turnsHeading = (key: string, heading: TableHeading | undefined): boolean =>
  heading !== undefined && key === (heading.expanded ? 'ArrowLeft' : 'ArrowRight');

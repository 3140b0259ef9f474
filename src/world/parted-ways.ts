import type { JournalWhy } from '#logs/journal-entry.ts';

/** In what two runs of a record can differ. */
export type Aspect = 'routed' | 'path' | 'owner' | 'outcome' | 'callouts' | 'timing';

export const ASPECTS: readonly Aspect[] = ['routed', 'path', 'owner', 'outcome', 'callouts', 'timing'];

/** What happened in one of the runs where they part. */
export interface PartingSide {
  /** Entry of the run's journal at which to look. */
  readonly seq: number;
  readonly at: number;
  /** Edge that was taken, by its title; null where none was. */
  readonly edge: string | null;
  readonly why: JournalWhy | null;
}

/** Where the ways of a record part, and what happened there in both runs. */
export interface Parting {
  /** Name of the node; null where the record came to no node in one of the runs. */
  readonly node: string | null;
  /** Null where the record did not come to its trigger in that run. */
  readonly first: PartingSide | null;
  readonly second: PartingSide | null;
}

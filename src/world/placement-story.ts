import type { Duration } from '#shared/instant.ts';

/** One thing that happens to the typical record, in words. */
export interface PlacementStep {
  /** Milliseconds from the creation of the record. */
  readonly after: Duration;
  readonly text: string;
  readonly tone: 'plain' | 'wait' | 'error' | 'success';
  readonly rule?: string;
}

/** What came of one typical record at a node: as a run of it showed. */
export interface PlacementTimeline {
  readonly steps: readonly PlacementStep[];
  /** Whether a trip of the record came to the node. */
  readonly reached: boolean;
  /** When its prospect was added to the sequence; null where it never was. */
  readonly addedAfter: Duration | null;
}

/** A step whose instant is that of the journal's entry. */
export type Saying = Omit<PlacementStep, 'after'>;

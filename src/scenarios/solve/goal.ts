import type { Criteria } from '#criteria/criteria.ts';

/** What is to come of criteria, or of one criterion of them. */
export interface Goal {
  readonly criteria: Criteria;
  /** Whether they are to hold or to fail. */
  readonly holds: boolean;
  /** Only this criterion, by its 0-based position, is to come out so; what comes of the whole is left open. */
  readonly item?: number;
  /** When they are asked, as a position in the context's stages; 0 where absent. */
  readonly stage?: number;
  /** What the goal stands for, in words for a reader: `"Web leads" of Trigger New Lead holds`. */
  readonly title?: string;
}

import type { Issue } from '#graph/issue.ts';
import type { Result } from '#shared/result.ts';
import type { WhyNotAnswer, WhyNotProgress, WhyNotQuestion } from '#world/why-not-answer.ts';

/** A question under way. */
export interface WhyNotTask {
  readonly result: Promise<
    { readonly type: 'done'; readonly value: Result<WhyNotAnswer, readonly Issue[]> } | { readonly type: 'cancelled' }
  >;
  cancel(): void;
}

/** Seeks what would have led a decision to another edge, off the main thread. */
export type AskWhyNot = (question: WhyNotQuestion, onProgress: (progress: WhyNotProgress) => void) => WhyNotTask;

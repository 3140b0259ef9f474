import { z } from '#graph/zod.ts';
import type { LessonScore } from '#playback/lesson-player.tsx';

/** How far somebody has come in a lesson. */
export interface LessonProgress {
  /** Stop reached last, counted from 0. */
  readonly at: number;
  /** The best score of those who came to the end; null before the first time. */
  readonly best: LessonScore | null;
}

/** By the lesson's id. */
export type AllProgress = Readonly<Record<string, LessonProgress>>;

const count = z.int().min(0);
const score = z.object({ questions: count, right: count, wrong: count, skipped: count });
const schema = z.record(z.string(), z.object({ at: count, best: score.nullable() }));

const KEY = 'flowbuilder-simulator/lessons';

/** Progress as this browser keeps it; none where it keeps nothing, or what is kept cannot be read. */
export function readProgress(): AllProgress {
  try {
    const parsed = schema.safeParse(JSON.parse(window.localStorage.getItem(KEY) ?? '{}'));
    return parsed.success ? parsed.data : {};
  } catch {
    return {};
  }
}

/** Where the browser keeps nothing, progress lasts as long as the page. */
export function keepProgress(progress: AllProgress): void {
  try {
    window.localStorage.setItem(KEY, JSON.stringify(progress));
  } catch {
    // A browser that keeps nothing must not keep anybody from learning.
  }
}

/** With a stop reached. */
export function withStop(progress: AllProgress, lesson: string, at: number): AllProgress {
  const before = progress[lesson];
  return { ...progress, [lesson]: { at, best: before?.best ?? null } };
}

/** With a lesson that was done to its end; the better of two scores stays. */
export function withScore(progress: AllProgress, lesson: string, score: LessonScore): AllProgress {
  const best = progress[lesson]?.best;
  const better = best != null && best.questions === score.questions && best.right > score.right ? best : score;
  return { ...progress, [lesson]: { at: 0, best: better } };
}

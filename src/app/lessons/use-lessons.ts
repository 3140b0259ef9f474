import { useMemo } from 'react';
import type { Lesson } from '#scenarios/lesson.ts';
import { lessons as shipped } from '#scenarios/lessons.ts';
import { useWorkspace } from '../workspace-context.tsx';

/** The lessons there are. */
export interface Lessons {
  readonly shipped: readonly Lesson[];
  readonly own: readonly Lesson[];
  /** The shipped ones, then one's own: the order in which one leads to the next. */
  readonly all: readonly Lesson[];
}

export function useLessons(): Lessons {
  const own = useWorkspace((workspace) => workspace.lessons);
  return useMemo(() => ({ shipped, own, all: [...shipped, ...own] }), [own]);
}

import type { Lesson } from '#scenarios/lesson.ts';

/** Lessons under one heading. */
export interface LessonGroup {
  readonly title: string;
  readonly lessons: readonly Lesson[];
}

/** The lessons that have all words of a search in their title, group, summary or captions, by group in their order. */
export function groupsOf(lessons: readonly Lesson[], search: string): readonly LessonGroup[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  const groups = new Map<string, Lesson[]>();
  for (const lesson of lessons) {
    const text = textOf(lesson);
    if (!words.every((word) => text.includes(word))) continue;
    const group = groups.get(lesson.group);
    if (group) group.push(lesson);
    else groups.set(lesson.group, [lesson]);
  }
  return [...groups].map(([title, found]) => ({ title, lessons: found }));
}

const textOf = ({ title, group, summary, steps }: Lesson): string =>
  [title, group, summary, ...steps.map(({ caption }) => caption)].join('\n').toLowerCase();

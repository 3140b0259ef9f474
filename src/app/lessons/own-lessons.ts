import type { Lesson } from '#scenarios/lesson.ts';
import { lessons as shipped } from '#scenarios/lessons.ts';
import { freeId } from '../free-id.ts';
import type { WorkspaceStore } from '../workspace-store.ts';

const LIST = { to: '/lessons', name: 'Lessons' } as const;

/** An id that no lesson has, made from a title so that addresses stay readable. */
export function freeLessonId(own: readonly Lesson[], title: string): string {
  const taken = new Set([...shipped, ...own].map(({ id }) => id));
  return freeId(title, 'lesson', (candidate) => taken.has(candidate));
}

/** Adds a lesson at the end, under a free id; answers it as it was added. Can be undone. */
export function addLesson({ getState }: WorkspaceStore, lesson: Lesson, what: string): Lesson {
  const { lessons, commit } = getState();
  const taken = [...shipped, ...lessons].some(({ id }) => id === lesson.id);
  const added = taken ? { ...lesson, id: freeLessonId(lessons, lesson.title) } : lesson;
  commit({ title: `${what} the lesson ${added.title}`, place: placeOf(added) }, (state) => ({
    lessons: [...state.lessons, added],
  }));
  return added;
}

/** Puts a lesson in the place of the one with its id. Edits of one `group` in a row are one step of undo. */
export function changeLesson({ getState }: WorkspaceStore, lesson: Lesson, title: string, group?: string): void {
  getState().commit({ title, group: group && `lesson ${lesson.id} ${group}`, place: placeOf(lesson) }, (state) => ({
    lessons: state.lessons.map((each) => (each.id === lesson.id ? lesson : each)),
  }));
}

/** Takes a lesson away; can be undone. */
export function removeLesson({ getState }: WorkspaceStore, lesson: Lesson): void {
  getState().commit({ title: `Deleted the lesson ${lesson.title}`, place: LIST }, (state) => ({
    lessons: state.lessons.filter(({ id }) => id !== lesson.id),
  }));
}

const placeOf = ({ id, title }: Lesson) => ({ to: `/lessons/${id}/edit`, name: title });

import { readLesson } from '#scenarios/lesson-document.ts';
import type { Lesson } from '#scenarios/lesson.ts';
import type { StoredDocument } from '#storage/document-store.ts';

/** Reads one's own lessons. Those that cannot be read stay in storage and are told of. */
export function loadLessons(
  documents: readonly StoredDocument[],
  keep: (document: StoredDocument, source: object | null) => void,
  problems: string[],
): readonly Lesson[] {
  return documents.flatMap((document) => {
    const read = readLesson(typeof document.body === 'string' ? document.body : '');
    keep(document, read.ok ? read.value : null);
    if (read.ok) return [read.value];
    problems.push(`The lesson "${document.id}" cannot be read: ${read.error[0]?.message ?? 'it is damaged'}`);
    return [];
  });
}

/** In the order of their ids; those that are not named come last. */
export function inOrder(lessons: readonly Lesson[], ids: readonly string[]): readonly Lesson[] {
  const place = ({ id }: Lesson): number => {
    const at = ids.indexOf(id);
    return at === -1 ? ids.length : at;
  };
  return lessons.toSorted((a, b) => place(a) - place(b));
}

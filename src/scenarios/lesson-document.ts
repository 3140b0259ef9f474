import { currentVersion, readDocument, schemaHint, type DocumentKind } from '#graph/read-document.ts';
import { z } from '#graph/zod.ts';
import { zodFaults } from '#graph/zod-faults.ts';
import type { FileFault } from '#shared/file-fault.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { lessonSchema, type Lesson } from './lesson.ts';
import { printRows } from './print-rows.ts';

/** The file format of a lesson, `*.lesson.json`. */
export const lessonDocument: DocumentKind = {
  format: 'flowbuilder-simulator/lesson',
  title: 'lesson',
  ending: '.lesson.json',
  migrations: [],
};

export const lessonDocumentSchema = z.strictObject({
  $schema: z.exactOptional(z.string()),
  format: z.literal(lessonDocument.format),
  version: z.number(),
  lesson: lessonSchema,
});

/** Reads a lesson's text as far as its shape goes; graphs and org of its scenario are not looked into. */
export function readLesson(text: string): Result<Lesson, readonly FileFault[]> {
  const document = readDocument(text, lessonDocument);
  if (!document.ok) return err([document.error]);
  const shape = lessonDocumentSchema.safeParse(document.value);
  if (shape.success) return ok(shape.data.lesson);
  return err(zodFaults(shape.error).map((fault) => ({ code: 'lesson/shape', hint: HINT, ...fault })));
}

const HINT = schemaHint(lessonDocument);

/** The text of a `*.lesson.json` file: the same lesson always gives the same bytes. */
export const printLessonFile = (lesson: Lesson): string =>
  printRows({ format: lessonDocument.format, version: currentVersion(lessonDocument), lesson });

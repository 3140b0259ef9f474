import { changeTitle } from '#versions/change-words.ts';
import type { DiffReport } from '../diffing/diff-report.ts';

/** What differs, as JSON. */
export function* reportDiffJson({ before, after, changes, records }: DiffReport): Iterable<string> {
  const document = {
    format: 'flowbuilder-simulator/diff-report',
    version: 1,
    before,
    after,
    changes:
      changes?.flatMap((group) =>
        group.changes.map((change) => ({
          thing: group.title,
          kind: group.kind,
          type: change.type,
          what: changeTitle(change),
          before: change.before ?? [],
          after: change.after ?? [],
        })),
      ) ?? null,
    records,
  };
  yield `${JSON.stringify(document, null, 2)}\n`;
}

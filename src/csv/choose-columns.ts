import type { FileFault } from '#shared/file-fault.ts';
import { err, ok, type Result } from '#shared/result.ts';
import type { CsvLayout } from './csv-layout.ts';
import { type ColumnMeaning, duplicateFaults, fieldFinder, missingFaults, normalHeading } from './match-headings.ts';

/** What a column is taken for: a field's API name, the key of one of the layout's extras, or `null` for nothing. */
export type ColumnTarget = string | null;

/** The columns of a file as a person chose them. Faults: a field twice, a required one missing, one unknown. */
export function chooseColumns(
  headings: readonly string[],
  layout: CsvLayout,
  targets: readonly ColumnTarget[],
  line: number,
): Result<readonly ColumnMeaning[], readonly FileFault[]> {
  const fields = new Map(layout.fields.map((field) => [field.name, field]));
  const extras = new Set(Object.values(layout.extras));
  const unknown: FileFault[] = [];
  const meanings = headings.map((heading, index): ColumnMeaning => {
    const target = targets[index] ?? null;
    if (target === null) return { type: 'unknown', heading };
    if (extras.has(target)) return { type: 'extra', heading, key: target };
    const field = fields.get(target);
    if (field) return { type: 'field', heading, field };
    unknown.push({
      code: 'csv/no-such-field',
      message: `Column ${index + 1} ("${heading}") is to be ${target}, and ${layout.object} has no such field.`,
      hint: 'Choose another field for it.',
    });
    return { type: 'unknown', heading };
  });
  const faults = [...unknown, ...duplicateFaults(meanings, line), ...missingFaults(layout, meanings, line)];
  return faults.length > 0 ? err(faults) : ok(meanings);
}

/** What each heading stands for by itself; the first of several columns for one field takes it. */
export function proposedTargets(headings: readonly string[], layout: CsvLayout): readonly ColumnTarget[] {
  const find = fieldFinder(layout);
  const taken = new Set<string>();
  return headings.map((heading) => {
    const target = find(heading)?.name ?? layout.extras[normalHeading(heading)] ?? null;
    if (target === null || taken.has(target)) return null;
    taken.add(target);
    return target;
  });
}

import type { FieldInfo } from '#shared/field.ts';
import type { FileFault } from '#shared/file-fault.ts';
import { err, ok, type Result } from '#shared/result.ts';
import type { CsvLayout, CsvObject } from './csv-layout.ts';
import type { RawRow } from './parse-rows.ts';

/** What each column of the file is. */
export type ColumnMeaning =
  | { readonly type: 'field'; readonly heading: string; readonly field: FieldInfo }
  | { readonly type: 'extra'; readonly heading: string; readonly key: string }
  | { readonly type: 'unknown'; readonly heading: string };

/** How many more headings must fit another object before a readable file is taken for one of it. */
const CLEARLY_MORE = 2;

/** A heading as it is compared. */
export const normalHeading = (heading: string): string => heading.trim().replace(/\s+/g, ' ').toLowerCase();

/**
 * Tells what each heading means: an API name, a label or one of the layout's other headings, in any
 * case. Answers all faults at once: no heading row, a field twice, a required column missing, or the
 * headings of another object.
 */
export function matchHeadings(
  { cells, line }: RawRow,
  layout: CsvLayout,
): Result<readonly ColumnMeaning[], readonly FileFault[]> {
  const find = fieldFinder(layout);
  const meanings = cells.map((cell, index): ColumnMeaning => {
    const heading = cell.trim();
    const field = find(heading);
    if (field) return { type: 'field', heading, field };
    const key = layout.extras[normalHeading(heading)];
    if (key !== undefined) return { type: 'extra', heading, key };
    return { type: 'unknown', heading: heading === '' ? `(column ${index + 1}, without a heading)` : heading };
  });
  const fields = meanings.filter((meaning) => meaning.type === 'field');
  const other = otherObject(cells, layout);
  if (other) return err([otherObjectFault(other, layout, line)]);
  if (fields.length === 0) {
    return err([
      {
        code: 'csv/no-heading-row',
        message: `Line ${line} names no field of ${layout.object}: a row of headings must come first.`,
        line,
        hint: `Add a first row of API names or labels, such as ${layout.required.join(', ') || 'Id'}, Email.`,
      },
    ]);
  }
  const faults = [...duplicateFaults(meanings, line), ...missingFaults(layout, meanings, line)];
  return faults.length > 0 ? err(faults) : ok(meanings);
}

/** Finds the field that a heading stands for: its API name, its label or another of the layout's headings. */
export function fieldFinder(object: CsvObject): (heading: string) => FieldInfo | undefined {
  const byHeading = new Map<string, FieldInfo>();
  const byName = new Map(object.fields.map((field) => [field.name, field]));
  for (const [heading, name] of Object.entries(object.headings)) {
    const field = byName.get(name);
    if (field) byHeading.set(heading, field);
  }
  for (const field of object.fields.toReversed()) byHeading.set(normalHeading(field.label), field);
  for (const field of object.fields) byHeading.set(normalHeading(field.name), field);
  return (heading) => byHeading.get(normalHeading(heading));
}

/** Two columns that are one field. */
export function duplicateFaults(meanings: readonly ColumnMeaning[], line: number): readonly FileFault[] {
  const first = new Map<string, number>();
  const faults: FileFault[] = [];
  meanings.forEach((meaning, index) => {
    if (meaning.type !== 'field') return;
    const { name } = meaning.field;
    const before = first.get(name);
    if (before === undefined) {
      first.set(name, index);
      return;
    }
    const [a, b] = [meanings[before]?.heading ?? '', meaning.heading];
    faults.push({
      code: 'csv/duplicate-column',
      message: `Columns ${before + 1} ("${a}") and ${index + 1} ("${b}") are both ${name}.`,
      line,
      hint: 'Take one of the two columns out.',
    });
  });
  return faults;
}

/** Fields whose column must be there and is not. */
export function missingFaults(
  layout: CsvLayout,
  meanings: readonly ColumnMeaning[],
  line: number,
): readonly FileFault[] {
  const present = new Set(meanings.map((meaning) => (meaning.type === 'field' ? meaning.field.name : '')));
  const absent = layout.required.filter((name) => !present.has(name));
  if (absent.length === 0) return [];
  return [
    {
      code: 'csv/missing-column',
      message: `${layout.object} needs ${absent.length === 1 ? 'a column' : 'columns'} that the file does not have: ${absent.join(', ')}.`,
      line,
      hint: 'Add the column, named by its API name or its label.',
    },
  ];
}

/** The object whose export this is by its headings, where that is clearly not the one asked for. */
export function otherObject(cells: readonly string[], layout: CsvLayout): CsvObject | undefined {
  const own = fit(cells, layout);
  return layout.others.find((other) => {
    const theirs = fit(cells, other);
    if (!theirs.complete) return false;
    return theirs.matched >= own.matched + (own.complete ? CLEARLY_MORE : 1);
  });
}

function fit(cells: readonly string[], object: CsvObject): { matched: number; complete: boolean } {
  const find = fieldFinder(object);
  const names = new Set(cells.map((cell) => find(cell)?.name).filter((name) => name !== undefined));
  return { matched: names.size, complete: object.required.every((name) => names.has(name)) };
}

const otherObjectFault = (other: CsvObject, layout: CsvLayout, line: number): FileFault => ({
  code: 'csv/other-object',
  message: `The headings are those of ${other.plural}, not of ${layout.plural}.`,
  line,
  hint: `Read the file as ${other.object}, or choose a file of ${layout.plural}.`,
});

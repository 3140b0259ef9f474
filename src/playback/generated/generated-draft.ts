import type { FieldInfo, FieldValue } from '#shared/field.ts';
import type { RoutedObject } from '#graph/flow-graph.ts';
import { err, ok, type Result } from '#shared/result.ts';
import {
  MOST_GENERATED,
  oddKinds,
  type GeneratedField,
  type Generation,
  type MadeKind,
  type OddKind,
  type ValueSource,
  type WeightedValue,
} from '#world/generation.ts';

/** What is to be generated, as it was typed. */
export interface GeneratedDraft {
  readonly count: string;
  readonly seed: string;
  readonly rows: readonly GeneratedRow[];
  /** In percent. */
  readonly oddShare: string;
  readonly odd: readonly OddKind[];
}

export interface GeneratedRow {
  /** API name; empty where none is chosen yet. */
  readonly field: string;
  readonly from: ValueSource['type'];
  /** The value of a fixed one. */
  readonly value: FieldValue;
  /** The lines of a list. */
  readonly list: string;
  readonly kind: MadeKind;
  /** In percent. */
  readonly blanks: string;
}

export const newRow = (part: Partial<GeneratedRow> = {}): GeneratedRow => ({
  field: '',
  from: 'org',
  value: null,
  list: '',
  kind: 'first-name',
  blanks: '0',
  ...part,
});

/** What each field of an object is made of at first. */
const FIRST: readonly Partial<GeneratedRow>[] = [
  { field: 'FirstName', from: 'made', kind: 'first-name' },
  { field: 'LastName', from: 'made', kind: 'last-name' },
  { field: 'Company', from: 'made', kind: 'company' },
  { field: 'AccountId', from: 'org' },
  { field: 'Email', from: 'made', kind: 'email' },
  { field: 'LeadSource', from: 'org' },
  { field: 'Rating', from: 'org', blanks: '20' },
];

/** A draft for 1,000 records with the fields that most graphs look at. */
export const newGeneratedDraft = (fields: readonly FieldInfo[]): GeneratedDraft => ({
  count: '1000',
  seed: '1',
  rows: FIRST.filter(({ field }) => fields.some(({ name, readOnly }) => name === field && readOnly !== true)).map(
    newRow,
  ),
  oddShare: '0',
  odd: oddKinds,
});

/** How many records a draft asks for; undefined where that is no number that can be generated. */
export function countOf({ count }: GeneratedDraft): number | undefined {
  const text = count.replaceAll(/[\s,_]/g, '');
  const number = /^\d{1,9}$/.test(text) ? Number(text) : 0;
  return number >= 1 && number <= MOST_GENERATED ? number : undefined;
}

/** What is wrong with a draft, by the row or the field of the form that it is about; null for what is missing. */
export interface GeneratedFault {
  readonly row: number | 'count' | 'seed' | 'odd' | null;
  readonly message: string;
}

/** [RUN-1] The generation that the form asks for, or all that is wrong with it. */
export function generationOf(
  draft: GeneratedDraft,
  object: RoutedObject,
  fields: readonly FieldInfo[],
): Result<Generation, readonly GeneratedFault[]> {
  const faults: GeneratedFault[] = [];
  const count = countOf(draft);
  if (count === undefined) {
    const most = MOST_GENERATED.toLocaleString('en-GB');
    faults.push({ row: 'count', message: `The number of records is a whole number from 1 to ${most}.` });
  }
  const seed = /^\d{1,10}$/.test(draft.seed.trim()) ? Number(draft.seed) : undefined;
  if (seed === undefined) faults.push({ row: 'seed', message: 'The seed is a whole number of at most ten digits.' });
  const oddShare = percentOf(draft.oddShare);
  if (oddShare === undefined) faults.push({ row: 'odd', message: 'The share of odd values is from 0 to 100 percent.' });
  const made = draft.rows.map((row, at) => fieldOf(row, at, fields, faults)).flatMap((field) => field ?? []);
  for (const info of fields) {
    const isGiven = draft.rows.some(({ field }) => field === info.name);
    if (info.required === true && info.type !== 'checkbox' && !isGiven && !HAS_DEFAULT.has(info.name)) {
      faults.push({ row: null, message: `${info.label} is required in Salesforce: add it.` });
    }
  }
  if (faults.length > 0 || count === undefined || seed === undefined || oddShare === undefined) return err(faults);
  return ok({ object, count, seed, fields: made, oddShare, odd: draft.odd });
}

/** Salesforce fills these in where they are not given. */
const HAS_DEFAULT: ReadonlySet<string> = new Set(['Status', 'OwnerId']);

function fieldOf(
  row: GeneratedRow,
  at: number,
  fields: readonly FieldInfo[],
  faults: GeneratedFault[],
): GeneratedField | undefined {
  const info = fields.find(({ name }) => name === row.field);
  if (info === undefined) {
    faults.push({ row: at, message: 'Choose a field, or remove the row.' });
    return undefined;
  }
  const blanks = percentOf(row.blanks);
  if (blanks === undefined) {
    faults.push({ row: at, message: `${info.label}: the share of blanks is from 0 to 100 percent.` });
  } else if (blanks > 0 && info.required === true) {
    faults.push({ row: at, message: `${info.label} is required in Salesforce: it cannot be blank.` });
  }
  const values = row.from === 'list' ? listOf(row.list, info) : [];
  if (row.from === 'list' && values.length === 0) {
    faults.push({ row: at, message: `${info.label}: list at least one value, each on a line of its own.` });
  }
  if (row.from === 'fixed' && row.value === null && info.required === true) {
    faults.push({ row: at, message: `${info.label} is required in Salesforce: give a value.` });
  }
  return { field: row.field, blanks: blanks ?? 0, from: sourceOf(row, values) };
}

function sourceOf({ from, value, kind }: GeneratedRow, values: readonly WeightedValue[]): ValueSource {
  switch (from) {
    case 'fixed':
      return { type: 'fixed', value };
    case 'list':
      return { type: 'list', values };
    case 'org':
      return { type: 'org' };
    case 'made':
      return { type: 'made', kind };
  }
}

/** `3 × Web`, one value a line; the weight is 1 where it is left out. */
const WEIGHTED = /^(\d{1,6})\s*[×x*]\s+(.+)$/u;

export const listOf = (text: string, info: FieldInfo): readonly WeightedValue[] =>
  text.split('\n').flatMap((line) => {
    const trimmed = line.trim();
    if (trimmed === '') return [];
    const [, weight, value] = WEIGHTED.exec(trimmed) ?? [];
    const parsed = valueOf(value ?? trimmed, info);
    return parsed === undefined ? [] : [{ value: parsed, weight: Math.max(1, Number(weight ?? '1')) }];
  });

function valueOf(text: string, { type }: FieldInfo): FieldValue | undefined {
  if (type === 'checkbox') return text.toLowerCase() === 'true' || text.toLowerCase() === 'yes';
  if (type !== 'number') return text;
  return Number.isFinite(Number(text)) ? Number(text) : undefined;
}

function percentOf(text: string): number | undefined {
  const number = /^\d{1,3}(?:\.\d{1,2})?$/.test(text.trim()) ? Number(text) : undefined;
  return number !== undefined && number <= 100 ? number : undefined;
}

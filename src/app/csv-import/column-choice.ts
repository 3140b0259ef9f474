import type { ColumnTarget } from '#csv/choose-columns.ts';
import type { CsvPreview } from '#csv/preview-records.ts';
import { numbered } from '#csv/read-records.ts';
import { isImportable } from '#mocks/salesforce/importable-fields.ts';
import type { SalesforceState } from '#mocks/salesforce/salesforce-state.ts';
import type { FieldInfo } from '#shared/field.ts';
import { type ImportLacking, REFUSE_LACKING } from '#world/import-lacking.ts';
import { ACCOUNT_NAME, csvLayoutOf, type ImportedObject, OWNER_NAME } from '#world/import-layout.ts';
import type { ImportMatch } from '#world/import-record.ts';

/** How a person wants a file to be imported. */
export interface ImportChoice {
  readonly headed: boolean;
  readonly targets: readonly ColumnTarget[];
  /** What was chosen; `matchOf` says what it comes to with these columns. */
  readonly match: ImportMatch | null;
  readonly lacking: ImportLacking;
  /** Whether a blank cell clears the field of a record that is written over. */
  readonly clearBlanks: boolean;
}

/** Something that a column can be. */
export interface TargetOption {
  readonly value: string;
  readonly label: string;
}

const EXTRA_LABELS: Readonly<Record<string, string>> = {
  [OWNER_NAME]: 'Owner, by name',
  [ACCOUNT_NAME]: 'Account, by name',
};

/** What the columns of a file can be: fields that an import may set, and names of owners and accounts. */
export function targetOptions(state: SalesforceState, object: ImportedObject): readonly TargetOption[] {
  const extras = new Set(Object.values(csvLayoutOf(state, object).extras));
  return [
    ...state.fields[object].filter(canBeTarget).map((field) => ({
      value: field.name,
      label: field.name === 'IsDeleted' ? 'Deleted: rows that say so are left out' : `${field.label} (${field.name})`,
    })),
    ...[...extras].map((key) => ({ value: key, label: EXTRA_LABELS[key] ?? key })),
  ];
}

const canBeTarget = (field: FieldInfo): boolean => isImportable(field) || field.name === 'IsDeleted';

/** The choice that a file's own headings propose. */
export function proposedChoice(preview: CsvPreview, options: readonly TargetOption[]): ImportChoice {
  const known = new Set(options.map((option) => option.value));
  const targets = preview.proposed.map((target) => (target !== null && known.has(target) ? target : null));
  return { headed: true, targets, match: null, lacking: REFUSE_LACKING, clearBlanks: false };
}

/** The headings of a file: its first row, or numbers where that is a record. */
export const headingsOf = ({ first }: CsvPreview, headed: boolean): readonly string[] => {
  const cells = first[0]?.cells ?? [];
  return headed ? cells.map((cell, index) => cell.trim() || `Column ${index + 1}`) : numbered(cells);
};

/** Ways to find the record that a row is, as far as the chosen columns allow. */
export function possibleMatches({ targets }: Pick<ImportChoice, 'targets'>): readonly ImportMatch[] {
  const id = targets.includes('Id');
  const email = targets.includes('Email');
  return ['none', ...(id ? (['id'] as const) : []), ...(email ? (['email'] as const) : [])];
}

/** What is done with rows that the org has already: by the Id where there is a column of it and nobody chose otherwise. */
export function matchOf(choice: Pick<ImportChoice, 'targets' | 'match'>): ImportMatch {
  const possible = possibleMatches(choice);
  if (choice.match !== null && possible.includes(choice.match)) return choice.match;
  return possible.includes('id') ? 'id' : 'none';
}

/** Fields without a column that a new record cannot do without. */
export function missingFields(
  state: SalesforceState,
  object: ImportedObject,
  targets: readonly ColumnTarget[],
): readonly FieldInfo[] {
  const { required } = csvLayoutOf(state, object);
  return state.fields[object].filter((field) => required.includes(field.name) && !targets.includes(field.name));
}

/** What the chosen columns can name that the org may lack. */
export function lackingKinds(
  state: SalesforceState,
  object: ImportedObject,
  targets: readonly ColumnTarget[],
): readonly (keyof ImportLacking)[] {
  const chosen = state.fields[object].filter((field) => targets.includes(field.name));
  const pointsAt = (target: string): boolean => chosen.some((field) => field.referenceTo?.includes(target) === true);
  return [
    ...(targets.includes(OWNER_NAME) || pointsAt('User') ? (['owners'] as const) : []),
    ...(targets.includes(ACCOUNT_NAME) || pointsAt('Account') ? (['accounts'] as const) : []),
    ...(chosen.some((field) => field.type === 'picklist') ? (['picklistValues'] as const) : []),
  ];
}

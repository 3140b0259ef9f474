import type { EntryOf } from '#logs/entry-of.ts';
import type { SalesforceState } from '#mocks/salesforce/salesforce-state.ts';
import type { FieldInfo, FieldValue } from '#shared/field.ts';
import { changeWords } from '../change-words.ts';
import { isSilentField } from './record-marks.ts';
import { headerOf, shownValue } from './record-columns.tsx';
import { nameOfReference } from './record-names.ts';

/** One change of a record as its history tells it. */
export interface HistoryEntry {
  readonly seq: number;
  readonly at: number;
  /** What happened: `Created`, `Merged away`. */
  readonly what: string;
  /** Through which system, and in whose name where the journal says so. */
  readonly who: string;
  readonly fields: readonly { readonly label: string; readonly before: FieldValue; readonly after: FieldValue }[];
}

/** [LOG-8] The changes of a record in the words of its history, latest first. */
export function historyEntries(
  changes: readonly EntryOf<'record-changed'>[],
  state: SalesforceState,
  fields: readonly FieldInfo[],
): readonly HistoryEntry[] {
  const known = new Map(fields.map((field) => [field.name, field]));
  const shown = (name: string, value: unknown): FieldValue => {
    const plain = typeof value === 'object' || value === undefined ? null : (value as FieldValue);
    return shownValue(state, known.get(name), plain);
  };
  return changes
    .map((change) => ({
      seq: change.seq,
      at: change.at,
      what: change.gone === true ? 'Taken back: it never was' : changeWords[change.kind],
      who: whoOf(change.by, state),
      fields: change.fields
        .filter(([name]) => !isSilentField(name))
        .map(([name, before, after]) => ({
          label: labelOf(known.get(name), name),
          before: shown(name, before),
          after: shown(name, after),
        })),
    }))
    .toReversed();
}

const labelOf = (field: FieldInfo | undefined, name: string): string => (field ? headerOf(field) : name);

function whoOf(by: EntryOf<'record-changed'>['by'], state: SalesforceState): string {
  const system = THROUGH[by.through];
  return by.user === undefined ? system : `${system}, as ${nameOfReference(state, by.user)}`;
}

const THROUGH: Readonly<Record<EntryOf<'record-changed'>['by']['through'], string>> = {
  person: 'A person in Salesforce',
  import: 'An import',
  leandata: 'LeanData',
  'outreach-sync': 'The sync with Outreach',
  outreach: 'Outreach',
};

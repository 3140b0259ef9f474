import type { ImportedObject, RoutedImport } from './import-layout.ts';

/** One thing that an import did to several rows or columns. */
export interface ImportNote {
  readonly code: ImportCode;
  /** One sentence with the count in it. */
  readonly message: string;
  readonly count: number;
  /** The first few; `line` is absent for what is not about one row. */
  readonly examples: readonly ImportExample[];
}

export interface ImportExample {
  readonly line?: number;
  readonly text: string;
}

/** What became of a file: nothing of it is dropped without standing here. */
export interface ImportSummary<O extends ImportedObject = RoutedImport> {
  readonly object: O;
  /** Rows of the file that are not blank; those imported; and of those, the ones that can be routed. */
  readonly rows: number;
  readonly imported: number;
  readonly routable: number;
  readonly added: readonly ImportNote[];
  readonly kept: readonly ImportNote[];
  readonly leftOut: readonly ImportNote[];
  /** What came in and may be a mistake. */
  readonly doubts: readonly ImportNote[];
  /** How something that can be read in two ways was read. */
  readonly notes: readonly string[];
}

/** For each thing an import can do: one of it, several of it, and which list it stands in. */
const SENTENCES = {
  user: ['added', 'user was made that the org does not have', 'users were made that the org does not have'],
  queue: ['added', 'queue was made that the org does not have', 'queues were made that the org does not have'],
  account: ['added', 'account was made that the org does not have', 'accounts were made that the org does not have'],
  'lead-status': ['added', 'lead status was added', 'lead statuses were added'],
  'picklist-value': ['added', 'picklist value was added', 'picklist values were added'],
  id: ['kept', 'record keeps the id of the file', 'records keep the ids of the file'],
  'in-org': [
    'kept',
    'record is in the org already, under the id of the file',
    'records are in the org already, under the ids of the file',
  ],
  updated: ['kept', 'record of the org is written over', 'records of the org are written over'],
  'new-id': [
    'kept',
    'record gets a new id, for the org has one with the id of the file',
    'records get new ids, for the org has those of the file',
  ],
  converted: ['kept', 'lead is converted and cannot be routed', 'leads are converted and cannot be routed'],
  'unreadable-row': ['leftOut', 'row could not be read', 'rows could not be read'],
  'blank-row': ['leftOut', 'blank row', 'blank rows'],
  'deleted-row': ['leftOut', 'row is a deleted record', 'rows are deleted records'],
  'wrong-object': ['leftOut', 'row is a record of another object', 'rows are records of another object'],
  'bad-id': ['leftOut', 'row has an id that cannot be used', 'rows have an id that cannot be used'],
  'duplicate-id': ['leftOut', 'row has the id of an earlier row', 'rows have the id of an earlier row'],
  'duplicate-email': [
    'leftOut',
    'row has the email address of an earlier row',
    'rows have the email address of an earlier row',
  ],
  'bad-value': ['leftOut', 'row holds a value that the org refuses', 'rows hold a value that the org refuses'],
  'missing-value': ['leftOut', 'row lacks what a new record needs', 'rows lack what a new record needs'],
  'ambiguous-email': [
    'leftOut',
    'row has an email address that several records have',
    'rows have email addresses that several records have',
  ],
  'queue-owner': [
    'leftOut',
    'row is owned by a queue that cannot own it',
    'rows are owned by queues that cannot own them',
  ],
  'unknown-owner': [
    'leftOut',
    'row names a user or queue that the org lacks',
    'rows name users or queues that the org lacks',
  ],
  'unknown-account': ['leftOut', 'row names an account that the org lacks', 'rows name accounts that the org lacks'],
  'unknown-value': [
    'leftOut',
    'row holds a picklist value that the org lacks',
    'rows hold picklist values that the org lacks',
  ],
  'converted-lead': ['leftOut', 'row is a converted lead of the org', 'rows are converted leads of the org'],
  'skipped-column': ['leftOut', 'column is not imported', 'columns are not imported'],
  'unknown-column': ['leftOut', 'column is no field of the object', 'columns are no field of the object'],
  'computed-column': [
    'leftOut',
    'column is computed by Salesforce itself',
    'columns are computed by Salesforce itself',
  ],
  'email-in-org': [
    'doubts',
    'new record has an email address that a record of the org has already',
    'new records have email addresses that records of the org have already',
  ],
  'email-in-file': [
    'doubts',
    'new record has the email address of an earlier row',
    'new records have the email address of an earlier row',
  ],
  reference: ['leftOut', 'lookup points at nothing that the org has', 'lookups point at nothing that the org has'],
} as const;

export type ImportCode = keyof typeof SENTENCES;

const MOST_EXAMPLES = 5;

/** What a code says of `count` rows or columns: one sentence with the count in it. */
export const importSentence = (code: ImportCode, count: number): string =>
  `${count} ${SENTENCES[code][count === 1 ? 1 : 2]}.`;

/** What several imports did together, the first examples kept. */
export function mergedNotes(lists: readonly (readonly ImportNote[])[]): readonly ImportNote[] {
  const merged = new Map<ImportCode, ImportNote>();
  for (const note of lists.flat()) {
    const before = merged.get(note.code);
    const count = (before?.count ?? 0) + note.count;
    const examples = [...(before?.examples ?? []), ...note.examples].slice(0, MOST_EXAMPLES);
    merged.set(note.code, { code: note.code, message: importSentence(note.code, count), count, examples });
  }
  return [...merged.values()];
}

/** The things that an import makes, as they are told before it is done. */
const FORECASTS: Readonly<Partial<Record<ImportCode, readonly [one: string, several: string]>>> = {
  user: ['user that the org lacks will be made', 'users that the org lacks will be made'],
  queue: ['queue that the org lacks will be made', 'queues that the org lacks will be made'],
  account: ['account that the org lacks will be made', 'accounts that the org lacks will be made'],
  'lead-status': ['lead status will be added', 'lead statuses will be added'],
  'picklist-value': ['picklist value will be added', 'picklist values will be added'],
  updated: ['record of the org will be written over', 'records of the org will be written over'],
};

/** As `importSentence`, of an import that is yet to be done. */
export function importForecast(code: ImportCode, count: number): string {
  const words = FORECASTS[code];
  return words ? `${count} ${words[count === 1 ? 0 : 1]}.` : importSentence(code, count);
}

/** Gathers what an import does, with counts and the first examples. */
export class ImportNotes {
  readonly #counts = new Map<ImportCode, number>();
  readonly #examples = new Map<ImportCode, ImportExample[]>();

  /** `text` is asked for only where the example is kept. */
  add(code: ImportCode, line: number | null, text: () => string): void {
    this.#counts.set(code, (this.#counts.get(code) ?? 0) + 1);
    const examples = this.#examples.get(code) ?? [];
    if (examples.length === 0) this.#examples.set(code, examples);
    if (examples.length < MOST_EXAMPLES) examples.push(line === null ? { text: text() } : { line, text: text() });
  }

  list(which: 'added' | 'kept' | 'leftOut' | 'doubts'): readonly ImportNote[] {
    return (Object.keys(SENTENCES) as ImportCode[]).flatMap((code) => {
      const count = this.#counts.get(code) ?? 0;
      if (count === 0 || SENTENCES[code][0] !== which) return [];
      return [{ code, message: importSentence(code, count), count, examples: this.#examples.get(code) ?? [] }];
    });
  }
}

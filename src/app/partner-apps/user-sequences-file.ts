import type { CsvLayout } from '#csv/csv-layout.ts';
import type { CsvRow, RefusedRow } from '#csv/csv-records.ts';
import { readRecords } from '#csv/read-records.ts';
import { protectCell, writeRecords } from '#csv/write-records.ts';
import { normaliseId } from '#mocks/kit/salesforce-id.ts';
import type { SalesforceRecord } from '#mocks/kit/record-store.ts';
import type { Sequence } from '#mocks/outreach/outreach-state.ts';
import type { FileFault } from '#shared/file-fault.ts';
import { err, ok, type Result } from '#shared/result.ts';
import type { OrgSetup } from '#world/org-setup.ts';
import type { UserSequenceRow } from './user-sequence-rows.ts';

/** What a file of the mapping would change, and the rows that it cannot. */
export interface MappingImport {
  /** Users whose sequence becomes another one or, with null, none. */
  readonly changes: ReadonlyMap<string, number | null>;
  /** The same in names, in the order of the file. */
  readonly changed: readonly MappingChange[];
  /** Rows that say what is so already. */
  readonly unchanged: number;
  readonly refused: readonly RefusedRow[];
  readonly headings: readonly string[];
  readonly notes: readonly string[];
}

/** What one user gets instead of what; null for no sequence. */
export interface MappingChange {
  readonly userId: string;
  readonly user: string;
  readonly before: string | null;
  readonly after: string | null;
}

const FIELDS = [
  { name: 'UserId', label: 'User ID', type: 'text' },
  { name: 'UserName', label: 'User', type: 'text' },
  { name: 'Email', label: 'Email', type: 'text' },
  { name: 'SequenceId', label: 'Sequence ID', type: 'text' },
  { name: 'SequenceName', label: 'Sequence', type: 'text' },
] as const;

const layout: CsvLayout = {
  object: 'User sequences',
  plural: 'user sequences',
  fields: FIELDS,
  required: [],
  headings: {
    id: 'UserId',
    'salesforce id': 'UserId',
    'salesforce user id': 'UserId',
    username: 'Email',
    name: 'UserName',
    'sequence name': 'SequenceName',
    'primary sequence': 'SequenceName',
    'primary sequence id': 'SequenceId',
  },
  extras: {},
  others: [],
};

/** [V2-4] The mapping as CSV, in the form in which it can be imported again. */
export const mappingCsv = (rows: readonly UserSequenceRow[]): string =>
  writeRecords<UserSequenceRow>(
    [
      { heading: 'User ID', value: (row) => row.userId },
      { heading: 'User', value: (row) => row.name },
      { heading: 'Email', value: (row) => row.email },
      { heading: 'Sequence ID', value: (row) => row.sequenceId },
      { heading: 'Sequence', value: (row) => row.sequenceName },
    ],
    rows,
  );

/** [V2-4] [OUT-1] Reads a file of the mapping: users by id or email, public sequences by id or name; a blank sequence takes the user's away. */
export function readMapping(text: string, org: OrgSetup): Result<MappingImport, readonly FileFault[]> {
  const read = readRecords(text, layout);
  if (!read.ok) return read;
  const columns = new Set(read.value.columns.map(({ field }) => field));
  if (!columns.has('UserId') && !columns.has('Email')) return err([missing('user', 'User ID or Email')]);
  if (!columns.has('SequenceId') && !columns.has('SequenceName'))
    return err([missing('sequence', 'Sequence ID or Sequence')]);
  const users = new Users(org.salesforce.records.User);
  const before = new Map(org.leandata.primarySequences.map(({ userId, sequenceId }) => [userId, sequenceId]));
  const meant = read.value.rows.map((row): Meant => {
    const user = users.find(row);
    const kept = user.ok ? before.get(user.value) : undefined;
    return { row, user, kept, sequence: findSequence(row, org.outreach.sequences, kept) };
  });
  const names = new Map(org.outreach.sequences.map(({ id, name }) => [id, name]));
  const nameOf = (id: number | null | undefined): string | null =>
    id === null || id === undefined ? null : (names.get(id) ?? `Sequence ${id}`);
  const changes = new Map<string, number | null>();
  const changed: MappingChange[] = [];
  const refused: RefusedRow[] = [...read.value.refused];
  let unchanged = 0;
  for (const each of meant) {
    const { row, user, kept, sequence } = each;
    const faults = [user, sequence].flatMap((part) => (part.ok ? [] : [part.error]));
    faults.push(...againstOthers(each, meant));
    if (!user.ok || !sequence.ok || faults.length > 0) {
      refused.push({ line: row.line, cells: row.cells, reason: faults.join('; ') });
      continue;
    }
    if (sequence.value === (kept ?? null)) unchanged += 1;
    else {
      changes.set(user.value, sequence.value);
      const [from, to] = [nameOf(kept), nameOf(sequence.value)];
      changed.push({ userId: user.value, user: users.nameOf(user.value), before: from, after: to });
    }
  }
  refused.sort((a, b) => a.line - b.line);
  const { headings, unknownColumns } = read.value;
  const notes = unknownColumns.length === 0 ? [] : [`These columns are not read: ${unknownColumns.join(', ')}.`];
  return ok({ changes, changed, unchanged, refused, headings, notes });
}

/** A row with the user and the sequence that it means; `kept` is what the user has now. */
interface Meant {
  readonly row: CsvRow;
  readonly user: Result<string, string>;
  readonly kept: number | undefined;
  readonly sequence: Result<number | null, string>;
}

/** Why a row cannot stand beside the others about its user: none of those that contradict one another counts, and of equal ones the first. */
function againstOthers({ row, user, sequence }: Meant, all: readonly Meant[]): readonly string[] {
  if (!user.ok || !sequence.ok) return [];
  const others = all.filter((each) => each.user.ok && each.user.value === user.value && each.sequence.ok);
  const differing = others.filter((other) => other.sequence.ok && other.sequence.value !== sequence.value);
  const lines = differing.map((other) => other.row.line);
  if (lines.length === 1) return [`line ${lines.join()} says something else of the same user`];
  if (lines.length > 1) return [`lines ${lines.join(', ')} say something else of the same user`];
  const [first] = others;
  return first !== undefined && first.row.line < row.line ? [`line ${first.row.line} says the same`] : [];
}

const missing = (what: string, columns: string): FileFault => ({
  code: 'csv/missing-column',
  message: `No column says which ${what} a row is about.`,
  hint: `Add a column with the heading ${columns}.`,
});

const text = (row: CsvRow, field: (typeof FIELDS)[number]['name']): string => String(row.values[field] ?? '').trim();

/** The org's users by id and by email. */
class Users {
  readonly #byId = new Map<string, string>();
  readonly #byEmail = new Map<string, string[]>();

  constructor(records: readonly SalesforceRecord[]) {
    for (const user of records) {
      if (user['IsDeleted'] === true) continue;
      const id = String(user['Id']);
      this.#byId.set(id, String(user['Name'] ?? id));
      const emails = new Set([user['Email'], user['Username']].map((each) => String(each ?? '').toLowerCase()));
      for (const email of emails) this.#byEmail.set(email, [...(this.#byEmail.get(email) ?? []), id]);
    }
  }

  nameOf(id: string): string {
    return this.#byId.get(id) ?? id;
  }

  /** The id of the user whom a row names, or why nobody is meant. */
  find(row: CsvRow): Result<string, string> {
    const [id, email] = [text(row, 'UserId'), text(row, 'Email')];
    if (id === '' && email === '') return err('neither a user id nor an email is given');
    const found = this.#byEmail.get(email.toLowerCase()) ?? [];
    if (id === '') {
      if (found.length > 1) return err(`${found.length} users have the email ${email}: give the user's id`);
      return found[0] === undefined ? err(`no user has the email ${email}`) : ok(found[0]);
    }
    const whole = normaliseId(id);
    if (!whole.ok || !this.#byId.has(whole.value)) return err(`there is no user ${id}`);
    if (email !== '' && !found.includes(whole.value)) return err(`user ${id} does not have the email ${email}`);
    return ok(whole.value);
  }
}

/** The id of the sequence that a row names, null for none, or why none can be meant; what a user has already may stay. */
function findSequence(
  row: CsvRow,
  sequences: readonly Sequence[],
  kept: number | undefined,
): Result<number | null, string> {
  const [id, name] = [text(row, 'SequenceId'), text(row, 'SequenceName')];
  if (id === '' && name === '') return ok(null);
  if (id !== '' && Number(id) === kept && name === '') return ok(kept);
  const named = sequences.filter((sequence) => sameName(sequence.name, name));
  if (id === '') {
    if (named.length > 1) return err(`${named.length} sequences are called "${name}": give the sequence's id`);
    return named[0] ? checked(named[0], kept) : err(`there is no sequence "${name}"`);
  }
  const sequence = sequences.find((each) => String(each.id) === id);
  if (!sequence) return err(`there is no sequence ${id}`);
  if (name !== '' && !named.includes(sequence))
    return err(`sequence ${id} is called "${sequence.name}", not "${name}"`);
  return checked(sequence, kept);
}

function checked({ id, name, shareType }: Sequence, kept: number | undefined): Result<number, string> {
  if (shareType === 'shared' || id === kept) return ok(id);
  return err(`sequence "${name}" is not shared as "Others can see it and use it"`);
}

/** An export may have put an apostrophe before a name that looks like a formula. */
const sameName = (name: string, cell: string): boolean =>
  [name, protectCell(name)].some((each) => each.trim().toLowerCase() === cell.toLowerCase());

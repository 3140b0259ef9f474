import type { EntryOf } from '#logs/entry-of.ts';
import type { Expectation, MayChange } from './expectation.ts';
import type { Verdict } from './expectation-verdict.ts';
import type { RecordKey, RunReading } from './scenario-reading.ts';

type Changed = EntryOf<'record-changed'>;

/** When and by whom a record was written last: they change with whatever else does. */
const STAMPS: ReadonlySet<string> = new Set(['LastModifiedById', 'LastModifiedDate', 'SystemModstamp', 'updatedAt']);

/** Changes that are told in full; of more only their number. */
const MOST_TOLD = 5;

type NothingElse = Extract<Expectation, { readonly type: 'nothing-else-changed' }>;

/** Whether trips, sync and Outreach have changed no record but those that may. */
export function checkNothingElse(
  reading: RunReading,
  expectation: NothingElse,
  record: RecordKey | undefined,
  seq: number,
): Verdict {
  const { may } = expectation;
  const found = new Set<string>();
  for (const { entry, others } of offendingChanges(reading, expectation, record, seq))
    found.add(changeText(reading, entry, others));
  const told = [...found].slice(0, MOST_TOLD).join('; ');
  const more = found.size > MOST_TOLD ? `; ${found.size - MOST_TOLD} more` : '';
  const but = may.length === 0 ? '' : ` but ${may.map(mayText).join(', ')}`;
  const actual = found.size === 0 ? 'nothing else' : told + more;
  return { ok: found.size === 0, expected: `nothing changed${but}`, actual };
}

/** The first change that should not have been, with a field of it. */
export function offendingChange(
  reading: RunReading,
  expectation: NothingElse,
  record: RecordKey | undefined,
  seq: number,
): { readonly entry: Changed; readonly field: string | undefined } | undefined {
  const first = offendingChanges(reading, expectation, record, seq).next();
  return first.done === true ? undefined : { entry: first.value.entry, field: first.value.others[0] };
}

/** What may change so that nothing else has: the objects in the order in which they changed, with their fields. */
export function changesMade(reading: RunReading): readonly MayChange[] {
  const found = new Map<string, Set<string> | null>();
  const last = reading.run.journal.length - 1;
  for (const { entry, others } of offendingChanges(
    reading,
    { type: 'nothing-else-changed', may: [] },
    undefined,
    last,
  )) {
    const isWhole = entry.fields.length === 0 || (entry.kind !== 'updated' && entry.kind !== 'reverted');
    const fields = found.get(entry.object) ?? new Set();
    for (const field of others) fields.add(field);
    found.set(entry.object, isWhole || found.get(entry.object) === null ? null : fields);
  }
  return [...found].map(([object, fields]) => (fields === null ? { object } : { object, fields: [...fields] }));
}

function* offendingChanges(
  reading: RunReading,
  { may }: NothingElse,
  record: RecordKey | undefined,
  seq: number,
): Generator<{ readonly entry: Changed; readonly others: readonly string[] }, undefined> {
  const allowed = may.map((each) => ({
    ...each,
    key: each.record === undefined ? undefined : reading.find(each.record),
  }));
  for (const entry of reading.run.journal) {
    if (entry.seq > seq) break;
    if (entry.type !== 'record-changed' || isOwnDeed(entry)) continue;
    if (record !== undefined && (entry.object !== record.object || entry.id !== record.id)) continue;
    const fields = entry.fields.map(([field]) => field).filter((field) => !STAMPS.has(field));
    const others = fields.filter((field) => !allowed.some((each) => allows(each, entry, field)));
    const free = entry.fields.length === 0 ? allowed.some((each) => allows(each, entry, null)) : others.length === 0;
    if (!free) yield { entry, others };
  }
}

/** What the scenario does itself, by hand or as an import. */
const isOwnDeed = ({ by }: Changed): boolean => by.through === 'person' || by.through === 'import';

function allows(
  { object, record, fields, key }: MayChange & { readonly key: RecordKey | undefined },
  entry: Changed,
  field: string | null,
): boolean {
  if (object !== undefined && object !== entry.object) return false;
  if (record !== undefined && (key?.object !== entry.object || key.id !== entry.id)) return false;
  return fields === undefined || (field !== null && fields.includes(field));
}

function changeText(
  { names }: RunReading,
  { system, object, id, kind, fields }: Changed,
  others: readonly string[],
): string {
  const name = system === 'salesforce' ? names.record(object, id).name : id;
  const what = kind === 'updated' || kind === 'reverted' ? `: ${others.join(', ')}` : '';
  return `${object} ${name} ${fields.length === 0 || what === '' ? kind : `${kind}${what}`}`;
}

function mayText({ object, record, fields }: MayChange): string {
  const of =
    record === undefined
      ? (object ?? 'any record')
      : 'id' in record
        ? `${record.object} ${record.id}`
        : `${record.object} "${record.name}"`;
  return fields === undefined ? of : `${fields.join(' and ')} of ${of}`;
}

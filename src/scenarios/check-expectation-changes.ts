import type { EntryOf } from '#logs/entry-of.ts';
import type { Expectation, MayChange } from './expectation.ts';
import type { Verdict } from './expectation-verdict.ts';
import type { RecordKey, RunReading } from './scenario-reading.ts';

type Changed = EntryOf<'record-changed'>;

/** Changes that are told in full; of more only their number. */
const MOST_TOLD = 5;

/** Whether trips, sync and Outreach have changed no record but those that may. */
export function checkNothingElse(
  reading: RunReading,
  { may }: Extract<Expectation, { readonly type: 'nothing-else-changed' }>,
  record: RecordKey | undefined,
  seq: number,
): Verdict {
  const allowed = may.map((each) => ({
    ...each,
    key: each.record === undefined ? undefined : reading.find(each.record),
  }));
  const found = new Set<string>();
  for (const entry of reading.run.journal) {
    if (entry.seq > seq) break;
    if (entry.type !== 'record-changed' || isOwnDeed(entry)) continue;
    if (record !== undefined && (entry.object !== record.object || entry.id !== record.id)) continue;
    const fields = entry.fields.map(([field]) => field);
    const others = fields.filter((field) => !allowed.some((each) => allows(each, entry, field)));
    const free = fields.length === 0 ? allowed.some((each) => allows(each, entry, null)) : others.length === 0;
    if (!free) found.add(changeText(reading, entry, others));
  }
  const told = [...found].slice(0, MOST_TOLD).join('; ');
  const more = found.size > MOST_TOLD ? `; ${found.size - MOST_TOLD} more` : '';
  const but = may.length === 0 ? '' : ` but ${may.map(mayText).join(', ')}`;
  return {
    ok: found.size === 0,
    expected: `nothing changed${but}`,
    actual: found.size === 0 ? 'nothing else' : told + more,
  };
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

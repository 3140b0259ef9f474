import type { EntryOf } from '#logs/entry-of.ts';
import { newRecord, type NewRecord } from '#mocks/outreach/new-record.ts';
import type { OutreachKind, OutreachRecords } from '#mocks/outreach/outreach-records.ts';
import type { Json } from '#shared/json.ts';
import type { RecordShape } from './record-timeline.ts';

type Change = EntryOf<'record-changed'>;
type Values = Record<string, string | number | boolean | null>;

/** Kinds that keep when they changed last. */
const STAMPED: ReadonlySet<OutreachKind> = new Set(['prospect', 'account', 'user']);
/** Kinds with mapped values, which the journal tells beside the named members. */
const MAPPED: ReadonlySet<OutreachKind> = new Set(['prospect', 'account']);

/**
 * Records of Outreach as the journal tells of them. `rulesetOf` answers the ruleset of a sequence at an entry: that is
 * what a new sequence state keeps (OUT-4).
 */
export function outreachShape<K extends OutreachKind>(
  kind: K,
  rulesetOf: (sequence: number, seq: number) => OutreachRecords['ruleset'] | undefined,
): RecordShape<OutreachRecords[K]> {
  const changed = (record: OutreachRecords[K], changes: readonly Change[]): OutreachRecords[K] => {
    const own: Record<string, unknown> = { ...record };
    const values: Values = { ...(own['values'] as Values | undefined) };
    for (const { at, fields } of changes) {
      if (STAMPED.has(kind)) own['updatedAt'] = at;
      for (const [name, , after] of fields) {
        if (MAPPED.has(kind) && !(name in own)) values[name] = after as Values[string];
        else own[name] = after;
      }
    }
    if (MAPPED.has(kind)) own['values'] = values;
    return own as unknown as OutreachRecords[K];
  };
  return {
    idOf: ({ id }) => String(id),
    created(id, change) {
      const needed = blanks[kind] as NewRecord[K];
      const blank = newRecord(kind, Number(id), needed, change.at);
      const record = changed(blank, [change]);
      if (kind !== 'sequenceState') return record;
      const sequence = Number(fieldOf(change, 'sequenceId'));
      return { ...record, rulesetThen: rulesetOf(sequence, change.seq) };
    },
    changed,
    ends: (change) => change.kind === 'deleted',
  };
}

const fieldOf = ({ fields }: Change, name: string): Json => fields.find(([field]) => field === name)?.[2] ?? null;

/** The members that have no default; the creation tells them all. */
const blanks: { readonly [K in OutreachKind]: object } = {
  prospect: {},
  account: { name: '' },
  user: { email: '', firstName: '', lastName: '' },
  mailbox: { userId: 0, email: '' },
  sequence: { name: '', ownerId: 0, rulesetId: 0 },
  ruleset: { name: '' },
  sequenceState: { prospectId: 0, sequenceId: 0, mailboxId: 0 },
  stage: { name: '' },
  validationRule: { message: '', field: '' },
};

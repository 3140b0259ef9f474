import type { AuditLog } from '#logs/audit-log.ts';
import type { RecordImage } from '#logs/record-history.ts';
import type { Json } from '#shared/json.ts';
import { isFaultEntry } from '#world/faults-of-run.ts';
import { fieldsOf } from './field-labels.ts';
import type { RunView } from './run-view.ts';

/** One field of a record at the cursor, beside its value before the story began. */
export interface FieldLine {
  readonly name: string;
  readonly label: string;
  readonly before: Json;
  readonly value: Json;
  /** Differs from before. */
  readonly changed: boolean;
  /** Changed by the very entry that is shown. */
  readonly now: boolean;
  /** Kept by Salesforce itself: ids, stamps and flags. */
  readonly system: boolean;
}

/** One record of either system as it stood at the cursor. Null where it does not exist then. */
export interface RecordAt {
  readonly object: string;
  readonly id: string;
  readonly image: RecordImage | null;
  readonly lines: readonly FieldLine[];
  /** True where the run created the record, so that nothing stood there before. */
  readonly created: boolean;
}

/** The trip's Salesforce record at an entry: after a conversion the contact, after a merge the master. */
export function salesforceRecordAt(view: RunView, log: AuditLog, seq: number): RecordAt {
  const moved = log.trip?.recordSwitches.findLast((each) => each.seq <= seq);
  const object = moved?.object ?? log.record.object;
  const id = moved?.record ?? log.record.id;
  return recordAt(view, { object, id, seq, start: startOf(view, log) });
}

/** The prospect of that record at an entry, by the id that the record carries, or else by the sync's link. */
export function prospectAt(view: RunView, log: AuditLog, record: RecordAt, seq: number): RecordAt | null {
  const { mapping } = view.run.input.org.leandata;
  const field = record.object === 'Contact' ? mapping.Contact : mapping.Lead;
  const mapped = field === null ? null : (record.image?.[field] ?? null);
  const id = mapped === null ? linkedProspect(view, record.id, seq) : String(mapped);
  if (id === null) return null;
  return recordAt(view, { object: 'prospect', id, seq, start: startOf(view, log) });
}

/** What sequences the prospect is in at an entry. */
export function sequenceStatesAt(
  view: RunView,
  prospect: string,
  seq: number,
): readonly { readonly id: string; readonly sequence: string; readonly state: string }[] {
  const before = view.run.input.org.outreach.sequenceStates.filter((state) => String(state.prospectId) === prospect);
  return [...before.map((state) => String(state.id)), ...view.index.sequenceStatesOf(prospect)].flatMap((id) => {
    const image = view.history.imageAt('sequenceState', id, seq);
    if (image === null) return [];
    const sequence = view.history.imageAt('sequence', String(image['sequenceId']), seq)?.['name'];
    return [{ id, sequence: String(sequence ?? image['sequenceId']), state: String(image['state']) }];
  });
}

function recordAt(
  view: RunView,
  at: { readonly object: string; readonly id: string; readonly seq: number; readonly start: number },
): RecordAt {
  const { object, id, seq, start } = at;
  const image = flat(view.history.imageAt(object, id, seq));
  const before = flat(view.history.imageAt(object, id, start - 1));
  const entry = view.run.journal[seq];
  const touched = new Set(
    entry?.type === 'record-changed' && entry.object === object && entry.id === id
      ? entry.fields.map(([field]) => field)
      : [],
  );
  const labels = new Map(fieldsOf(view.run.input.org, object).map((info) => [info.name, info.label]));
  const names = new Set([...labels.keys(), ...Object.keys(before ?? {}), ...Object.keys(image ?? {})]);
  const lines = [...names]
    .filter((name) => !HIDDEN.has(name))
    .map((name): FieldLine => {
      const value = image?.[name] ?? null;
      const was = before?.[name] ?? null;
      const changed = before !== null && JSON.stringify(value) !== JSON.stringify(was);
      return {
        name,
        label: labels.get(name) ?? name,
        before: was,
        value,
        changed,
        now: touched.has(name),
        system: SYSTEM.has(name),
      };
    });
  return { object, id, image, lines, created: before === null };
}

/** A prospect's mapped values stand beside the named ones. */
function flat(image: RecordImage | null): RecordImage | null {
  if (image === null) return null;
  const { values, ...named } = image;
  return typeof values === 'object' && values !== null && !Array.isArray(values)
    ? { ...(values as RecordImage), ...named }
    : image;
}

/** Entry by which the story began: the change that triggered the trip. */
const startOf = (view: RunView, log: AuditLog): number =>
  view.stopsOf(log).find((entry) => !isFaultEntry(entry))?.seq ?? log.seq;

function linkedProspect(view: RunView, record: string, seq: number): string | null {
  let linked: string | null = null;
  for (const link of view.run.input.org.sync.links) {
    if (link.type !== 'User' && link.salesforceId === record) linked = String(link.outreachId);
  }
  for (const about of view.index.entriesAbout(record)) {
    const entry = view.run.journal[about];
    if (about > seq || entry?.type !== 'sync-carried') continue;
    const other = entry.record === record ? entry.counterpart : entry.record;
    linked = entry.action === 'unlinked' ? null : other;
  }
  return linked;
}

const SYSTEM: ReadonlySet<string> = new Set([
  'Id',
  'id',
  'IsDeleted',
  'CreatedById',
  'CreatedDate',
  'LastModifiedById',
  'LastModifiedDate',
  'createdAt',
]);

/** Members that say nothing to a person. */
const HIDDEN: ReadonlySet<string> = new Set(['updatedAt', 'SystemModstamp', 'rulesetThen']);

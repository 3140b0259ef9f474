import { ownerOf, readPath, type PathRoots, type RecordSource } from '#engine/read-path.ts';
import { authorizationKnownInvalid } from '#leandata/authorization.ts';
import { canBeOutreachId, mappedField } from '#leandata/field-mapping.ts';
import type { LeanDataState } from '#leandata/leandata-state.ts';
import { primarySequenceOf } from '#leandata/primary-sequences.ts';
import type { SalesforceObject } from '#mocks/kit/record-store.ts';
import { normaliseId } from '#mocks/kit/salesforce-id.ts';
import type { FactRecord, TripFacts } from '#nodes/contract/trip-facts.ts';
import type { FieldValue } from '#shared/field.ts';
import type { RecordedRun } from '../recorded-run.ts';
import { historyOf } from '../run-history.ts';
import { leandataAt } from './leandata-at.ts';
import type { Standpoint } from './standpoint.ts';

type Fields = Readonly<Record<string, FieldValue>>;

/** What is taken to be different from what the journal says. */
export interface FactsPatch {
  /** Values of fields, by object and id, and whether the record is there. */
  readonly records: readonly { readonly object: SalesforceObject; readonly id: string; readonly fields: Fields }[];
  /** Values before the update that triggered. */
  readonly before: Fields;
  readonly leandata?: (state: LeanDataState) => LeanDataState;
}

const AS_IT_WAS: FactsPatch = { records: [], before: {} };

/** What the node at a decision saw: the records, the trip and LeanData's settings as they stood then, by the journal. */
export function factsAt(run: RecordedRun, at: Standpoint, patch: FactsPatch = AS_IT_WAS): TripFacts {
  const history = historyOf(run);
  const image = imagesAt(run, at.looked, patch);
  const live = (object: string, id: string): FactRecord | undefined => {
    const found = image(object, id);
    return found?.['IsDeleted'] === true ? undefined : found;
  };
  const source: RecordSource = { get: live };
  const { current, origin, variables } = at;
  const record = live(current.object, current.record) ?? {};
  const { fields, organization } = run.input.org.salesforce;
  const converted =
    origin.object === current.object
      ? undefined
      : { lead: image(origin.object, origin.record), except: fields[current.object as SalesforceObject] };
  const roots: PathRoots = { record, origin: converted, variables };
  const was = imageBefore(run, at, patch);
  const settings = leandataAt(run, at.looked);
  const leandata = patch.leandata?.(settings) ?? settings;
  const all = (object: SalesforceObject): readonly FactRecord[] =>
    history.idsAt(object, at.looked).flatMap((id) => {
      const found = live(object, id);
      return found ? [found] : [];
    });
  return {
    now: at.entry.at,
    timeZone: organization.timeZone,
    trigger: at.trigger,
    object: current.object as TripFacts['object'],
    record,
    variables,
    mergeInPath: at.mergeInPath,
    heldSince: at.heldSince,
    read: (path) => readPath(path, roots, source),
    before: (path) => (was ? readPath(path, { record: was, origin: undefined, variables }, source) : undefined),
    owner: (of = record) => ownerOf(of, source),
    get: (object, id) => live(object, normalised(id)),
    findBy(object, field, value) {
      const key = indexKey(value);
      return all(object).filter((each) => indexKey(each[field] ?? null) === key);
    },
    findByKey: (object, field, keyOf, key) => all(object).filter((each) => keyOf(each[field] ?? null) === key),
    fields: (object) => fields[object],
    partner: {
      authorized: !authorizationKnownInvalid(leandata),
      mappedField: (object) => mappedField(leandata, object, fields[object]),
      primarySequence: (userId) => primarySequenceOf(leandata, userId),
      canBeOutreachId,
    },
  };
}

type Images = (object: string, id: string) => FactRecord | undefined;

/** Salesforce records after an entry of the journal, deleted ones among them. */
function imagesAt(run: RecordedRun, seq: number, { records }: FactsPatch): Images {
  const history = historyOf(run);
  return (object, id) => {
    const found = (history.imageAt(object, id, seq) as FactRecord | null) ?? undefined;
    return records.reduce(
      (image, each) => (each.object === object && each.id === id ? { ...image, ...each.fields } : image),
      found,
    );
  };
}

/** The record before the change that triggered; for one that was reprocessed, with the values that count as earlier. */
function imageBefore(run: RecordedRun, { cause, origin, trigger }: Standpoint, patch: FactsPatch): Fields | undefined {
  if (trigger.kind !== 'updated' || cause === undefined) return undefined;
  const history = historyOf(run);
  const { object, record } = origin;
  const was =
    cause.type === 'record-changed'
      ? (history.imageAt(object, record, cause.seq - 1) as FactRecord | null)
      : { ...(history.imageAt(object, record, cause.seq) as FactRecord | null), ...(cause.before as Fields | null) };
  return { ...was, ...patch.before };
}

const normalised = (id: string): string => {
  const form = normaliseId(id);
  return form.ok ? form.value : id;
};

/** As the org compares values: text without case, an empty one as a blank. */
const indexKey = (value: FieldValue): FieldValue =>
  typeof value === 'string' ? (value === '' ? null : value.toLowerCase()) : value;

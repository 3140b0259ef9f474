import { parseFieldPath } from '#criteria/field-path.ts';
import type { MatchVariable } from '#nodes/contract/step.ts';
import type { FactRecord, PartnerFacts, TripFacts } from '#nodes/contract/trip-facts.ts';
import { emptySalesforceState } from '#mocks/salesforce/empty-state.ts';
import type { FieldValue } from '#shared/field.ts';

type FactObject = 'Lead' | 'Contact' | 'Account' | 'User' | 'Group';

/** What a test says about a trip; everything else is as it is in an org where all is well. */
export interface FactsSketch {
  readonly object?: 'Lead' | 'Contact';
  readonly record?: FactRecord;
  /** The record before the update that started the trip. */
  readonly before?: FactRecord;
  readonly records?: Partial<Record<FactObject, readonly FactRecord[]>>;
  readonly variables?: Readonly<Record<string, MatchVariable>>;
  readonly now?: number;
  readonly heldSince?: number;
  readonly mergeInPath?: boolean;
  readonly partner?: Partial<PartnerFacts>;
}

/** 2026-01-05T09:00:00Z, a Monday. */
export const NOW = Date.UTC(2026, 0, 5, 9);
export const LEAD_ID = '00Q000000000001AAA';

/** Facts of a trip without an engine or an org behind them; look-ups go through plain lists. */
export function fakeTripFacts(sketch: FactsSketch = {}): TripFacts {
  const object = sketch.object ?? 'Lead';
  const record: FactRecord = { Id: LEAD_ID, ...sketch.record };
  const variables = sketch.variables ?? {};
  const all = (of: FactObject): readonly FactRecord[] => [
    ...(of === object ? [record] : []),
    ...(sketch.records?.[of] ?? []),
  ];
  const get = (of: FactObject, id: string): FactRecord | undefined => all(of).find((each) => each['Id'] === id);
  const ownerOf: TripFacts['owner'] = (of = record) => {
    const id = String(of['OwnerId'] ?? '');
    const kind = id.startsWith('00G') ? 'queue' : 'user';
    const owner = get(kind === 'queue' ? 'Group' : 'User', id);
    return owner && { kind, id, record: owner };
  };
  const readFrom = (from: FactRecord, path: string): FieldValue => {
    const { root, field } = parseFieldPath(path);
    if (root === undefined) return from[field] ?? null;
    if (root === 'Owner') return ownerOf(from)?.record[field] ?? null;
    const variable = variables[root];
    return (variable && get(variable.object, variable.id)?.[field]) ?? null;
  };
  return {
    now: sketch.now ?? NOW,
    timeZone: 'UTC',
    trigger: { kind: sketch.before ? 'updated' : 'new', edge: 'all-leads' },
    object,
    record,
    variables,
    mergeInPath: sketch.mergeInPath ?? false,
    heldSince: sketch.heldSince,
    read: (path) => readFrom(record, path),
    before: (path) => sketch.before && readFrom({ ...record, ...sketch.before }, path),
    owner: ownerOf,
    get,
    findBy: (of, field, value) => all(of).filter((each) => sameText(each[field] ?? null, value)),
    findByKey: (of, field, keyOf, key) => all(of).filter((each) => keyOf(each[field] ?? null) === key),
    fields: (of) => emptySalesforceState().fields[of],
    partner: { ...WELL, ...sketch.partner },
  };
}

const WELL: PartnerFacts = {
  authorized: true,
  mappedField: (object) => ({ ok: true, field: object === 'User' ? 'Outreach_User_ID__c' : 'Outreach_Prospect_ID__c' }),
  primarySequence: () => null,
  canBeOutreachId: (value) => /^[1-9]\d*$/.test(String(value)),
};

const sameText = (a: FieldValue, b: FieldValue): boolean => fold(a) === fold(b);

const fold = (value: FieldValue): FieldValue => (typeof value === 'string' ? value.toLowerCase() : value);

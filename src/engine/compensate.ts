import type { RevertedChange } from '#logs/journal-entry.ts';
import type { Actor } from '#mocks/kit/change.ts';
import type { SalesforceObject } from '#mocks/kit/record-store.ts';
import type { FieldValue } from '#shared/field.ts';
import type { EnginePorts } from './ports.ts';
import type { ChangedField, CommittedChange, OneWay } from './trip.ts';

const ONE_WAY: Readonly<Record<OneWay, string>> = {
  conversion: 'A conversion that is final cannot be undone.',
  merge: 'A merge that is final cannot be undone.',
  callout: 'What Outreach has carried out is not taken back.',
};

/**
 * [ADD-9] Undoes one change that is final by a compensating update of the fields that still hold the trip's
 * value; says of each field whether it holds its earlier value now, and why it does not.
 */
export function compensate(change: CommittedChange, by: Actor, ports: EnginePorts): readonly RevertedChange[] {
  const { object, id, fields, oneWay } = change;
  const refused = oneWay === null ? writeBack(change, by, ports) : undefined;
  const record = oneWay === null ? ports.store.getWithDeleted(object as SalesforceObject, id) : undefined;
  const reasonFor = ({ field, before }: ChangedField): string | undefined => {
    if (oneWay !== null) return ONE_WAY[oneWay];
    if (!record || record['IsDeleted'] === true) return 'The record is no longer there.';
    if ((record[field] ?? null) === before) return undefined;
    return refused?.get(field) ?? 'It has been changed again since.';
  };
  return fields.map((changed) => {
    const reason = reasonFor(changed);
    const { field, before, after } = changed;
    const listed = { object, id, field, from: after, to: before };
    return reason === undefined ? { ...listed, undone: true } : { ...listed, undone: false, reason };
  });
}

/** Writes the earlier values back, all at once or, where the org refuses that, one by one; answers what it refused. */
function writeBack(
  { object: name, id, fields }: CommittedChange,
  by: Actor,
  { store }: EnginePorts,
): ReadonlyMap<string, string> {
  const object = name as SalesforceObject;
  const refused = new Map<string, string>();
  const record = store.get(object, id);
  if (!record) return refused;
  const writable = new Set(store.fields(object).flatMap((info) => (info.readOnly && !info.custom ? [] : [info.name])));
  const own = fields.filter(({ field, after }) => writable.has(field) && (record[field] ?? null) === after);
  const values: Record<string, FieldValue> = {};
  for (const { field, before } of own) values[field] = before;
  if (own.length === 0 || store.update(object, id, values, by).ok) return refused;
  for (const { field, before } of own) {
    const result = store.update(object, id, { [field]: before }, by);
    if (!result.ok) refused.set(field, `Salesforce refused: ${result.error.message} (${result.error.errorCode})`);
  }
  return refused;
}

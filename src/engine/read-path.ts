import { parseFieldPath } from '#criteria/field-path.ts';
import type { FactRecord, OwnerFacts } from '#nodes/contract/trip-facts.ts';
import type { MatchVariable } from '#nodes/contract/step.ts';
import type { FieldInfo, FieldValue } from '#shared/field.ts';

/** Where records come from: the org as it is, or as a journal says that it was. */
export interface RecordSource {
  get(object: 'Lead' | 'Contact' | 'Account' | 'User' | 'Group', id: string): FactRecord | undefined;
}

/** What a field path is read against. */
export interface PathRoots {
  readonly record: FactRecord;
  /** [CNV-2] After a conversion the lead, and the fields of the contact, which are never read from the lead. */
  readonly origin:
    { readonly lead: FactRecord | undefined; readonly except: readonly Pick<FieldInfo, 'name'>[] } | undefined;
  readonly variables: Readonly<Record<string, MatchVariable>>;
}

/**
 * [CND-4] The value of a field path: of the record, of its owner (`Owner.Name`, `Owner.Type` being User
 * or Queue), or of a matched record. After a conversion, what only the lead has is read from the lead.
 */
export function readPath(path: string, roots: PathRoots, source: RecordSource): FieldValue {
  const { root, field } = parseFieldPath(path);
  if (root === undefined) {
    const { record, origin } = roots;
    if (record[field] !== undefined) return record[field];
    // What is blank on the contact is blank, whatever the lead had there.
    return origin?.except.some(({ name }) => name === field) === false ? (origin.lead?.[field] ?? null) : null;
  }
  if (root === 'Owner') {
    const owner = ownerOf(roots.record, source);
    if (field === 'Type') return owner ? { user: 'User', queue: 'Queue' }[owner.kind] : null;
    return owner?.record[field] ?? null;
  }
  const variable = roots.variables[root];
  return variable ? (source.get(variable.object, variable.id)?.[field] ?? null) : null;
}

/** Who owns a record; undefined where there is no such user or queue. Queue ids start with 00G. */
export function ownerOf(record: FactRecord, source: RecordSource): OwnerFacts | undefined {
  const id = record['OwnerId'];
  if (typeof id !== 'string') return undefined;
  const kind = id.startsWith('00G') ? 'queue' : 'user';
  const owner = source.get(kind === 'queue' ? 'Group' : 'User', id);
  return owner && { kind, id, record: owner };
}

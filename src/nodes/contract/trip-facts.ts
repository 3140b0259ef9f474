import type { CriteriaFacts } from '#criteria/criteria.ts';
import type { FieldInfo, FieldValue } from '#shared/field.ts';
import type { RoutedObject } from '#graph/flow-graph.ts';
import type { MatchVariable } from './step.ts';

/** What a value counts as when records are matched loosely, such as the domain of an email; null matches nothing. */
export type KeyOf = (value: FieldValue) => string | null;

/** A record as nodes see it. */
export type FactRecord = Readonly<Record<string, FieldValue>>;

/** Who owns a record. */
export interface OwnerFacts {
  readonly kind: 'user' | 'queue';
  readonly id: string;
  readonly record: FactRecord;
}

/** [APP-10] [ADD-8] What LeanData knows about the partner before it calls. */
export interface PartnerFacts {
  /** False where the authorization is known to be invalid. */
  readonly authorized: boolean;
  /** The mapped id field of an object, or why the mapping is misconfigured (missing, no such field, not text). */
  mappedField(
    object: 'Lead' | 'Contact' | 'User',
  ): { readonly ok: true; readonly field: string } | { readonly ok: false; readonly message: string };
  /** [V2-4] Outreach's id of the sequence for a Salesforce user's records; null where the mapping has none. */
  primarySequence(salesforceUserId: string): number | null;
  /** Whether a value can be an id of Outreach's. */
  canBeOutreachId(value: FieldValue): boolean;
}

/** Everything a node may look at when it decides. Reading only. */
export interface TripFacts extends CriteriaFacts {
  /** What started the trip, and by which trigger edge. */
  readonly trigger: { readonly kind: 'new' | 'updated'; readonly edge: string };
  /** The trip's record now: after a conversion the contact (CNV-2), after a merge the master (MRG-2). */
  readonly object: RoutedObject;
  readonly record: FactRecord;
  readonly variables: Readonly<Record<string, MatchVariable>>;
  /** [MRG-2] Whether a Merge Dupe node stands in the path so far. */
  readonly mergeInPath: boolean;
  /** When this node began to hold the trip; undefined where it does not yet. */
  readonly heldSince: number | undefined;
  /** Owner of the trip's record, or of any given record; undefined where the owner cannot be found. */
  owner(of?: FactRecord): OwnerFacts | undefined;
  get(object: 'Lead' | 'Contact' | 'Account' | 'User', id: string): FactRecord | undefined;
  /** Records whose field equals a value, text without case, in order of creation. */
  findBy(object: 'Lead' | 'Contact' | 'Account', field: string, value: FieldValue): readonly FactRecord[];
  /**
   * [MAT-1] Records whose field has a key, in order of creation. `keyOf` is one of the few constants of
   * `match-keys.ts`: an index may be kept for each of them, so that a match need not read all records.
   */
  findByKey(object: 'Lead' | 'Contact' | 'Account', field: string, keyOf: KeyOf, key: string): readonly FactRecord[];
  fields(object: 'Lead' | 'Contact' | 'Account' | 'User'): readonly FieldInfo[];
  readonly partner: PartnerFacts;
}

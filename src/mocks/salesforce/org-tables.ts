import { perObject } from '#mocks/kit/per-object.ts';
import { formatInstant, type Instant } from '#shared/instant.ts';
import type { Actor, ChangeKind, ChangeSink } from '#mocks/kit/change.ts';
import type { SalesforceObject, SalesforceRecord } from '#mocks/kit/record-store.ts';
import { ID_PREFIXES, mintId, normaliseId } from '#mocks/kit/salesforce-id.ts';
import { ObjectSchema } from './object-schema.ts';
import type { Draft, FieldValues } from './field-values.ts';
import { patched } from './record-image.ts';
import { RecordTable } from './record-table.ts';
import type { SalesforceState } from './salesforce-state.ts';

export const SALESFORCE_OBJECTS = ['Lead', 'Contact', 'Account', 'User', 'Group', 'Opportunity'] as const;

/**
 * The org's tables, schemas and serial numbers: every image that is put down goes to the sink.
 * What may be written is decided elsewhere.
 */
export class OrgTables {
  readonly state: SalesforceState;
  readonly #tables: Readonly<Record<SalesforceObject, RecordTable>>;
  readonly #schemas: Readonly<Record<SalesforceObject, ObjectSchema>>;
  readonly #nextSerial: Record<SalesforceObject, number>;
  readonly #now: () => Instant;
  readonly #sink: ChangeSink<SalesforceRecord>;
  #stampedAt: Instant | null = null;
  #stamp = '';

  constructor(state: SalesforceState, now: () => Instant, sink: ChangeSink<SalesforceRecord>) {
    this.state = state;
    this.#tables = perObject((object) => new RecordTable(state.records[object]));
    this.#schemas = perObject((object) => new ObjectSchema(object, state.fields[object]));
    this.#nextSerial = { ...state.nextSerial };
    this.#now = now;
    this.#sink = sink;
  }

  table(object: SalesforceObject): RecordTable {
    return this.#tables[object];
  }

  schema(object: SalesforceObject): ObjectSchema {
    return this.#schemas[object];
  }

  now(): Instant {
    return this.#now();
  }

  /** Virtual now as Salesforce writes it. */
  stamp(): string {
    const now = this.#now();
    if (now !== this.#stampedAt) {
      this.#stampedAt = now;
      this.#stamp = formatInstant(now);
    }
    return this.#stamp;
  }

  /** The record of an id of either length, deleted or not. */
  find(object: SalesforceObject, id: string): SalesforceRecord | undefined {
    const found = this.#tables[object].get(id);
    if (found) return found;
    const normal = normaliseId(id);
    return normal.ok ? this.#tables[object].get(normal.value) : undefined;
  }

  /** A new id that no record of the object has. */
  mint(object: SalesforceObject): string {
    for (;;) {
      const id = mintId(ID_PREFIXES[object], this.#nextSerial[object]);
      this.#nextSerial[object] += 1;
      if (!this.#tables[object].has(id)) return id;
    }
  }

  /** Adds a whole new image. */
  insert(object: SalesforceObject, image: SalesforceRecord, by: Actor): SalesforceRecord {
    this.#tables[object].put(image);
    this.#report(object, image['Id'] as string, 'created', by, null, image);
    return image;
  }

  /** Puts down a new image of a record: `patch` over it as it stands, stamped with now and who did it. */
  patch(
    object: SalesforceObject,
    record: SalesforceRecord,
    patch: FieldValues,
    by: Actor,
    kind: ChangeKind,
  ): SalesforceRecord {
    const stamp = this.stamp();
    const table = this.#tables[object];
    const before = table.get(record['Id'] as string) ?? record;
    const stamps: Draft = { LastModifiedDate: stamp, SystemModstamp: stamp };
    if (by.user !== undefined) stamps['LastModifiedById'] = by.user;
    const after = patched(before, { ...patch, ...stamps });
    table.put(after);
    this.#report(object, after['Id'] as string, kind, by, before, after);
    return after;
  }

  /** Puts back an earlier image, or takes the record out where there was none. */
  putBack(object: SalesforceObject, id: string, image: SalesforceRecord | null, by: Actor): void {
    const table = this.#tables[object];
    const current = table.get(id) ?? null;
    if (current === null && image === null) return;
    if (image === null) table.remove(id);
    else table.put(image);
    this.#report(object, id, 'reverted', by, current, image);
  }

  toState(): SalesforceState {
    return {
      ...this.state,
      records: perObject((object) => this.#tables[object].all()),
      nextSerial: { ...this.#nextSerial },
    };
  }

  #report(
    object: SalesforceObject,
    id: string,
    kind: ChangeKind,
    by: Actor,
    before: SalesforceRecord | null,
    after: SalesforceRecord | null,
  ): void {
    this.#sink({ system: 'salesforce', object, id, kind, by, before, after });
  }
}

import type { FieldValue } from '#shared/field.ts';
import type { SalesforceRecord } from '#mocks/kit/record-store.ts';
import { FieldIndex, indexKey, type Slot } from './field-index.ts';

/**
 * The records of one object in order of creation, deleted ones included, with an index per field asked for.
 * It is filled when it is first asked: an edit of one record of an org with 100,000 others asks few tables.
 */
export class RecordTable {
  /** The records as they were given, while none was put or removed. */
  #given: readonly SalesforceRecord[] | null;
  #filled: Map<string, Slot> | null = null;
  readonly #indexes = new Map<string, Map<(value: FieldValue) => FieldValue, FieldIndex>>();
  readonly #allIndexes: FieldIndex[] = [];
  #nextOrdinal = 0;
  #live: readonly SalesforceRecord[] | null = null;

  constructor(records: readonly SalesforceRecord[]) {
    this.#given = records;
  }

  /** The record of an 18-character id, deleted or not. */
  get(id: string): SalesforceRecord | undefined {
    return this.#slots().get(id)?.record;
  }

  has(id: string): boolean {
    return this.#slots().has(id);
  }

  /** Adds a record, or replaces the one of the same id at its place. */
  put(record: SalesforceRecord): void {
    const slots = this.#slots();
    this.#changed();
    const id = record['Id'] as string;
    const slot = slots.get(id);
    if (!slot) {
      const added = this.#add(slots, record);
      if (!isDeleted(record)) for (const index of this.#allIndexes) index.add(added);
      return;
    }
    const before = slot.record;
    slot.record = record;
    for (const index of this.#allIndexes) refile(index, slot, before);
  }

  /** Takes a record out as if it had never been. */
  remove(id: string): void {
    const slots = this.#slots();
    const slot = slots.get(id);
    if (!slot) return;
    this.#changed();
    slots.delete(id);
    if (!isDeleted(slot.record)) for (const index of this.#allIndexes) index.remove(slot, slot.record);
  }

  /** Every record, deleted ones included, in order of creation. */
  all(): readonly SalesforceRecord[] {
    return this.#given ?? Array.from(this.#slots().values(), (slot) => slot.record);
  }

  /** Records that are not deleted, in order of creation. */
  live(): readonly SalesforceRecord[] {
    this.#live ??= this.all().filter((record) => !isDeleted(record));
    return this.#live;
  }

  /** Records that are not deleted and whose field equals the value, in order of creation. */
  findBy(field: string, value: FieldValue): readonly SalesforceRecord[] {
    return this.#index(field, indexKey).find(indexKey(value));
  }

  /** Records that are not deleted and whose field has the key, in order of creation. */
  findByKey(field: string, keyOf: (value: FieldValue) => FieldValue, key: string): readonly SalesforceRecord[] {
    return this.#index(field, keyOf).find(key);
  }

  #slots(): Map<string, Slot> {
    if (this.#filled) return this.#filled;
    const slots = new Map<string, Slot>();
    for (const record of this.#given ?? []) this.#add(slots, record);
    return (this.#filled = slots);
  }

  #add(slots: Map<string, Slot>, record: SalesforceRecord): Slot {
    const added: Slot = { ordinal: this.#nextOrdinal, record };
    this.#nextOrdinal += 1;
    slots.set(record['Id'] as string, added);
    return added;
  }

  #changed(): void {
    this.#given = null;
    this.#live = null;
  }

  #index(field: string, keyOf: (value: FieldValue) => FieldValue): FieldIndex {
    let ofField = this.#indexes.get(field);
    if (!ofField) this.#indexes.set(field, (ofField = new Map()));
    let index = ofField.get(keyOf);
    if (!index) {
      index = new FieldIndex(field, keyOf);
      for (const slot of this.#slots().values()) if (!isDeleted(slot.record)) index.add(slot);
      ofField.set(keyOf, index);
      this.#allIndexes.push(index);
    }
    return index;
  }
}

export const isDeleted = (record: SalesforceRecord): boolean => record['IsDeleted'] === true;

function refile(index: FieldIndex, slot: Slot, before: SalesforceRecord): void {
  const [was, is] = [!isDeleted(before), !isDeleted(slot.record)];
  if (was && is) index.move(slot, before);
  else if (was) index.remove(slot, before);
  else if (is) index.add(slot);
}

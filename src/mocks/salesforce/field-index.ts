import type { FieldValue } from '#shared/field.ts';
import type { SalesforceRecord } from '#mocks/kit/record-store.ts';

/** A place in a table: keeps its ordinal while the record in it is replaced. */
export interface Slot {
  /** Rises in order of creation. */
  readonly ordinal: number;
  record: SalesforceRecord;
}

interface Bucket {
  readonly slots: Set<Slot>;
  /** Highest ordinal added; a lower one coming later leaves the set unsorted. */
  last: number;
  sorted: boolean;
  found: readonly SalesforceRecord[] | null;
}

const NONE: readonly SalesforceRecord[] = [];

/** The value under which a record is filed: text without case, blank as `null`. */
export const indexKey = (value: FieldValue | undefined): FieldValue =>
  typeof value === 'string' ? (value === '' ? null : value.toLowerCase()) : (value ?? null);

/** Records of one table by one field's value. Adding, moving and removing cost the same at any size. */
export class FieldIndex {
  readonly #field: string;
  readonly #keyOf: (value: FieldValue) => FieldValue;
  readonly #buckets = new Map<FieldValue, Bucket>();

  /** `keyOf` says under what a value is filed; text without case where none is given. */
  constructor(field: string, keyOf: (value: FieldValue) => FieldValue = indexKey) {
    this.#field = field;
    this.#keyOf = keyOf;
  }

  #keyIn(record: SalesforceRecord): FieldValue {
    return this.#keyOf(record[this.#field] ?? null);
  }

  add(slot: Slot): void {
    const key = this.#keyIn(slot.record);
    let bucket = this.#buckets.get(key);
    if (!bucket) {
      bucket = { slots: new Set(), last: -1, sorted: true, found: null };
      this.#buckets.set(key, bucket);
    }
    if (slot.ordinal < bucket.last) bucket.sorted = false;
    else bucket.last = slot.ordinal;
    bucket.slots.add(slot);
    bucket.found = null;
  }

  /** Takes the slot out of where `record`, its image until now, had it. */
  remove(slot: Slot, record: SalesforceRecord): void {
    const key = this.#keyIn(record);
    const bucket = this.#buckets.get(key);
    if (!bucket) return;
    bucket.slots.delete(slot);
    bucket.found = null;
    if (bucket.slots.size === 0) this.#buckets.delete(key);
  }

  /** Files the slot anew after its record was replaced. */
  move(slot: Slot, before: SalesforceRecord): void {
    const key = this.#keyIn(slot.record);
    if (key === this.#keyIn(before)) {
      const bucket = this.#buckets.get(key);
      if (bucket) bucket.found = null;
      return;
    }
    this.remove(slot, before);
    this.add(slot);
  }

  /** The records filed under a key, in order of creation. */
  find(key: FieldValue): readonly SalesforceRecord[] {
    const bucket = this.#buckets.get(key);
    if (!bucket) return NONE;
    if (!bucket.sorted) sortBucket(bucket);
    bucket.found ??= Array.from(bucket.slots, (slot) => slot.record);
    return bucket.found;
  }
}

function sortBucket(bucket: Bucket): void {
  const slots = [...bucket.slots].sort((a, b) => a.ordinal - b.ordinal);
  bucket.slots.clear();
  for (const slot of slots) bucket.slots.add(slot);
  bucket.sorted = true;
}

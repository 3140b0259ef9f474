import type { EntryOf } from '#logs/entry-of.ts';
import type { Json } from '#shared/json.ts';

type Change = EntryOf<'record-changed'>;

/** How the records of one object are read from the journal. */
export interface RecordShape<R> {
  readonly idOf: (record: R) => string;
  /** A new record of its creation, which tells every member that is not blank. */
  readonly created: (id: string, change: Change) => R;
  /** A new record: later changes over an earlier state of it. */
  readonly changed: (record: R, changes: readonly Change[]) => R;
  /** Whether a change takes the record out of the list altogether. */
  readonly ends: (change: Change) => boolean;
}

/** One record from its creation, or from the start of the run, until it is taken out. */
interface Life<R> {
  /** Place among the records of the start; -1 for one that the run made. */
  readonly place: number;
  readonly start: R | null;
  readonly from: number;
  until: number;
  /** The creation first, where the run made the record. */
  readonly changes: Change[];
  /** The record after its first change, and as it was asked for last: what most seeks need. */
  first: R | undefined;
  latest: { readonly count: number; readonly record: R } | undefined;
}

/**
 * The records of one object at any entry of a journal. Only what changed is kept, never a copy of them all;
 * two seeks with no change in between give the same list.
 */
export class RecordTimeline<R> {
  readonly #start: readonly R[];
  readonly #shape: RecordShape<R>;
  /** Those that changed, by id; of one that was taken out and came back, the later. */
  readonly #lives = new Map<string, Life<R>>();
  readonly #ofStart: Life<R>[] = [];
  /** In order of creation. */
  readonly #made: Life<R>[] = [];
  /** `seq` of each change of any of them, in order. */
  readonly #seqs: number[] = [];
  #places: ReadonlyMap<string, number> | undefined;
  #latest: { readonly count: number; readonly records: readonly R[] } | undefined;

  constructor(start: readonly R[], shape: RecordShape<R>) {
    this.#start = start;
    this.#shape = shape;
  }

  /** Reads the next change of the object; in order of the journal. */
  take(change: Change): void {
    this.#seqs.push(change.seq);
    const life = this.#lives.get(change.id) ?? this.#lifeOfStart(change.id);
    const ends = this.#shape.ends(change);
    if (life === undefined || life.until <= change.seq) {
      if (!ends) this.#begin(change);
      return;
    }
    if (ends) life.until = change.seq;
    else life.changes.push(change);
  }

  /** All records once entry `seq` is written, in order of creation. */
  at(seq: number): readonly R[] {
    const count = countUpTo(this.#seqs, seq);
    if (count === 0) return this.#start;
    if (this.#latest?.count === count) return this.#latest.records;
    const records = this.#recordsAt(seq);
    this.#latest = { count, records };
    return records;
  }

  #recordsAt(seq: number): readonly R[] {
    const records = [...this.#start];
    const gone = new Set<number>();
    for (const life of this.#ofStart) {
      if (life.until <= seq) gone.add(life.place);
      else records[life.place] = recordAt(life, this.#shape, seq);
    }
    const kept = gone.size === 0 ? records : records.filter((_, place) => !gone.has(place));
    for (const life of this.#made) {
      if (life.from > seq) break;
      if (life.until > seq) kept.push(recordAt(life, this.#shape, seq));
    }
    return kept;
  }

  #lifeOfStart(id: string): Life<R> | undefined {
    this.#places ??= new Map(this.#start.map((record, place) => [this.#shape.idOf(record), place]));
    const place = this.#places.get(id);
    const start = place === undefined ? undefined : this.#start[place];
    if (place === undefined || start === undefined) return undefined;
    const life = newLife<R>({ place, start, from: -1, changes: [] });
    this.#lives.set(id, life);
    this.#ofStart.push(life);
    return life;
  }

  #begin(change: Change): void {
    const life = newLife<R>({ place: -1, start: null, from: change.seq, changes: [change] });
    this.#lives.set(change.id, life);
    this.#made.push(life);
  }
}

const newLife = <R>(life: Pick<Life<R>, 'place' | 'start' | 'from' | 'changes'>): Life<R> => ({
  ...life,
  until: Infinity,
  first: undefined,
  latest: undefined,
});

function recordAt<R>(life: Life<R>, shape: RecordShape<R>, seq: number): R {
  const { changes, start, latest } = life;
  let count = changes.length;
  while (count > 0 && (changes[count - 1]?.seq ?? 0) > seq) count -= 1;
  if (count === 0 && start !== null) return start;
  if (latest?.count === count) return latest.record;
  const first = (life.first ??= firstOf(life, shape));
  const from = latest !== undefined && latest.count < count ? latest : { count: 1, record: first };
  const record = from.count === count ? from.record : shape.changed(from.record, changes.slice(from.count, count));
  life.latest = { count, record };
  return record;
}

function firstOf<R>({ start, changes }: Life<R>, shape: RecordShape<R>): R {
  const [change] = changes;
  if (change === undefined) throw new Error('A record without a start has no creation');
  return start === null ? shape.created(change.id, change) : shape.changed(start, [change]);
}

/** How many of ascending numbers are at most `seq`. */
export function countUpTo(seqs: readonly number[], seq: number): number {
  let low = 0;
  let high = seqs.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((seqs[middle] ?? 0) <= seq) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Fields as changes leave them, over a copy. */
export function withFields(
  record: Readonly<Record<string, Json>>,
  changes: readonly Change[],
): Readonly<Record<string, Json>> {
  const draft: Record<string, Json> = { ...record };
  for (const { fields } of changes) for (const [name, , after] of fields) draft[name] = after;
  return draft;
}

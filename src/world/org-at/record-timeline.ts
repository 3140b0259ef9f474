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
  /** Place among the records of the start, or behind them in order of creation. */
  readonly slot: number;
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
 * a seek looks at the records that changed in between, and gives the same list where none did.
 */
export class RecordTimeline<R> {
  readonly #start: readonly R[];
  readonly #shape: RecordShape<R>;
  /** Those that changed, by id; of one that was taken out and came back, the later. */
  readonly #lives = new Map<string, Life<R>>();
  /** When each record came to be that the run made, in order. */
  readonly #madeAt: number[] = [];
  /** `seq` of each change of any of them in order, and whose it was. */
  readonly #seqs: number[] = [];
  readonly #changed: Life<R>[] = [];
  /** `seq` at which a record was taken out, in order. */
  readonly #gone: number[] = [];
  #places: ReadonlyMap<string, number> | undefined;
  /** All records that there ever are, as they stand after `#count` changes; undefined where there is none then. */
  #slots: (R | undefined)[] | undefined;
  #count = 0;
  #latest: { readonly count: number; readonly records: readonly R[] } | undefined;

  constructor(start: readonly R[], shape: RecordShape<R>) {
    this.#start = start;
    this.#shape = shape;
  }

  /** Reads the next change of the object; in order of the journal, before anything is asked for. */
  take(change: Change): void {
    let life = this.#lives.get(change.id) ?? this.#lifeOfStart(change.id);
    const ends = this.#shape.ends(change);
    if (life === undefined || life.until <= change.seq) {
      if (ends) return;
      life = this.#begin(change);
    } else if (ends) {
      life.until = change.seq;
      this.#gone.push(change.seq);
    } else life.changes.push(change);
    this.#seqs.push(change.seq);
    this.#changed.push(life);
  }

  /** All records once entry `seq` is written, in order of creation. */
  at(seq: number): readonly R[] {
    const count = countUpTo(this.#seqs, seq);
    if (count === 0) return this.#start;
    if (this.#latest?.count === count) return this.#latest.records;
    const slots = this.#moved(count, seq);
    const there = slots.slice(0, this.#start.length + countUpTo(this.#madeAt, seq)) as R[];
    const records = countUpTo(this.#gone, seq) === 0 ? there : there.filter((record) => record !== undefined);
    this.#latest = { count, records };
    return records;
  }

  /** The record of an id once entry `seq` is written, without looking at any other. */
  one(id: string, seq: number): R | undefined {
    const life = this.#lives.get(id) ?? this.#lifeOfStart(id);
    if (life === undefined) return undefined;
    // Of one that came back only the later life is known by its id.
    if (life.from > seq) return this.at(seq).find((record) => this.#shape.idOf(record) === id);
    return life.until > seq ? recordAt(life, this.#shape, seq) : undefined;
  }

  /** Brings the records that changed between the last seek and this one to where they stand now. */
  #moved(count: number, seq: number): (R | undefined)[] {
    const slots = (this.#slots ??= [...this.#start, ...this.#madeAt.map(() => undefined)]);
    const [from, to] = this.#count < count ? [this.#count, count] : [count, this.#count];
    const touched = new Set<Life<R>>();
    for (let index = from; index < to; index += 1) {
      const life = this.#changed[index];
      if (life === undefined || touched.has(life)) continue;
      touched.add(life);
      slots[life.slot] = life.from <= seq && life.until > seq ? recordAt(life, this.#shape, seq) : undefined;
    }
    this.#count = count;
    return slots;
  }

  #lifeOfStart(id: string): Life<R> | undefined {
    this.#places ??= new Map(this.#start.map((record, place) => [this.#shape.idOf(record), place]));
    const slot = this.#places.get(id);
    const start = slot === undefined ? undefined : this.#start[slot];
    if (slot === undefined || start === undefined) return undefined;
    const life = newLife<R>({ slot, start, from: -1, changes: [] });
    this.#lives.set(id, life);
    return life;
  }

  #begin(change: Change): Life<R> {
    const slot = this.#start.length + this.#madeAt.length;
    const life = newLife<R>({ slot, start: null, from: change.seq, changes: [change] });
    this.#lives.set(change.id, life);
    this.#madeAt.push(change.seq);
    return life;
  }
}

const newLife = <R>(life: Pick<Life<R>, 'slot' | 'start' | 'from' | 'changes'>): Life<R> => ({
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

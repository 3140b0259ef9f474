import type { Instant } from '#shared/instant.ts';

/** One thing that is due at an instant. `seq` is the order in which things were asked for. */
export interface AgendaEntry<What> {
  readonly dueAt: Instant;
  readonly seq: number;
  readonly what: What;
}

/** What an agenda is made of, for a snapshot. */
export interface SavedAgenda<What> {
  readonly entries: readonly AgendaEntry<What>[];
  readonly nextSeq: number;
}

/**
 * The one queue of everything that is still to happen. [CLK-2] Entries come out by instant, and those
 * of the same instant in the order in which they were scheduled.
 */
export class Agenda<What> {
  /** A binary heap: the parent of `i` stands at `(i - 1) / 2`. */
  readonly #heap: AgendaEntry<What>[] = [];
  #nextSeq: number;

  constructor(saved: SavedAgenda<What> = { entries: [], nextSeq: 0 }) {
    for (const entry of saved.entries) this.#insert(entry);
    this.#nextSeq = saved.nextSeq;
  }

  get size(): number {
    return this.#heap.length;
  }

  schedule(dueAt: Instant, what: What): void {
    this.#insert({ dueAt, seq: this.#nextSeq, what });
    this.#nextSeq += 1;
  }

  peek(): AgendaEntry<What> | undefined {
    return this.#heap[0];
  }

  /** Takes the next entry out. */
  next(): AgendaEntry<What> | undefined {
    const first = this.#heap[0];
    const last = this.#heap.pop();
    if (first && last && first !== last) this.#sink(last);
    return first;
  }

  /** Plain data, in the order in which the entries will fire. */
  save(): SavedAgenda<What> {
    return { entries: [...this.#heap].sort(compare), nextSeq: this.#nextSeq };
  }

  #insert(entry: AgendaEntry<What>): void {
    const heap = this.#heap;
    let index = heap.length;
    while (index > 0) {
      const above = (index - 1) >> 1;
      const parent = heap[above];
      if (!parent || compare(parent, entry) <= 0) break;
      heap[index] = parent;
      index = above;
    }
    heap[index] = entry;
  }

  /** Puts `entry` at the top and lets it sink to its place. */
  #sink(entry: AgendaEntry<What>): void {
    const heap = this.#heap;
    let index = 0;
    for (;;) {
      const left = 2 * index + 1;
      const a = heap[left];
      if (!a) break;
      const b = heap[left + 1];
      const [child, at] = b && compare(b, a) < 0 ? [b, left + 1] : [a, left];
      if (compare(entry, child) <= 0) break;
      heap[index] = child;
      index = at;
    }
    heap[index] = entry;
  }
}

const compare = (a: AgendaEntry<unknown>, b: AgendaEntry<unknown>): number => a.dueAt - b.dueAt || a.seq - b.seq;

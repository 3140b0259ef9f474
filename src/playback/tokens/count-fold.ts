/** Changes between two keyframes: so many are carried out at most when one goes to an entry. */
const STRIDE = 1_024;

/** How counts stand after an entry. */
export interface Counts {
  /** By key. */
  readonly count: Int32Array;
  /** By key: the sum of the members counted; the member itself where it is a single one. */
  readonly members: Float64Array;
}

interface Keyframe extends Counts {
  /** Changes carried out before it. */
  readonly after: number;
}

/**
 * Counts that change with the entries of a journal, to be had as they stood after any of them: the nearest keyframe
 * and the changes since then.
 */
export class CountFold {
  readonly #seqs: number[] = [];
  readonly #keys: number[] = [];
  readonly #by: number[] = [];
  readonly #members: number[] = [];
  #frames: readonly Keyframe[] = [];
  #size = 0;

  /** Notes that a member comes to a key with entry `seq`, or leaves it; entries come in order. */
  note(seq: number, key: number, by: 1 | -1, member: number): void {
    this.#seqs.push(seq);
    this.#keys.push(key);
    this.#by.push(by);
    this.#members.push(member);
    this.#size = Math.max(this.#size, key + 1);
  }

  /** Sets the keyframes, after the last change was noted. */
  close(): void {
    const frames: Keyframe[] = [];
    // Frames of many counts stand farther apart, so that all of them together stay as small as the changes are.
    const stride = Math.max(STRIDE, this.#size);
    let now: Keyframe = { after: 0, ...this.#none() };
    for (let at = 0; at + stride <= this.#seqs.length; at += stride) {
      frames.push({ after: at, ...copyOf(now) });
      this.#carryOut(now, at, at + stride);
      now = { ...now, after: at + stride };
    }
    frames.push(now);
    this.#frames = frames;
  }

  /** How the counts stood after entry `seq`; they are the caller's own. */
  at(seq: number): Counts {
    const until = this.#changesUpTo(seq);
    const frame = this.#frames.findLast(({ after }) => after <= until);
    const counts = frame ? copyOf(frame) : this.#none();
    this.#carryOut(counts, frame?.after ?? 0, until);
    return counts;
  }

  #none(): Counts {
    return { count: new Int32Array(this.#size), members: new Float64Array(this.#size) };
  }

  #carryOut({ count, members }: Counts, from: number, until: number): void {
    for (let at = from; at < until; at += 1) {
      const [key, by] = [this.#keys[at] ?? 0, this.#by[at] ?? 0];
      count[key] = (count[key] ?? 0) + by;
      members[key] = (members[key] ?? 0) + by * (this.#members[at] ?? 0);
    }
  }

  /** How many changes had come with entries up to `seq`. */
  #changesUpTo(seq: number): number {
    let [low, high] = [0, this.#seqs.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#seqs[middle] ?? 0) <= seq) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

const copyOf = ({ count, members }: Counts): Counts => ({ count: count.slice(), members: members.slice() });

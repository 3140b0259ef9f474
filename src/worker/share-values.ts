import type { JournalEntry } from '#logs/journal-entry.ts';

/** Strings that are longer are hardly ever the same. */
const LONGEST = 240;
/** Values that are remembered; what comes later than so many others is not the same any more. */
const MOST = 100_000;
/** Members of an entry that are flat and often the same as a whole. */
const FLAT: ReadonlySet<string> = new Set(['why', 'by', 'headers', 'responseHeaders']);

type Open = Record<string, unknown>;

/**
 * A message between threads brings a copy of every string and of every reason, however often it has them: a hundred
 * thousand records would fill the page's memory with the same words. Here each comes to be the very one seen before.
 */
export class SharedValues {
  readonly #strings = new Map<string, string>();
  readonly #flat = new Map<string, Open>();

  /** Lets the entries of a message, which nobody else has yet, share what they have in common. */
  share(entries: readonly JournalEntry[]): void {
    for (const entry of entries) this.#visit(entry as unknown as Open);
  }

  #visit(node: Open): void {
    for (const key in node) {
      const value = node[key];
      if (typeof value === 'string') {
        if (value.length <= LONGEST) node[key] = this.#string(value);
      } else if (typeof value === 'object' && value !== null) {
        if (FLAT.has(key)) node[key] = this.#whole(value as Open);
        else this.#visit(value as Open);
      }
    }
  }

  #string(value: string): string {
    const known = this.#strings.get(value);
    if (known !== undefined) return known;
    if (this.#strings.size >= MOST) this.#strings.clear();
    this.#strings.set(value, value);
    return value;
  }

  #whole(value: Open): Open {
    let name = '';
    for (const key in value) name += `${key}\n${String(value[key])}\n`;
    const known = this.#flat.get(name);
    if (known !== undefined) return known;
    if (this.#flat.size >= MOST) this.#flat.clear();
    this.#visit(value);
    this.#flat.set(name, value);
    return value;
  }
}

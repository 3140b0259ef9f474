/** Lets jobs hand over one message at a time: the next when the page has taken the one before. */
export class Pace {
  /** Jobs whose last message the page has not taken yet. */
  readonly #out = new Set<number>();
  readonly #waiting = new Map<number, () => void>();

  /** Whether a message may go out now; it counts as gone then. */
  take(id: number): boolean {
    if (this.#out.has(id)) return false;
    this.#out.add(id);
    return true;
  }

  /** The page can take more, or nobody waits for it any longer. */
  more(id: number): void {
    this.#out.delete(id);
    this.#waiting.get(id)?.();
    this.#waiting.delete(id);
  }

  /** Resolves once a message may go out. */
  ready(id: number): Promise<void> {
    return this.#out.has(id) ? new Promise((resolve) => this.#waiting.set(id, resolve)) : Promise.resolve();
  }

  /** Forgets a job that is over. */
  end(id: number): void {
    this.#out.delete(id);
    this.#waiting.delete(id);
  }
}

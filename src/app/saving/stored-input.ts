import type { NodeKinds } from '#graph/node-kinds.ts';
import type { Json } from '#shared/json.ts';
import type { KeptInput } from '#world/kept-run.ts';
import type { RunInput } from '#world/run-input.ts';
import { printRunInput, readRunInput } from './run-input-document.ts';

/** The input of a run of an earlier visit: reading them all would keep the first page waiting. */
export class StoredInput implements KeptInput {
  readonly #kinds: NodeKinds;
  /** Null once it was read. */
  #stored: Json;
  #input: RunInput | undefined;

  constructor(stored: Json, kinds: NodeKinds) {
    this.#stored = stored;
    this.#kinds = kinds;
  }

  get(): RunInput | undefined {
    if (this.#input === undefined) {
      this.#input = readRunInput(this.#stored, this.#kinds);
      if (this.#input) this.#stored = null;
    }
    return this.#input;
  }

  is(input: RunInput): boolean {
    return this.#input === input;
  }

  /** As it stands in storage. */
  get body(): Json {
    return this.#input === undefined ? this.#stored : printRunInput(this.#input);
  }
}

/** What stands in storage of a kept run's input. */
export function printKeptInput(input: KeptInput): Json {
  if (input instanceof StoredInput) return input.body;
  const known = input.get();
  return known === undefined ? null : printRunInput(known);
}

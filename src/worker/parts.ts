/** Members of a list in one message: so many are copied in a few milliseconds. */
const PART = 1_000;
/** How deep a long list may lie. */
const DEEPEST = 5;

/** Some members of a long list of something that is handed over, in order. */
export interface Part {
  /** Names of the members that lead to the list. */
  readonly path: readonly string[];
  readonly items: readonly unknown[];
}

/** Something large, ready to be handed over to another thread in messages that keep neither from its work for long. */
export interface Apart<Whole> {
  /** The same with its long lists empty. */
  readonly rest: Whole;
  readonly parts: Iterable<Part>;
}

/** Takes the long lists out of plain data. */
export function takeApart<Whole extends object>(whole: Whole): Apart<Whole> {
  const lists: { readonly path: readonly string[]; readonly list: readonly unknown[] }[] = [];
  const rest = emptied(whole, [], lists) as Whole;
  return {
    rest,
    parts: {
      *[Symbol.iterator]() {
        for (const { path, list } of lists) {
          for (let from = 0; from < list.length; from += PART) yield { path, items: list.slice(from, from + PART) };
        }
      },
    },
  };
}

function emptied(
  value: unknown,
  path: readonly string[],
  lists: { readonly path: readonly string[]; readonly list: readonly unknown[] }[],
): unknown {
  if (typeof value !== 'object' || value === null || path.length > DEEPEST) return value;
  if (Array.isArray(value)) {
    if (value.length <= PART) return value;
    lists.push({ path, list: value });
    return [];
  }
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [name, emptied(member, [...path, name], lists)]),
  );
}

/** Puts together what came in parts. */
export class Parts {
  readonly #lists = new Map<string, { readonly path: readonly string[]; readonly items: unknown[] }>();

  take({ path, items }: Part): void {
    const key = path.join('\n');
    const list = this.#lists.get(key) ?? { path, items: [] };
    for (const item of items) list.items.push(item);
    this.#lists.set(key, list);
  }

  /** The whole again; `rest` is a copy that nobody else has. */
  whole<Whole extends object>(rest: Whole): Whole {
    for (const { path, items } of this.#lists.values()) {
      let holder = rest as Record<string, unknown>;
      for (const name of path.slice(0, -1)) holder = holder[name] as Record<string, unknown>;
      holder[path.at(-1) ?? ''] = items;
    }
    this.#lists.clear();
    return rest;
  }
}

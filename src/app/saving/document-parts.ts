import type { Json, JsonObject } from '#shared/json.ts';
import { divideList, PART_SIZE, type ListPart } from './divide-list.ts';

/** A long list of a document: where it stands in the body, and its parts in their order. */
export interface DividedList {
  readonly path: readonly string[];
  readonly parts: readonly ListPart[];
}

/** A body without its long lists, which are named by their parts. */
export interface DividedBody {
  readonly body: Json;
  readonly lists: readonly DividedList[];
}

/** A body as it was before it was divided. */
export interface JoinedBody {
  readonly body: Json;
  /** Where each list stands, with the ids and lengths of its parts. */
  readonly layout: readonly ListLayout[];
  /** Ids of parts that are named and not there. */
  readonly missing: readonly string[];
}

export interface ListLayout {
  readonly path: readonly string[];
  readonly parts: readonly { readonly id: string; readonly length: number }[];
}

/** Divides every long list of a body that does not stand in another list, with the parts of `earlier` that still hold. */
export function divideBody(body: Json, earlier: readonly DividedList[], nextId: () => string): DividedBody {
  const lists: DividedList[] = [];
  const rest = withoutLists(body, [], (path, list) => {
    const known = earlier.find((one) => one.path.join('\n') === path.join('\n'))?.parts ?? [];
    lists.push({ path, parts: divideList(list, known, nextId) });
  });
  if (lists.length === 0 || !isObject(rest)) return { body, lists: [] };
  const parts = lists.map((list) => ({ path: list.path, ids: list.parts.map(({ id }) => id) }));
  return { body: { ...rest, parts }, lists };
}

/** Puts a stored body together again. `elementsOf` answers what a part holds, undefined where there is none. */
export function joinBody(stored: Json, elementsOf: (id: string) => readonly Json[] | undefined): JoinedBody {
  const named = namedLists(stored);
  if (named.length === 0 || !isObject(stored)) return { body: stored, layout: [], missing: [] };
  const { parts: _parts, ...rest } = stored;
  const missing: string[] = [];
  let body: Json = rest;
  const layout = named.map(({ path, ids }): ListLayout => {
    const parts = ids.map((id) => ({ id, elements: elementsOf(id) }));
    for (const { id, elements } of parts) if (!elements) missing.push(id);
    body = withList(
      body,
      path,
      parts.flatMap(({ elements }) => elements ?? []),
    );
    return { path, parts: parts.map(({ id, elements }) => ({ id, length: elements?.length ?? 0 })) };
  });
  return { body, layout, missing };
}

/** Ids of the parts that a stored body names. */
export const namedParts = (stored: Json): readonly string[] => namedLists(stored).flatMap(({ ids }) => ids);

/**
 * The parts of a layout with the elements of a body that was read from it. Without a body, or with another
 * one than was stored, it is only known that the parts are there.
 */
export function layOver(layout: readonly ListLayout[], body: Json | undefined): readonly DividedList[] {
  return layout.map(({ path, parts }) => {
    const found = body === undefined ? undefined : listAt(body, path);
    const whole = found?.length === parts.reduce((sum, { length }) => sum + length, 0) ? found : undefined;
    let from = 0;
    return {
      path,
      parts: parts.map(({ id, length }): ListPart => {
        from += length;
        return { id, elements: whole?.slice(from - length, from) ?? [] };
      }),
    };
  });
}

function withoutLists(
  value: Json,
  path: readonly string[],
  take: (path: readonly string[], list: readonly Json[]) => void,
): Json {
  if (isList(value)) {
    if (value.length <= PART_SIZE) return value;
    take(path, value);
    return [];
  }
  if (!isObject(value)) return value;
  let rest: Record<string, Json> | undefined;
  for (const [key, inner] of Object.entries(value)) {
    const kept = withoutLists(inner, [...path, key], take);
    if (kept !== inner) (rest ??= { ...value })[key] = kept;
  }
  return rest ?? value;
}

function withList(value: Json, [key, ...path]: readonly string[], list: readonly Json[]): Json {
  if (key === undefined) return list;
  const object = isObject(value) ? value : {};
  return { ...object, [key]: withList(object[key] ?? null, path, list) };
}

function listAt(value: Json, path: readonly string[]): readonly Json[] | undefined {
  let at: Json | undefined = value;
  for (const key of path) at = at !== undefined && isObject(at) ? at[key] : undefined;
  return at !== undefined && isList(at) ? at : undefined;
}

/** What a body says of its parts; nothing where it says it in no way that is known here. */
function namedLists(stored: Json): readonly { readonly path: readonly string[]; readonly ids: readonly string[] }[] {
  const lists = isObject(stored) ? stored['parts'] : undefined;
  if (lists === undefined || !isList(lists)) return [];
  return lists.flatMap((list) => {
    const path = isObject(list) ? textsOf(list['path']) : undefined;
    const ids = isObject(list) ? textsOf(list['ids']) : undefined;
    return path && ids ? [{ path, ids }] : [];
  });
}

function textsOf(value: Json | undefined): readonly string[] | undefined {
  if (value === undefined || !isList(value)) return undefined;
  return value.every((text) => typeof text === 'string') ? value : undefined;
}

const isList = (value: Json): value is readonly Json[] => Array.isArray(value);

const isObject = (value: Json): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

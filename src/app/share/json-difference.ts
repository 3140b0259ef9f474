import type { Json, JsonObject } from '#shared/json.ts';

/** How one value differs from another, in few words: what both share is not repeated. */
export type JsonDifference =
  /** Another value altogether. */
  | readonly [0, Json]
  /** Members that differ or are new, and names of those that are gone. */
  | readonly [1, Readonly<Record<string, JsonDifference>>, readonly string[]]
  /** The list, part by part. */
  | readonly [2, readonly ListPart[]];

type ListPart =
  /** So many elements of the other list, from an index on. */
  | readonly ['copy', number, number]
  /** An element of the other list that differs. */
  | readonly ['edit', number, JsonDifference]
  | readonly ['add', readonly Json[]];

/** Longest list that a difference may come to: a few characters can be made to fill a machine. */
const MOST_ELEMENTS = 500_000;

/** What makes `value` of `base`; undefined where they are equal. Objects are equal whatever the order of their members. */
export function differenceOf(base: Json, value: Json): JsonDifference | undefined {
  if (base === value) return undefined;
  if (isList(base) && isList(value)) return ofLists(base, value);
  if (isObject(base) && isObject(value)) return ofObjects(base, value);
  return [0, value];
}

function ofObjects(base: JsonObject, value: JsonObject): JsonDifference | undefined {
  const differing: [string, JsonDifference][] = [];
  for (const [key, member] of Object.entries(value)) {
    const known = Object.hasOwn(base, key) ? base[key] : undefined;
    const difference = known === undefined ? ([0, member] as const) : differenceOf(known, member);
    if (difference) differing.push([key, difference]);
  }
  const gone = Object.keys(base).filter((key) => !Object.hasOwn(value, key));
  return differing.length === 0 && gone.length === 0 ? undefined : [1, Object.fromEntries(differing), gone];
}

function ofLists(base: readonly Json[], value: readonly Json[]): JsonDifference | undefined {
  const indexOf = counterparts(base, value);
  const parts: GrowingPart[] = [];
  value.forEach((element, at) => {
    const index = indexOf(element, at);
    const known = index === undefined ? undefined : base[index];
    const last = parts.at(-1);
    if (index === undefined || known === undefined) {
      if (last?.[0] === 'add') last[1].push(element);
      else parts.push(['add', [element]]);
      return;
    }
    const difference = differenceOf(known, element);
    if (difference) parts.push(['edit', index, difference]);
    else if (last?.[0] === 'copy' && last[1] + last[2] === index) last[2] += 1;
    else parts.push(['copy', index, 1]);
  });
  const [only] = parts;
  const same = parts.length === 1 && only?.[0] === 'copy' && only[1] === 0 && only[2] === base.length;
  return same || (parts.length === 0 && base.length === 0) ? undefined : [2, parts];
}

/** A part that may still grow while the list is read. */
type GrowingPart = ['copy', number, number] | ['edit', number, JsonDifference] | ['add', Json[]];

/** Finds each element in the other list: by its id where it has one, else by its place. */
function counterparts(
  base: readonly Json[],
  value: readonly Json[],
): (element: Json, at: number) => number | undefined {
  const byId = new Map<Json, number>();
  base.forEach((element, at) => {
    const id = idOf(element);
    if (id !== undefined) byId.set(id, at);
  });
  const named = byId.size === base.length && value.every((element) => idOf(element) !== undefined);
  if (named) return (element) => byId.get(idOf(element) ?? null);
  return (_element, at) => (at < base.length ? at : undefined);
}

const idOf = (element: Json): Json | undefined =>
  isObject(element) ? (element['Id'] ?? element['id'] ?? undefined) : undefined;

/** The value that a difference makes of `base`; undefined where it is no difference from it. */
export function withDifference(base: Json, difference: unknown): Json | undefined {
  if (!Array.isArray(difference)) return undefined;
  const [kind, first, second] = difference as readonly unknown[];
  if (kind === 0) return first as Json;
  if (kind === 1) return isObject(base) ? withMembers(base, first, second) : undefined;
  if (kind === 2) return isList(base) ? withParts(base, first) : undefined;
  return undefined;
}

function withMembers(base: JsonObject, differing: unknown, gone: unknown): Json | undefined {
  if (!isRecord(differing) || !Array.isArray(gone)) return undefined;
  const members = new Map(Object.entries(base));
  for (const key of gone as readonly unknown[]) members.delete(String(key));
  for (const [key, difference] of Object.entries(differing)) {
    const member = withDifference(members.get(key) ?? null, difference);
    if (member === undefined) return undefined;
    members.set(key, member);
  }
  return Object.fromEntries(members);
}

function withParts(base: readonly Json[], parts: unknown): Json | undefined {
  if (!Array.isArray(parts)) return undefined;
  const list: Json[] = [];
  for (const part of parts as readonly unknown[]) {
    const elements = elementsOf(base, part);
    if (elements === undefined || list.length + elements.length > MOST_ELEMENTS) return undefined;
    for (const element of elements) list.push(element);
  }
  return list;
}

function elementsOf(base: readonly Json[], part: unknown): readonly Json[] | undefined {
  if (!Array.isArray(part)) return undefined;
  const [kind, first, second] = part as readonly unknown[];
  if (kind === 'add') return Array.isArray(first) ? (first as readonly Json[]) : undefined;
  if (typeof first !== 'number') return undefined;
  if (kind === 'copy') {
    const copied = typeof second === 'number' ? base.slice(first, first + second) : undefined;
    return copied?.length === second ? copied : undefined;
  }
  const known = base[first];
  const edited = kind === 'edit' && known !== undefined ? withDifference(known, second) : undefined;
  return edited === undefined ? undefined : [edited];
}

const isList = (value: Json): value is readonly Json[] => Array.isArray(value);

const isObject = (value: Json): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

import type { Json, JsonObject } from '#shared/json.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { BASE, readId } from './json-api.ts';
import type { OutreachRecords } from './outreach-records.ts';
import type { OutreachStore } from './outreach-store.ts';
import { badRequest, type OutreachRefusal } from './refusal.ts';
import { plurals, resourceObject, resources, type Plural, type Resource, type ResourceKind } from './resources.ts';

type Query = Readonly<Record<string, string>>;
interface Page {
  readonly from: number;
  readonly size: number;
}

/** A page of a collection: `filter[…]` with lists, `sort`, `page[size]` with cursors, `count=true`. */
export function listDocument(plural: Plural, query: Query, store: OutreachStore): Result<JsonObject, OutreachRefusal> {
  return listOf(plurals[plural], plural, query, store);
}

function listOf<K extends ResourceKind>(
  kind: K,
  plural: Plural,
  query: Query,
  store: OutreachStore,
): Result<JsonObject, OutreachRefusal> {
  const page = readPage(query);
  if (!page.ok) return page;
  const resource: Resource<OutreachRecords[K]> = resources[kind];
  let records = candidates(kind, query, store);
  for (const [name, text] of Object.entries(query)) {
    const field = /^filter\[(\w+)\](?:\[id\])?(?:\[\])?$/.exec(name)?.[1];
    if (field === undefined) continue;
    const wanted = new Set(text.split(',').map((part) => part.trim().toLowerCase()));
    const read =
      field === 'id' ? (record: OutreachRecords[K]): readonly Json[] => [record.id] : resource.filters[field];
    if (!read) return err(badRequest(`Filter '${field}' is not supported on '${plural}'.`));
    records = records.filter((record) => read(record).some((value) => wanted.has(textOf(value))));
  }
  const sorted = sortBy(records, query['sort'], resource);
  if (!sorted.ok) return sorted;
  const shown = sorted.value.slice(page.value.from, page.value.from + page.value.size);
  const counted = query['count'] === 'true';
  return ok({
    data: shown.map((record) => resourceObject(kind, record.id, store)),
    meta: counted ? { count: records.length, count_truncated: false } : { count: null },
    links: linksOf(plural, query, page.value, records.length),
  });
}

/** Narrows by an index where the query names an email address or a prospect. */
function candidates<K extends ResourceKind>(kind: K, query: Query, store: OutreachStore): OutreachRecords[K][] {
  const email = query['filter[emails]'];
  if (kind === 'prospect' && email !== undefined && !email.includes(',')) {
    const found = store.prospectByEmail(email);
    return found ? [found as OutreachRecords[K]] : [];
  }
  const prospect = readId(query['filter[prospect][id]']);
  if (kind === 'sequenceState' && prospect !== undefined) return [...store.statesOf(prospect)] as OutreachRecords[K][];
  return store.all(kind);
}

function readPage(query: Query): Result<Page, OutreachRefusal> {
  const size = Number(query['page[size]'] ?? query['page[limit]'] ?? '50');
  const cursor = query['page[after]'] ?? query['page[before]'];
  const from = cursor === undefined ? Number(query['page[offset]'] ?? '0') : Number(/^c(\d+)$/.exec(cursor)?.[1]);
  if (!Number.isInteger(size) || size < 1 || size > 1_000)
    return err(badRequest('A page holds between 1 and 1000 records.'));
  if (!Number.isInteger(from) || from < 0) return err(badRequest('The page named in the request does not exist.'));
  return ok({ from, size });
}

function sortBy<R extends { readonly id: number }>(
  records: readonly R[],
  sort: string | undefined,
  resource: Resource<R>,
): Result<readonly R[], OutreachRefusal> {
  const keys = (sort ?? '').split(',').filter((key) => key !== '');
  const orders: ((a: R, b: R) => number)[] = [];
  for (const key of keys) {
    const name = key.replace(/^-/, '');
    const read = name === 'id' ? (record: R): readonly Json[] => [record.id] : resource.filters[name];
    if (!read) return err(badRequest(`Sorting by '${name}' is not supported.`));
    const sign = key.startsWith('-') ? -1 : 1;
    orders.push((a, b) => sign * compare(read(a)[0] ?? null, read(b)[0] ?? null));
  }
  if (orders.length === 0) return ok(records);
  return ok([...records].sort((a, b) => orders.reduce((found, order) => found || order(a, b), 0) || a.id - b.id));
}

function compare(a: Json, b: Json): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  const [left, right] = [textOf(a), textOf(b)];
  return left < right ? -1 : left > right ? 1 : 0;
}

const textOf = (value: Json): string => (value === null ? '__null__' : String(value).toLowerCase());

function linksOf(plural: Plural, query: Query, { from, size }: Page, total: number): JsonObject {
  const kept = Object.entries(query).filter(([name]) => !name.startsWith('page['));
  const rest = kept.map(([name, value]) => `&${encodeURIComponent(name)}=${encodeURIComponent(value)}`).join('');
  const link = (cursor: string): string => `${BASE}/${plural}?page%5Bsize%5D=${size}${cursor}${rest}`;
  return {
    first: link(''),
    ...(from > 0 ? { prev: link(`&page%5Bbefore%5D=c${Math.max(0, from - size)}`) } : {}),
    ...(from + size < total ? { next: link(`&page%5Bafter%5D=c${from + size}`) } : {}),
  };
}

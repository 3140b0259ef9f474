import { describe, expect, it } from 'vitest';
import { divideBody, joinBody, layOver, namedParts } from '#app/saving/document-parts.ts';
import type { Json } from '#shared/json.ts';

const list = (count: number): readonly Json[] =>
  Array.from({ length: count }, (_, at) => ({ at, deep: { list: [at] } }));

const body: Json = {
  version: 2,
  org: { name: 'Long', records: { Lead: list(700), Contact: list(250), Account: [] }, changed: { Lead: list(251) } },
  stimuli: list(600),
};

let last = 0;
const nextId = (): string => `id ${(last += 1)}`;

const divided = divideBody(body, [], nextId);
const stored = new Map(divided.lists.flatMap(({ parts }) => parts.map((part) => [part.id, part.elements] as const)));

describe('a body in parts', () => {
  it('is the body again when it is joined', () => {
    const joined = joinBody(divided.body, (id) => stored.get(id));
    expect(joined.body).toEqual(body);
    expect(joined.missing).toEqual([]);
  });

  it('names the parts of its long lists, and has the short ones in itself', () => {
    expect(divided.lists.map(({ path }) => path)).toEqual([
      ['org', 'records', 'Lead'],
      ['org', 'changed', 'Lead'],
      ['stimuli'],
    ]);
    expect(namedParts(divided.body)).toEqual([...stored.keys()]);
    expect(divided.body).toMatchObject({ org: { records: { Lead: [], Contact: list(250) } }, stimuli: [] });
  });

  it('stays as it is without a long list', () => {
    const short: Json = { version: 2, org: { records: { Lead: list(3) } } };
    expect(divideBody(short, [], nextId)).toEqual({ body: short, lists: [] });
    expect(joinBody(short, () => undefined)).toEqual({ body: short, layout: [], missing: [] });
  });

  it('is divided as before when it is read, and anew where its lists are others', () => {
    const { layout } = joinBody(divided.body, (id) => stored.get(id));
    const read = structuredClone(body) as Json;
    const again = divideBody(read, layOver(layout, read), nextId);
    expect(namedParts(again.body)).toEqual(namedParts(divided.body));
    const useless = layOver(layout, undefined);
    expect(useless.flatMap(({ parts }) => parts.map(({ id }) => id))).toEqual([...stored.keys()]);
    const anew = namedParts(divideBody(read, useless, nextId).body);
    expect(anew.filter((id) => stored.has(id))).toEqual([]);
  });

  it('says which parts are missing, and has the others', () => {
    const [first = ''] = stored.keys();
    const joined = joinBody(divided.body, (id) => (id === first ? undefined : stored.get(id)));
    expect(joined.missing).toEqual([first]);
    expect(joined.body).toMatchObject({ org: { changed: { Lead: list(251) } }, stimuli: list(600) });
  });
});

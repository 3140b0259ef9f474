import { describe, expect, it } from 'vitest';
import type { DocumentStore } from '#storage/document-store.ts';

/** What every document store does; `open` answers a new empty one. */
export function documentStoreContract(name: string, open: () => Promise<DocumentStore>): void {
  describe(`${name} as a document store`, () => {
    it('answers null and an empty list where nothing was put', async () => {
      const store = await open();
      expect(await store.get('graph', 'a')).toEqual({ ok: true, value: null });
      expect(await store.list('graph')).toEqual({ ok: true, value: [] });
    });

    it('gives back what was put, under odd names too', async () => {
      const store = await open();
      const body = { text: 'Zoë “O’Hara”', list: [1, null, true, { deep: [''] }] };
      const id = 'a/b: ü 🙂';
      expect(await store.write([{ type: 'put', kind: 'graph', id, body }])).toEqual({ ok: true, value: [1] });
      expect(await store.get('graph', id)).toEqual({ ok: true, value: { kind: 'graph', id, revision: 1, body } });
    });

    it('counts the revisions of each document on its own', async () => {
      const store = await open();
      const put = (id: string, body: number) => store.write([{ type: 'put', kind: 'graph', id, body }]);
      await put('a', 1);
      await put('b', 1);
      expect(await put('a', 2)).toEqual({ ok: true, value: [2] });
      expect(await store.get('graph', 'a')).toMatchObject({ value: { revision: 2, body: 2 } });
      expect(await store.get('graph', 'b')).toMatchObject({ value: { revision: 1, body: 1 } });
    });

    it('keeps kinds apart and lists one in code-unit order of its ids', async () => {
      const store = await open();
      const puts = ['b', 'B', 'ä', 'a', '10', '9'].map((id) => ({ type: 'put', kind: 'graph', id, body: id }) as const);
      await store.write([...puts, { type: 'put', kind: 'graphs', id: 'x', body: 0 }]);
      await store.write([{ type: 'put', kind: 'grap', id: 'x', body: 0 }]);
      const listed = await store.list('graph');
      expect(listed.ok && listed.value.map((document) => document.id)).toEqual(['10', '9', 'B', 'a', 'b', 'ä']);
    });

    it('carries out a whole batch in order', async () => {
      const store = await open();
      await store.write([{ type: 'put', kind: 'graph', id: 'old', body: 1 }]);
      const written = await store.write([
        { type: 'put', kind: 'graph', id: 'new', body: 1 },
        { type: 'delete', kind: 'graph', id: 'old' },
        { type: 'put', kind: 'graph', id: 'new', body: 2 },
        { type: 'delete', kind: 'graph', id: 'never-there' },
      ]);
      expect(written).toEqual({ ok: true, value: [1, 0, 2, 0] });
      expect(await store.list('graph')).toEqual({
        ok: true,
        value: [{ kind: 'graph', id: 'new', revision: 2, body: 2 }],
      });
    });

    it('refuses a whole batch when one document was written since it was read', async () => {
      const store = await open();
      await store.write([{ type: 'put', kind: 'graph', id: 'a', body: 'mine' }]);
      await store.write([{ type: 'put', kind: 'graph', id: 'a', body: 'theirs' }]);
      const refused = await store.write([
        { type: 'put', kind: 'graph', id: 'b', body: 'with it' },
        { type: 'put', kind: 'graph', id: 'a', body: 'mine again', expect: 1 },
      ]);
      expect(refused).toMatchObject({ ok: false, error: { code: 'conflict' } });
      expect(await store.get('graph', 'a')).toMatchObject({ value: { body: 'theirs' } });
      expect(await store.get('graph', 'b')).toEqual({ ok: true, value: null });
    });

    it('writes where the expected revision still stands, 0 meaning none', async () => {
      const store = await open();
      const put = { type: 'put', kind: 'graph', id: 'a', body: 1 } as const;
      expect(await store.write([{ ...put, expect: 0 }])).toEqual({ ok: true, value: [1] });
      expect(await store.write([{ ...put, expect: 1 }])).toEqual({ ok: true, value: [2] });
      expect(await store.write([{ ...put, expect: 0 }])).toMatchObject({ error: { code: 'conflict' } });
      expect(await store.write([{ type: 'delete', kind: 'graph', id: 'a', expect: 2 }])).toEqual({
        ok: true,
        value: [0],
      });
    });

    it('refuses a whole batch where a checked document is not there, or not as expected', async () => {
      const store = await open();
      const put = { type: 'put', kind: 'graph', id: 'new', body: 1 } as const;
      const there = { type: 'check', kind: 'part', id: 'a' } as const;
      await store.write([{ type: 'put', kind: 'part', id: 'a', body: 'x' }]);
      expect(await store.write([there, { ...there, id: 'b' }, put])).toMatchObject({ error: { code: 'conflict' } });
      expect(await store.write([{ ...there, expect: 2 }, put])).toMatchObject({ error: { code: 'conflict' } });
      expect(await store.write([{ ...there, id: 'b', expect: 1 }])).toMatchObject({ error: { code: 'conflict' } });
      expect(await store.get('graph', 'new')).toEqual({ ok: true, value: null });
      expect(await store.write([there, { ...there, expect: 1 }, put])).toEqual({ ok: true, value: [0, 0, 1] });
      expect(await store.write([{ ...there, id: 'b', expect: 0 }])).toEqual({ ok: true, value: [0] });
      expect(await store.get('part', 'a')).toMatchObject({ value: { revision: 1, body: 'x' } });
    });

    it('checks a document as the batch has left it so far', async () => {
      const store = await open();
      const [put, gone] = [
        { type: 'put', kind: 'part', id: 'a', body: 1 },
        { type: 'delete', kind: 'part', id: 'a' },
      ] as const;
      const there = { type: 'check', kind: 'part', id: 'a' } as const;
      expect(await store.write([put, there])).toEqual({ ok: true, value: [1, 0] });
      expect(await store.write([gone, there])).toMatchObject({ error: { code: 'conflict' } });
      expect(await store.write([gone, put, { ...there, expect: 1 }])).toEqual({ ok: true, value: [0, 1, 0] });
    });

    it('does nothing for an empty batch', async () => {
      const store = await open();
      expect(await store.write([])).toEqual({ ok: true, value: [] });
    });

    it('answers unavailable once it is closed', async () => {
      const store = await open();
      store.close();
      const put = { type: 'put', kind: 'graph', id: 'a', body: 1 } as const;
      expect(await store.get('graph', 'a')).toMatchObject({ ok: false, error: { code: 'unavailable' } });
      expect(await store.list('graph')).toMatchObject({ ok: false, error: { code: 'unavailable' } });
      expect(await store.write([put])).toMatchObject({ ok: false, error: { code: 'unavailable' } });
    });
  });
}

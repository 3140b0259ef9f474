import { describe, expect, it } from 'vitest';
import { documentStoreContract } from '../contracts/document-store-contract.ts';
import { openProbe } from '../support/browser.ts';
import { openPageStore } from '../support/page-store.ts';

documentStoreContract('IndexedDB', async () => (await openPageStore(await openProbe(), 'contract')).store);

describe('IndexedDB', () => {
  it('keeps documents over a reload of the page', async () => {
    const page = await openProbe();
    const before = await openPageStore(page, 'kept');
    await before.store.write([{ type: 'put', kind: 'graph', id: 'a', body: { name: 'Kept' } }]);
    await page.reload();
    const after = await openPageStore(page, 'kept');
    expect(after.fallback).toBeUndefined();
    expect(await after.store.get('graph', 'a')).toMatchObject({ value: { revision: 1, body: { name: 'Kept' } } });
  });

  it('refuses a write that another tab has overtaken', async () => {
    const first = await openProbe();
    const second = await openProbe({ beside: first });
    const mine = await openPageStore(first, 'shared');
    const theirs = await openPageStore(second, 'shared');
    await mine.store.write([{ type: 'put', kind: 'graph', id: 'a', body: 1 }]);
    await theirs.store.write([{ type: 'put', kind: 'graph', id: 'a', body: 2, expect: 1 }]);
    const late = await mine.store.write([{ type: 'put', kind: 'graph', id: 'a', body: 3, expect: 1 }]);
    expect(late).toMatchObject({ ok: false, error: { code: 'conflict' } });
    expect(await mine.store.get('graph', 'a')).toMatchObject({ value: { body: 2 } });
  });

  it('says that there is no room, and keeps what it had', async () => {
    const page = await openProbe();
    const session = await page.context().newCDPSession(page);
    // Before the first write: the browser remembers for a while how much room it saw.
    await session.send('Storage.overrideQuotaForOrigin', { origin: new URL(page.url()).origin, quotaSize: 500_000 });
    const { store } = await openPageStore(page, 'small');
    await store.write([{ type: 'put', kind: 'graph', id: 'a', body: 'before' }]);
    const refused = await store.write([
      { type: 'put', kind: 'graph', id: 'a', body: 'after' },
      { type: 'put', kind: 'graph', id: 'big', body: 'x'.repeat(3_000_000) },
    ]);
    expect(refused).toMatchObject({ ok: false, error: { code: 'quota' } });
    expect(await store.get('graph', 'a')).toMatchObject({ value: { body: 'before' } });
    expect(await store.get('graph', 'big')).toEqual({ ok: true, value: null });
  });

  it('goes on in memory, and says so, where the browser has no database', async () => {
    const page = await openProbe();
    await page.addInitScript(() => Object.defineProperty(globalThis, 'indexedDB', { value: undefined }));
    await page.reload();
    const { store, fallback } = await openPageStore(page, 'none');
    expect(fallback).toMatchObject({ code: 'unavailable' });
    await store.write([{ type: 'put', kind: 'graph', id: 'a', body: 1 }]);
    expect(await store.get('graph', 'a')).toMatchObject({ value: { body: 1 } });
  });

  it('goes on in memory where a newer version of the app made the database', async () => {
    const page = await openProbe();
    await page.evaluate(openDatabase, { name: 'newer', version: 900, hold: false });
    expect((await openPageStore(page, 'newer')).fallback).toMatchObject({ code: 'newer-version' });
  });

  it('goes on in memory where another tab holds an older database open', async () => {
    const first = await openProbe();
    const second = await openProbe({ beside: first });
    await first.evaluate(openDatabase, { name: 'held', version: 1, hold: true });
    expect((await openPageStore(second, 'held')).fallback).toMatchObject({ code: 'blocked' });
  });

  it('lets go of the database when a newer version of the app wants it', async () => {
    const first = await openProbe();
    const second = await openProbe({ beside: first });
    const { store } = await openPageStore(first, 'taken');
    await second.evaluate(openDatabase, { name: 'taken', version: 900, hold: false });
    const refused = await store.write([{ type: 'put', kind: 'graph', id: 'a', body: 1 }]);
    expect(refused).toMatchObject({ ok: false, error: { code: 'newer-version' } });
  });
});

/** Runs in the page: opens a database as another version of the app would. */
const openDatabase = (wanted: { name: string; version: number; hold: boolean }): Promise<void> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.open(wanted.name, wanted.version);
    request.addEventListener('error', () => reject(new Error(String(request.error))));
    request.addEventListener('success', () => {
      if (!wanted.hold) request.result.close();
      resolve();
    });
  });

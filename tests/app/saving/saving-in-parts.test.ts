import { describe, expect, it } from 'vitest';
import { startAutosave, type Autosave } from '#app/saving/autosave.ts';
import { PART_SIZE } from '#app/saving/divide-list.ts';
import { loadWorkspace } from '#app/saving/load-workspace.ts';
import { storeOrg } from '#app/saving/stored-org.ts';
import type { WorkspaceStore } from '#app/workspace-store.ts';
import { catalog } from '#nodes/catalog.ts';
import type { DocumentStore, DocumentWrite } from '#storage/document-store.ts';
import { createMemoryStore } from '#storage/memory-store.ts';
import { storageFault } from '#storage/storage-fault.ts';
import type { OrgSetup } from '#world/org-setup.ts';
import { recordedRun, runInput, workspace } from '../workspace-fixture.ts';
import { smallOrg } from '../../support/small-org.ts';

const LEADS = 1_000;

/** The small org with 1,000 leads more, all in parts. */
function largeOrg(): OrgSetup {
  const { setup } = smallOrg();
  const [lead = {}] = setup.salesforce.records.Lead;
  const more = Array.from({ length: LEADS }, (_, at) => ({ ...lead, Id: `00Q${String(at).padStart(12, '0')}AAA` }));
  return withLeads(setup, [...setup.salesforce.records.Lead, ...more]);
}

const withLeads = (org: OrgSetup, Lead: OrgSetup['salesforce']['records']['Lead']): OrgSetup => ({
  ...org,
  salesforce: { ...org.salesforce, records: { ...org.salesforce.records, Lead } },
});

const leadsOf = (org: OrgSetup | null | undefined) => org?.salesforce.records.Lead ?? [];

/** One lead of another company. */
const editLead = (store: WorkspaceStore, at: number, Company: string): void =>
  store.getState().editOrg((org) => withLeads(org, leadsOf(org).with(at, { ...leadsOf(org)[at], Company })));

async function load(store: DocumentStore) {
  const loaded = await loadWorkspace(store, catalog);
  if (!loaded) throw new Error('There is a workspace');
  return loaded;
}

async function partsIn(store: DocumentStore): Promise<number> {
  const listed = await store.list('part');
  return listed.ok ? listed.value.length : -1;
}

/** A store that notes its writes, and whose writes `meet` may answer in its stead. */
function watched(
  inner: DocumentStore,
  meet: (writes: readonly DocumentWrite[]) => ReturnType<DocumentStore['write']> | null,
) {
  const written: (readonly DocumentWrite[])[] = [];
  const store: DocumentStore = {
    ...inner,
    write: (writes) => {
      written.push(writes);
      return meet(writes) ?? inner.write(writes);
    },
  };
  const putParts = (): number => written.flat().filter(({ type, kind }) => type === 'put' && kind === 'part').length;
  return { store, written, putParts };
}

/** A tab with the workspace as it stands in the store. */
async function tab(documents: DocumentStore): Promise<{ store: WorkspaceStore; autosave: Autosave }> {
  const { graphs, org, saved } = await load(documents);
  const store = workspace({ graphs, ...(org ? { org } : {}) });
  return { store, autosave: startAutosave(store, documents, { saved }) };
}

async function saved(org = largeOrg()): Promise<DocumentStore> {
  const documents = createMemoryStore();
  await startAutosave(workspace({ org }), documents, { saved: [] }).flush();
  return documents;
}

describe('a large org', () => {
  it('is back on the next visit as it was, and nothing of it is written then', async () => {
    const org = largeOrg();
    const documents = await saved(org);
    expect(await partsIn(documents)).toBe(Math.ceil((LEADS + 3) / PART_SIZE));
    const { store, putParts, written } = watched(documents, () => null);
    const visit = await tab(store);
    expect(visit.store.getState().org).toEqual(org);
    await visit.autosave.flush();
    expect([putParts(), written.length]).toEqual([0, 0]);
  });

  it('is written in one part for an edit of one record, on the first visit and the next', async () => {
    const documents = await saved();
    const before = await partsIn(documents);
    for (const company of ['One', 'Two']) {
      const { store, putParts } = watched(documents, () => null);
      const visit = await tab(store);
      editLead(visit.store, 500, company);
      await visit.autosave.flush();
      expect(putParts()).toBe(1);
      visit.store.getState().undo();
      visit.store.getState().redo();
      await visit.autosave.flush();
      expect(visit.store.getState().saving).toEqual({ type: 'saved' });
    }
    expect(leadsOf((await load(documents)).org)[500]?.['Company']).toBe('Two');
    expect(await partsIn(documents)).toBe(before);
  });

  it('is read from the one document that it once was, and kept in parts from the next edit on', async () => {
    const org = largeOrg();
    const documents = await saved(smallOrg().setup);
    await documents.write([{ type: 'put', kind: 'org', id: 'main', body: storeOrg(org) }]);
    const visit = await tab(documents);
    expect(visit.store.getState().org).toEqual(org);
    expect(await partsIn(documents)).toBe(0);
    editLead(visit.store, 7, 'Edited');
    await visit.autosave.flush();
    expect(await partsIn(documents)).toBeGreaterThan(0);
    expect((await load(documents)).org).toEqual(visit.store.getState().org);
  });

  it('has no parts any more once it is small, or gone with its graph', async () => {
    const documents = createMemoryStore();
    const store = workspace({ org: largeOrg() });
    const autosave = startAutosave(store, documents, { saved: [] });
    store.getState().keepRun('leads', { ...recordedRun(), input: { ...runInput, org: largeOrg() } });
    await autosave.flush();
    const both = await partsIn(documents);
    store.getState().editOrg(() => smallOrg().setup);
    await autosave.flush();
    expect(await partsIn(documents)).toBe(both / 2);
    store.getState().removeGraph('leads');
    await autosave.flush();
    expect(await partsIn(documents)).toBe(0);
  });
});

describe('a save in parts', () => {
  it('leaves the old org whole where the tab is killed between two batches; the next visit clears up', async () => {
    const documents = await saved();
    const [before, parts] = [(await load(documents)).org, await partsIn(documents)];
    let left = 2;
    const killed = watched(documents, () => ((left -= 1) < 0 ? new Promise(() => undefined) : null));
    const visit = await tab(killed.store);
    visit.store.getState().editOrg((org) =>
      withLeads(
        org,
        leadsOf(org).map((lead) => ({ ...lead, Company: 'New' })),
      ),
    );
    void visit.autosave.flush();
    await expect.poll(() => partsIn(documents)).toBeGreaterThan(parts);
    await expect.poll(() => left).toBeLessThan(0);
    expect((await load(documents)).org).toEqual(before);
    expect(await partsIn(documents)).toBe(parts);
  });

  it('keeps the old org where the disk is full, says so, and leaves nothing behind', async () => {
    const documents = await saved();
    const [before, parts] = [(await load(documents)).org, await partsIn(documents)];
    let room = 2;
    const full = watched(documents, (writes) =>
      writes.some(({ type, kind }) => type === 'put' && kind === 'part') && (room -= 1) < 0
        ? Promise.resolve({ ok: false, error: storageFault('quota') })
        : null,
    );
    const visit = await tab(full.store);
    visit.store.getState().editOrg((org) =>
      withLeads(
        org,
        leadsOf(org).map((lead) => ({ ...lead, Company: 'New' })),
      ),
    );
    visit.store.getState().renameGraph('leads', 'Renamed');
    await visit.autosave.flush();
    expect(visit.store.getState().saving).toMatchObject({ type: 'failed', code: 'quota' });
    expect(await partsIn(documents)).toBe(parts);
    const kept = await load(documents);
    expect(kept.org).toEqual(before);
    expect(kept.graphs[0]?.name).toBe('Renamed');
    room = 100;
    await visit.autosave.flush();
    expect(visit.store.getState().saving).toEqual({ type: 'saved' });
    expect(leadsOf((await load(documents)).org)[0]?.['Company']).toBe('New');
  });

  it('is followed by the save of what was edited meanwhile', async () => {
    const documents = createMemoryStore();
    const store = workspace({ org: largeOrg() });
    let edited = false;
    const { store: slow } = watched(documents, () => {
      if (!edited) editLead(store, 3, 'Meanwhile');
      edited = true;
      return null;
    });
    await startAutosave(store, slow, { saved: [] }).flush();
    expect((await load(documents)).org).toEqual(store.getState().org);
  });

  it('can be carried out by the next visit where the page went away', async () => {
    const documents = await saved();
    const visit = await tab(documents);
    editLead(visit.store, 9, 'Left behind');
    const left = JSON.parse(JSON.stringify(visit.autosave.pending())) as ReturnType<Autosave['pending']>;
    expect(left).toHaveLength(1);
    for (const batch of left) await documents.write(batch);
    expect(leadsOf((await load(documents)).org)[9]?.['Company']).toBe('Left behind');
    for (const batch of left) expect(await documents.write(batch)).toMatchObject({ error: { code: 'conflict' } });
  });
});

describe('a large org in two tabs', () => {
  it('tells the second that the first has saved, writes no part for it, and over the other when told to', async () => {
    const documents = await saved();
    const first = await tab(documents);
    const { store, putParts } = watched(documents, () => null);
    const second = await tab(store);
    // Takes parts away that the second tab knows of.
    first.store.getState().editOrg((org) =>
      withLeads(
        org,
        leadsOf(org).map((lead) => ({ ...lead, Title: 'First' })),
      ),
    );
    await first.autosave.flush();
    editLead(second.store, 4, 'Second');
    await second.autosave.flush();
    expect(second.store.getState().saving).toMatchObject({ type: 'failed', code: 'conflict' });
    expect(second.autosave.conflicts()).toMatchObject([{ kind: 'org', id: 'main' }]);
    const parts = await partsIn(documents);
    expect((await load(documents)).org).toEqual(first.store.getState().org);
    expect(await partsIn(documents)).toBe(parts);
    const before = putParts();
    await second.autosave.overwrite();
    expect(putParts()).toBeGreaterThan(before);
    expect(second.store.getState().saving).toEqual({ type: 'saved' });
    expect((await load(documents)).org).toEqual(second.store.getState().org);
    expect(await partsIn(documents)).toBe(parts);
  });

  it('is saved though a tab that opens in the middle has cleared its parts up', async () => {
    const documents = createMemoryStore();
    const org = largeOrg();
    let opened = false;
    const store: DocumentStore = {
      ...documents,
      write: async (writes) => {
        if (!opened && writes.some(({ type, kind }) => type === 'put' && kind === 'org')) {
          const parts = await partsIn(documents);
          opened = true;
          await loadWorkspace(documents, catalog);
          expect([parts > 0, await partsIn(documents)]).toEqual([true, 0]);
        }
        return documents.write(writes);
      },
    };
    const visit = workspace({ org });
    await startAutosave(visit, store, { saved: [] }).flush();
    expect(opened).toBe(true);
    expect(visit.getState().saving).toEqual({ type: 'saved' });
    expect((await load(documents)).org).toEqual(org);
  });

  it('is read whole by a tab that opens while another saves', async () => {
    const documents = await saved();
    const other = await tab(documents);
    let saving = false;
    const store: DocumentStore = {
      ...documents,
      list: async (kind) => {
        if (kind === 'part' && !saving) {
          saving = true;
          editLead(other.store, 1, 'In between');
          await other.autosave.flush();
        }
        return documents.list(kind);
      },
    };
    const loaded = await load(store);
    expect(loaded.problems).toEqual([]);
    expect(loaded.org).toEqual(other.store.getState().org);
  });
});

describe('an org whose parts are damaged', () => {
  it('is named to the user, and what is left of it is kept aside', async () => {
    const documents = await saved();
    const listed = await documents.list('part');
    const id = (listed.ok && listed.value[0]?.id) || '';
    await documents.write([{ type: 'delete', kind: 'part', id }]);
    const loaded = await load(documents);
    expect(loaded.org).toBeNull();
    expect(loaded.problems[0]).toContain('The org cannot be read');
    const aside = await documents.get('damaged', 'org main');
    const body = aside.ok ? (aside.value?.body as unknown as { readonly org: OrgSetup }) : undefined;
    expect(leadsOf(body?.org).length).toBeGreaterThan(LEADS - PART_SIZE);
  });
});

describe('a large run', () => {
  it('[RUN-4] is kept in parts of its own, its org and what comes from outside, which naming it does not write again', async () => {
    const documents = createMemoryStore();
    const [stimulus] = runInput.stimuli;
    const stimuli = Array.from({ length: 600 }, (_, at) => ({ ...stimulus, after: at })) as typeof runInput.stimuli;
    const input = { ...runInput, org: largeOrg(), stimuli };
    const store = workspace({ toRecord: { leads: input } });
    const autosave = startAutosave(store, documents, { saved: [] });
    await autosave.flush();
    expect(await partsIn(documents)).toBe(5 + 3);
    expect((await load(documents)).inputs).toEqual({ leads: input });
    const { store: again, putParts } = watched(documents, () => null);
    const { saved: stands, inputs, shelf } = await load(again);
    const next = workspace({ toRecord: inputs, shelf });
    next.getState().changeRun('leads', '1', { title: 'As it was', note: 'Before the fork' });
    await startAutosave(next, again, { saved: stands }).flush();
    expect(putParts()).toBe(0);
    expect((await load(documents)).shelf['leads']?.runs[0]).toMatchObject({
      title: 'As it was',
      note: 'Before the fork',
    });
  });

  it('[RUN-4] is warned about when the page is left before storage has it, unless a rescue copy has room for it', async () => {
    const [stimulus] = runInput.stimuli;
    if (stimulus?.type !== 'create-record') throw new Error('The run creates a record');
    const { store, autosave } = await tab(await saved());
    const runOf = (records: number) => {
      const fields = { ...stimulus.fields, Description: 'Met at the fair. '.repeat(600) };
      return recordedRun({ ...runInput, stimuli: Array.from({ length: records }, () => ({ ...stimulus, fields })) });
    };
    store.getState().keepRun('leads', runOf(10));
    expect(autosave.wouldLose()).toBe(false);
    store.getState().keepRun('leads', runOf(600));
    expect(autosave.wouldLose()).toBe(true);
    const written = autosave.flush();
    await Promise.resolve();
    expect(store.getState().saving).toEqual({ type: 'saving' });
    expect(autosave.wouldLose()).toBe(true);
    await written;
    await autosave.flush();
    expect(autosave.wouldLose()).toBe(false);
  });
});

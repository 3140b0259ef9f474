import { describe, expect, it } from 'vitest';
import { latestOwnRun, MOST_RUNS } from '#app/shelf/change-shelf.ts';
import { RunMemory } from '#app/shelf/run-memory.ts';
import { printKeptRun, readKeptRun } from '#app/saving/kept-run-document.ts';
import { startAutosave } from '#app/saving/autosave.ts';
import { loadWorkspace } from '#app/saving/load-workspace.ts';
import { createWorkspaceStore, type WorkspaceStore } from '#app/workspace-store.ts';
import { catalog } from '#nodes/catalog.ts';
import { createMemoryStore } from '#storage/memory-store.ts';
import type { RecordedRun } from '#world/recorded-run.ts';
import { recordedRun, workspace } from '../workspace-fixture.ts';

const base = recordedRun();
const again = (seed: number): RecordedRun => ({ ...base, input: { ...base.input, seed } });
const shelf = (store: WorkspaceStore) => store.getState().shelf['leads'] ?? { runs: [], shown: null };
const titles = (store: WorkspaceStore) => shelf(store).runs.map(({ title }) => title);
const fork = (store: WorkspaceStore, title: string) => ({ title, at: base.input.start, run: shelf(store).shown ?? '' });

/** A graph with a run and one that parts from it, which is shown. */
function forked() {
  const store = workspace({ runs: { leads: base }, latestRun: 'leads' });
  const changed = again(2);
  store.getState().keepRun('leads', changed, fork(store, 'Lock a prospect'));
  return { store, changed };
}

describe('the shelf of runs', () => {
  it('[RUN-4] keeps each run beside the others, named by what was changed in it', () => {
    const { store, changed } = forked();
    expect(titles(store)).toEqual(['Run 1', 'Lock a prospect']);
    const [first, second] = shelf(store).runs;
    expect(second?.from).toEqual({ run: first?.id, at: base.input.start });
    expect(shelf(store).shown).toBe(second?.id);
    expect(store.getState().runs['leads']).toBe(changed);
    store.getState().keepRun('leads', again(3));
    expect(titles(store)).toEqual(['Run 1', 'Lock a prospect', 'Run 3']);
    store.getState().keepRun('leads', changed);
    expect(shelf(store).runs).toHaveLength(3);
  });

  it('[RUN-4] names the run of a test after it, keeps one of each test, and knows the latest of one’s own', () => {
    const store = workspace({ runs: { leads: base }, latestRun: 'leads' });
    const elin = { id: 'elin', title: 'Elin is added' };
    store.getState().keepRun('leads', again(2), null, elin);
    expect(titles(store)).toEqual(['Run 1', 'Test: Elin is added']);
    expect(latestOwnRun(shelf(store))?.title).toBe('Run 1');
    store.getState().keepRun('leads', again(3), null, { ...elin, title: 'Elin, renamed' });
    expect(titles(store)).toEqual(['Run 1', 'Test: Elin, renamed']);
    expect(shelf(store).runs.find(({ id }) => id === shelf(store).shown)?.test).toBe('elin');
    // What somebody made of it stays.
    store.getState().keepRun('leads', again(4), fork(store, 'Lock a prospect'));
    store.getState().keepRun('leads', again(5), null, elin);
    expect(titles(store)).toEqual(['Run 1', 'Test: Elin, renamed', 'Lock a prospect', 'Test: Elin is added']);
    const [kept] = shelf(store).runs.slice(-1);
    expect(kept && readKeptRun(printKeptRun(kept), kept.id, kept.input)).toEqual(kept);
  });

  it('[RUN-4] goes back to the run before by undo, with its journal at once, and forth by redo; both stay', () => {
    const { store, changed } = forked();
    store.getState().undo();
    expect(store.getState().runs['leads']).toBe(base);
    expect(titles(store)).toEqual(['Run 1', 'Lock a prospect']);
    store.getState().redo();
    expect(store.getState().runs['leads']).toBe(changed);
  });

  it('[RUN-4] asks for a run to be recorded again where its journal is no longer in memory', () => {
    const store = createWorkspaceStore(
      { ...workspace().getState(), runs: { leads: base } },
      catalog,
      undefined,
      new RunMemory(0),
    );
    const changed = again(2);
    store.getState().keepRun('leads', changed, fork(store, 'Lock a prospect'));
    store.getState().openRun('leads', '1');
    expect(store.getState().runs['leads']).toBeUndefined();
    expect(store.getState().toRecord['leads']).toBe(base.input);
    store.getState().recordedAgain('leads', base);
    expect(store.getState().runs['leads']).toBe(base);
  });

  it('[RUN-4] deletes runs with undo; where the one shown goes, the one that it parts from is shown', () => {
    const { store, changed } = forked();
    store.getState().removeRuns('leads', [shelf(store).shown ?? '']);
    expect(titles(store)).toEqual(['Run 1']);
    expect(store.getState().runs['leads']).toBe(base);
    store.getState().undo();
    expect(titles(store)).toEqual(['Run 1', 'Lock a prospect']);
    expect(store.getState().runs['leads']).toBe(changed);
    store.getState().removeRuns(
      'leads',
      shelf(store).runs.map(({ id }) => id),
    );
    expect(store.getState().runs['leads']).toBeUndefined();
    expect(store.getState().latestRun).toBeNull();
    store.getState().undo();
    expect(store.getState().runs['leads']).toBe(changed);
  });

  it('[RUN-4] lets the oldest unnamed runs go beyond its limit, never a named one or the one shown, and says which', () => {
    const { store } = forked();
    store.getState().changeRun('leads', '1', { title: 'As it was' });
    let dropped: readonly { readonly title: string }[] = [];
    for (let seed = 3; seed < MOST_RUNS + 3; seed += 1) dropped = store.getState().keepRun('leads', again(seed));
    expect(dropped.map(({ title }) => title)).toEqual(['Lock a prospect']);
    expect(titles(store)[0]).toBe('As it was');
    expect(shelf(store).runs).toHaveLength(MOST_RUNS + 1);
    expect(shelf(store).shown).toBe(shelf(store).runs.at(-1)?.id);
  });

  it('[RUN-4] is there on the next visit, each run with its name, note and parent; only the one shown is recorded again', async () => {
    const { store, changed } = forked();
    store.getState().changeRun('leads', '1', { note: 'Before the lock' });
    store.getState().openRun('leads', '1');
    const documents = createMemoryStore();
    await startAutosave(store, documents, { saved: [] }).flush();
    const loaded = await loadWorkspace(documents, catalog);
    expect(loaded?.inputs).toEqual({ leads: base.input });
    const [first, second] = loaded?.shelf['leads']?.runs ?? [];
    expect(first).toMatchObject({ title: 'Run 1', note: 'Before the lock', from: null });
    expect(second).toMatchObject({ title: 'Lock a prospect', from: { run: '1', at: base.input.start } });
    expect(second?.input.get()).toEqual(changed.input);
    expect(loaded?.shelf['leads']?.shown).toBe('1');
  });

  it('[RUN-4] goes with its graph and comes back with it', () => {
    const { store, changed } = forked();
    store.getState().removeGraph('leads');
    expect(store.getState().shelf['leads']).toBeUndefined();
    store.getState().undo();
    expect(titles(store)).toEqual(['Run 1', 'Lock a prospect']);
    expect(store.getState().runs['leads']).toBe(changed);
  });
});

describe('the memory of runs', () => {
  it('keeps those in use last as long as there is room, and none that is larger than all of it', () => {
    const size = base.journal.length;
    const memory = new RunMemory(size * 2);
    const [one, two, three] = [again(1), again(2), again(3)];
    memory.keep(one);
    memory.keep(two);
    expect(memory.of(one.input)).toBe(one);
    memory.keep(three);
    expect([memory.has(one.input), memory.has(two.input), memory.has(three.input)]).toEqual([true, false, true]);
    memory.keep({
      ...again(4),
      journal: Array.from({ length: size * 3 }, () => base.journal[0]) as typeof base.journal,
    });
    expect(memory.has(one.input)).toBe(true);
  });
});

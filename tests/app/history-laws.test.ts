import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EditorBook } from '#app/editor-book.ts';
import type { WorkspaceState } from '#app/workspace-state.ts';
import { createWorkspaceStore, type WorkspaceStore } from '#app/workspace-store.ts';
import { createEditorStore } from '#editor/editor-store.ts';
import type { FlowGraph } from '#graph/flow-graph.ts';
import { fakeKinds } from '../support/fake-node-kinds.ts';
import { deeds, doDeed, moves } from '../support/random-deeds.ts';
import { command, decorated } from '../support/random-graph.ts';
import { smallOrg } from '../support/small-org.ts';

const org = smallOrg().setup;

const over = (graphs: readonly FlowGraph[]): WorkspaceStore =>
  createWorkspaceStore(
    {
      graphs: graphs.map((graph, at) => ({ ...graph, id: `graph-${at}` })),
      versions: {},
      deployments: [],
      currentGraph: 'graph-0',
      org,
      runs: {},
      toRecord: {},
      shelf: {},
      lessons: [],
      tests: [],
      latestRun: null,
    },
    fakeKinds,
  );

type Undone = Pick<WorkspaceState, 'graphs' | 'org'>;

/** What undo and redo answer for: the very objects. */
const standing = (store: WorkspaceStore): Undone => {
  const { graphs, org: now } = store.getState();
  return { graphs, org: now };
};

function expectSame(now: Undone, then: Undone): void {
  expect(now.org).toBe(then.org);
  expect(now.graphs.map((graph, at) => graph === then.graphs[at])).toEqual(then.graphs.map(() => true));
}

const graphs = fc.array(decorated, { minLength: 1, maxLength: 3 });

describe('laws of the history', () => {
  it('any edits of a graph: undo all gives the start, redo all the end', () => {
    fc.assert(
      fc.property(
        decorated,
        fc.array(fc.array(command, { minLength: 1, maxLength: 3 }), { maxLength: 30 }),
        (start, all) => {
          const { getState } = createEditorStore(start, fakeKinds);
          for (const commands of all) getState().run(commands);
          const end = getState().graph;
          while (getState().undoable !== undefined) getState().undo();
          expect(getState().graph).toBe(start);
          while (getState().redoable !== undefined) getState().redo();
          expect(getState().graph).toBe(end);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('any deeds in graphs and the org: undo all gives the start, redo all the end', () => {
    fc.assert(
      fc.property(graphs, fc.array(deeds, { maxLength: 40 }), (given, all) => {
        const store = over(given);
        const start = standing(store);
        for (const deed of all) doDeed(store, deed, fakeKinds);
        const end = standing(store);
        const steps = store.getState().history.past.length;
        for (let count = 0; count < steps; count += 1) store.getState().undo();
        expect(store.getState().history.past).toEqual([]);
        expectSame(standing(store), start);
        store.getState().jump(steps);
        expect(store.getState().history.future).toEqual([]);
        expectSame(standing(store), end);
      }),
      { numRuns: 200 },
    );
  });

  it('going back and forth between deeds loses nothing: each place of the history gives the same again', () => {
    fc.assert(
      fc.property(
        graphs,
        fc.array(fc.oneof(deeds, moves), { maxLength: 40 }),
        fc.array(fc.nat(40)),
        (given, all, jumps) => {
          const store = over(given);
          for (const deed of all) doDeed(store, deed, fakeKinds);
          const { past, future } = store.getState().history;
          const seen = new Map<number, Undone>();
          for (const to of [...jumps, 0, past.length + future.length]) {
            const place = Math.min(to, past.length + future.length);
            store.getState().jump(place);
            expect(store.getState().history.past).toHaveLength(place);
            const before = seen.get(place);
            if (before) expectSame(standing(store), before);
            seen.set(place, standing(store));
          }
        },
      ),
      { numRuns: 100 },
    );
  });

  it('[GRA-1] undo and redo take no version and no deployment: versions go and come with their graph alone', () => {
    fc.assert(
      fc.property(graphs, fc.array(fc.oneof(deeds, moves), { maxLength: 40 }), (given, all) => {
        const store = over(given);
        const away = new Map<FlowGraph['id'], WorkspaceState['versions'][string] | undefined>();
        for (const deed of all) {
          const before = store.getState();
          doDeed(store, deed, fakeKinds);
          const after = store.getState();
          const ids = (state: WorkspaceState) => new Set(state.graphs.map(({ id }) => id));
          const [was, is] = [ids(before), ids(after)];
          expect(Object.keys(after.versions).filter((id) => !is.has(id))).toEqual([]);
          for (const id of was) if (!is.has(id)) away.set(id, before.versions[id]);
          if (deed.type !== 'undo' && deed.type !== 'redo') continue;
          expect(after.deployments).toBe(before.deployments);
          for (const id of is) expect(after.versions[id]).toBe(was.has(id) ? before.versions[id] : away.get(id));
        }
      }),
      { numRuns: 200 },
    );
  });

  it('the editor of each graph shows the graph that the workspace has, wherever it was changed', () => {
    fc.assert(
      fc.property(graphs, fc.array(fc.oneof(deeds, moves), { maxLength: 25 }), (given, all) => {
        const store = over(given);
        const book = new EditorBook(store);
        const editors = store.getState().graphs.map((graph) => book.of(graph, fakeKinds));
        for (const deed of all) doDeed(store, deed, fakeKinds);
        for (const editor of editors) {
          const { graph, undoable } = editor.getState();
          const there = store.getState().graphs.find(({ id }) => id === graph.id);
          if (there) expect(graph).toBe(there);
          expect(undoable).toBe(store.getState().history.past.at(-1)?.title);
        }
      }),
      { numRuns: 100 },
    );
  });
});

import type { FlowGraph } from '#graph/flow-graph.ts';
import type { ScenarioTest } from '#scenarios/scenario-test.ts';
import { countOf } from '#shared/count-of.ts';
import { freeId } from '../free-id.ts';
import { putGraph } from '../graph-list.ts';
import type { WorkspaceStore } from '../workspace-store.ts';
import { withGraphInstead, type MissingGraph } from './graph-needs.ts';
import { titleOf, type OwnTest } from './own-test.ts';

const LIST = { to: '/tests', name: 'Tests' } as const;

/** A test that comes into the workspace, with the id that it would have. */
export interface NewTest {
  /** A free one is made from it, from the title where it is absent. */
  readonly id?: string;
  readonly test: ScenarioTest;
}

/** Adds tests at the end under free ids, as one step of undo; answers them as they were added. */
export function addTests({ getState }: WorkspaceStore, added: readonly NewTest[], what: string): readonly OwnTest[] {
  const own = underFreeIds(getState().tests, added);
  const [first] = own;
  if (first === undefined) return own;
  const words =
    own.length === 1
      ? { title: `${what} the test ${titleOf(first)}`, place: placeOf(first) }
      : { title: `${what} ${countOf(own.length, 'test')}`, place: LIST };
  getState().commit(words, ({ tests }) => ({ tests: [...tests, ...own] }));
  return own;
}

/** What comes with files of tests, as it is to be taken. */
export interface TakenTests {
  /** Graphs, each in the place of the one with its id. */
  readonly graphs: readonly FlowGraph[];
  readonly added: readonly NewTest[];
  /** Tests that stand in the place of those with their ids from then on. */
  readonly replaced: readonly OwnTest[];
}

/** Takes tests and graphs from files, as one step of undo. False where another tab edits one of the graphs. */
export function takeTests({ getState }: WorkspaceStore, { graphs, added, replaced }: TakenTests): boolean {
  const count = added.length + replaced.length;
  if (count + graphs.length === 0) return true;
  const title = `Imported ${countOf(count, 'test')}${graphs.length === 0 ? '' : ` and ${countOf(graphs.length, 'graph')}`}`;
  const next = new Map(replaced.map((own) => [own.id, own]));
  return getState().commit({ title, place: LIST }, (state) => ({
    graphs: graphs.reduce(putGraph, state.graphs),
    tests: [...state.tests.map((own) => next.get(own.id) ?? own), ...underFreeIds(state.tests, added)],
  }));
}

function underFreeIds(there: readonly OwnTest[], added: readonly NewTest[]): readonly OwnTest[] {
  const taken = new Set(there.map(({ id }) => id));
  return added.map(({ id, test }): OwnTest => {
    const free = freeId(id ?? test.title ?? '', 'test', (candidate) => taken.has(candidate));
    taken.add(free);
    return { id: free, test };
  });
}

/** Puts a test in the place of the one with its id. Edits of one `group` in a row are one step of undo. */
export function changeTest({ getState }: WorkspaceStore, own: OwnTest, title: string, group?: string): void {
  getState().commit({ title, group: group && `test ${own.id} ${group}`, place: placeOf(own) }, ({ tests }) => ({
    tests: tests.map((each) => (each.id === own.id ? own : each)),
  }));
}

/** Makes tests follow another graph in the place of one that is not there; answers what was done, in words. */
export function followInstead(
  { getState }: WorkspaceStore,
  { key, name, tests }: MissingGraph,
  graph: FlowGraph,
): string {
  const ids = new Set(tests.map(({ id }) => id));
  const done = `${countOf(ids.size, 'test')} ${ids.size === 1 ? 'follows' : 'follow'} ${graph.name} now`;
  getState().commit({ title: `${done}, not ${name}`, place: LIST }, (state) => ({
    tests: state.tests.map((own) => (ids.has(own.id) ? { ...own, test: withGraphInstead(own.test, key, graph) } : own)),
  }));
  return `${done}. Run them to see what they come to on it.`;
}

/** Takes tests away, as one step of undo; answers what was done, in words. */
export function removeTests({ getState }: WorkspaceStore, ids: ReadonlySet<string>): string {
  const gone = getState().tests.filter(({ id }) => ids.has(id));
  const [first] = gone;
  const what = gone.length === 1 && first ? titleOf(first) : countOf(gone.length, 'test');
  getState().commit({ title: `Deleted ${gone.length === 1 ? 'the test ' : ''}${what}`, place: LIST }, ({ tests }) => ({
    tests: tests.filter(({ id }) => !ids.has(id)),
  }));
  return `${what} ${gone.length === 1 ? 'was' : 'were'} deleted.`;
}

const placeOf = (own: OwnTest) => ({ to: `/tests/${own.id}/edit`, name: titleOf(own) });

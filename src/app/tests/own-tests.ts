import type { ScenarioTest } from '#scenarios/scenario-test.ts';
import { countOf } from '#shared/count-of.ts';
import { freeId } from '../free-id.ts';
import type { WorkspaceStore } from '../workspace-store.ts';
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
  const taken = new Set(getState().tests.map(({ id }) => id));
  const own = added.map(({ id, test }): OwnTest => {
    const free = freeId(id ?? test.title ?? '', 'test', (candidate) => taken.has(candidate));
    taken.add(free);
    return { id: free, test };
  });
  const [first] = own;
  if (first === undefined) return own;
  const words =
    own.length === 1
      ? { title: `${what} the test ${titleOf(first)}`, place: placeOf(first) }
      : { title: `${what} ${countOf(own.length, 'test')}`, place: LIST };
  getState().commit(words, ({ tests }) => ({ tests: [...tests, ...own] }));
  return own;
}

/** Puts a test in the place of the one with its id. Edits of one `group` in a row are one step of undo. */
export function changeTest({ getState }: WorkspaceStore, own: OwnTest, title: string, group?: string): void {
  getState().commit({ title, group: group && `test ${own.id} ${group}`, place: placeOf(own) }, ({ tests }) => ({
    tests: tests.map((each) => (each.id === own.id ? own : each)),
  }));
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

import type { FlowGraph } from '#graph/flow-graph.ts';
import type { ScenarioTest } from '#scenarios/scenario-test.ts';
import type { ScenarioGraph } from '#scenarios/scenario.ts';
import { graphOfRef, nameOfPath } from './graph-needs.ts';
import { titleOf, type OwnTest } from './own-test.ts';
import type { TestStanding, TestStatus } from './test-standing.ts';

/** A test of the list, with how it stands. */
export interface TestRow {
  readonly type: 'test';
  readonly id: string;
  readonly own: OwnTest;
  readonly title: string;
  readonly graph: string;
  readonly standing: TestStanding;
}

/** The heading over the tests of one graph. */
export interface GraphRow {
  readonly type: 'graph';
  readonly id: string;
  readonly title: string;
  readonly count: number;
  /** `10 passed, 1 failed`; blank where none was run. */
  readonly stands: string;
  readonly expanded: boolean;
}

/** Which tests are shown. */
export interface TestFilter {
  readonly status: 'all' | 'failed' | 'passed' | 'not-run';
  /** Words that title, graph, tags or description have. */
  readonly search: string;
}

export const noFilter: TestFilter = { status: 'all', search: '' };

/** The name of the graph that a test is about: the one of the workspace that it follows, or what it brings along. */
export function graphNameOf({ scenario }: ScenarioTest, graphs: readonly FlowGraph[]): string {
  const names = scenario.graphs.map((ref) => nameOf(ref, graphs));
  return names.length === 0 ? 'No graph' : names.join(' and ');
}

function nameOf(ref: ScenarioGraph, graphs: readonly FlowGraph[]): string {
  if ('path' in ref) return graphOfRef(ref, graphs)?.name ?? `${nameOfPath(ref.path)} (not here)`;
  if ('example' in ref) return graphs.find(({ id }) => id === ref.example)?.name ?? ref.example;
  const { graph } = ref.flow;
  const name = typeof graph === 'object' && graph !== null && 'name' in graph ? graph.name : undefined;
  return typeof name === 'string' ? name : 'A graph of its own';
}

export function rowOf(own: OwnTest, graphs: readonly FlowGraph[], standing: TestStanding): TestRow {
  return { type: 'test', id: own.id, own, title: titleOf(own), graph: graphNameOf(own.test, graphs), standing };
}

const STATUS: Readonly<Record<TestStatus, TestFilter['status'] | null>> = {
  'not-run': 'not-run',
  running: null,
  waiting: null,
  passed: 'passed',
  failed: 'failed',
  broken: 'failed',
};

/** Whether a test is shown. One that is being run counts as it came out before. */
export function isShown(row: TestRow, { status, search }: TestFilter): boolean {
  const { result } = row.standing;
  const stands =
    STATUS[row.standing.status] ?? (result === null ? 'not-run' : result.status === 'passed' ? 'passed' : 'failed');
  if (status !== 'all' && (stands !== status || (status === 'passed' && expectsNothing(row.standing)))) return false;
  const text = [row.title, row.id, row.graph, row.own.test.description ?? '', ...(row.own.test.tags ?? [])];
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  return words.every((word) => text.some((part) => part.toLowerCase().includes(word)));
}

/** Rows below the headings of their graphs, graphs by name; those of closed ones are left out. */
export function byGraph(rows: readonly TestRow[], closed: ReadonlySet<string>): readonly (TestRow | GraphRow)[] {
  const groups = new Map<string, TestRow[]>();
  for (const row of rows) groups.set(row.graph, [...(groups.get(row.graph) ?? []), row]);
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([title, members]): readonly (TestRow | GraphRow)[] => {
      const expanded = !closed.has(title);
      const heading: GraphRow = {
        type: 'graph',
        id: `graph ${title}`,
        title,
        count: members.length,
        stands: members.some(({ standing }) => standing.result !== null) ? standsText(members) : '',
        expanded,
      };
      return [heading, ...(expanded ? members : [])];
    });
}

/** Whether a test failed, or could not be run, when it was run last. */
export const isBad = ({ result }: TestStanding): boolean =>
  result !== null && (result.status === 'failed' || result.status === 'broken');

/** How tests stand, each counted once: `10 passed, 1 failed, 2 changed since they ran, 1 not run`. */
export function standsText(rows: readonly TestRow[]): string {
  const count = (is: (standing: TestStanding) => boolean): number => rows.filter(({ standing }) => is(standing)).length;
  const isNow = ({ result, isOld }: TestStanding): boolean => result !== null && !isOld;
  const parts: readonly (readonly [number, string])[] = [
    [count((each) => isNow(each) && each.result?.status === 'passed' && !expectsNothing(each)), 'passed'],
    [count((each) => isNow(each) && isBad(each)), 'failed'],
    [count((each) => isNow(each) && expectsNothing(each)), 'without an expectation'],
    [count(({ result, isOld }) => result !== null && isOld), 'changed since they ran'],
    [count(({ result }) => result === null), 'not run'],
  ];
  return parts.flatMap(([many, words]) => (many > 0 ? [`${many} ${words}`] : [])).join(', ');
}

/** Whether a test ran to its end and nothing was held against it: it says neither that all is well nor that it is not. */
export const expectsNothing = ({ result }: TestStanding): boolean =>
  result !== null && result.status === 'passed' && result.checks.length === 0;

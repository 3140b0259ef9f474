import { nodeById } from '#graph/graph-queries.ts';
import type { CoverageItem } from '../coverage-item.ts';
import type { Goal } from '../solve/goal.ts';
import type { Impossible } from '../solve/solve-answer.ts';
import { draftsOfWay } from './draft-of-way.ts';
import { tryDraft, type Search } from './explore.ts';
import { choiceGoals } from './leave.ts';
import type { Ways } from './ways-of-graph.ts';
import { stageOf, withStage, type Way } from './way.ts';
import type { Workshop } from './workshop.ts';

/** Ways to one node that are tried for a criterion. */
const MOST_WAYS = 8;

/** Runs a record along each way by an edge that nothing reached yet, with values solved from all that the way asks. Yields after each run. */
export function* followWays(
  search: Search,
  ways: Ways,
  shop: Workshop,
  edges: readonly CoverageItem[],
): Generator<undefined, void> {
  for (const { key } of edges) {
    for (const way of ways.by.get(key) ?? []) {
      if (search.bench.reached.has(key)) break;
      const solved = shop.solver.solveSome(way);
      if (!solved) continue;
      for (const draft of draftsOfWay(way, solved, shop)) {
        yield;
        if (tryDraft(search, draft, key)) break;
      }
    }
  }
}

/** The same for single criteria, which are to come out true, and false. Answers why some never do. */
export function* followCriteria(
  search: Search,
  ways: Ways,
  shop: Workshop,
  criteria: readonly CoverageItem[],
  enough: () => boolean,
): Generator<undefined, ReadonlyMap<string, string>> {
  const never = new Map<string, string>();
  for (const item of criteria) {
    if (enough()) break;
    const { bench } = search;
    const goals = goalsOf(item, search);
    const to = ways.to.get(item.node) ?? [];
    let impossible = to.length > 0;
    let because = '';
    for (const way of to) {
      if (bench.reached.has(item.key)) break;
      const staged = goals.map((goal) => ({ ...goal, stage: way.stages.length - 1 }));
      const answer = shop.solver.solve(way, ...staged);
      yield;
      const proof = answer.type === 'impossible' ? proofFor(item, way, goals, search, shop) : undefined;
      if (proof) because = proof.because;
      else impossible = false;
      if (answer.type === 'impossible') continue;
      if (to.indexOf(way) >= MOST_WAYS) continue;
      const solved = answer.type === 'solved' ? answer : shop.solver.solveSome(way, ...staged);
      if (solved) draftsOfWay(way, solved, shop).some((draft) => tryDraft(search, draft, item.key));
    }
    if (impossible) never.set(item.key, because);
  }
  return never;
}

/** [HLD-1] A node that holds the trip, as its criteria fail, asks again whenever the record has changed. */
function proofFor(
  { node, edge }: CoverageItem,
  way: Way,
  goals: readonly Goal[],
  { bench: { graph, catalog } }: Search,
  { solver }: Workshop,
): Impossible | undefined {
  const at = (stage: number): readonly Goal[] => goals.map((goal) => ({ ...goal, stage }));
  const now = solver.proof(way, ...at(stageOf(way)));
  const hold = nodeById(graph, node);
  if (!now || hold?.type !== 'hold') return now;
  const choices = catalog.typeOf(hold.type)?.choices(hold.config) ?? [];
  const fails = choices
    .filter((choice) => choice.edge === edge)
    .map(({ criteria }): Goal => ({ criteria, holds: false, stage: stageOf(way) }));
  const later = withStage(way, { update: true });
  return solver.proof(way, ...fails) ?? solver.proof(later, ...fails, ...at(stageOf(later)));
}

/** That the outcome is tried, and the criterion comes out so. */
function goalsOf({ key, node: id, edge, title }: CoverageItem, { bench: { graph, catalog } }: Search): readonly Goal[] {
  const node = nodeById(graph, id);
  const choices = node ? (catalog.typeOf(node.type)?.choices(node.config) ?? []) : [];
  const own = choices.find((choice) => choice.edge === edge);
  if (!node || !own) return [];
  const [number, holds] = key.split('/').slice(-2);
  const before = choiceGoals(node, choices, own.edge).slice(0, choices.indexOf(own));
  return [
    ...before,
    { criteria: own.criteria, item: Number(number) - 1, holds: holds === 'true', title: `of ${node.name}, ${title}` },
  ];
}

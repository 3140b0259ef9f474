import { COVERAGE_KINDS } from '#scenarios/coverage-item.ts';
import type { ToldCoverage } from '../covering/told-coverage.ts';

/** What tests reach, as JSON: totals by kind, and each item with what reaches it or why nothing does. */
export function* reportCoverageJson(told: readonly ToldCoverage[]): Iterable<string> {
  const graphs = told.map(({ report, nodes, why }) => ({
    graph: report.graph,
    name: report.name,
    ratio: report.ratio,
    totals: Object.fromEntries(COVERAGE_KINDS.map((kind) => [kind, report.totals[kind]])),
    items: report.items.map((each) => ({
      key: each.item.key,
      kind: each.item.kind,
      node: nodes[each.item.node] ?? each.item.node,
      title: each.item.title,
      count: each.count,
      tests: each.tests,
      unreachable: each.unreachable,
      why: each.count > 0 ? null : (why?.(each) ?? each.unreachable),
    })),
  }));
  yield `${JSON.stringify({ format: 'flowbuilder-simulator/coverage-report', version: 1, graphs }, null, 2)}\n`;
}

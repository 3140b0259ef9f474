import { COVERAGE_KINDS, type CoverageKind } from '#scenarios/coverage-item.ts';
import { KIND_TITLES, KIND_WORDS } from '#scenarios/coverage-words.ts';
import { reportOfItems, type CoverageTotal } from '#scenarios/coverage.ts';
import type { ReportedCoverage, TestReport } from '#scenarios/test-report.ts';

/** What the tests reached of one graph, in numbers and by the names of what they did not reach. */
export interface GraphSummary {
  readonly name: string;
  readonly totals: readonly { readonly kind: CoverageKind; readonly title: string; readonly total: CoverageTotal }[];
  readonly covered: number;
  readonly coverable: number;
  /** Per cent of what can be reached, with one digit, never rounded up to 100. */
  readonly percent: number;
  /** What was not reached, though it can be: edges before criteria, failures last. */
  readonly missing: readonly MissingItem[];
}

interface MissingItem {
  /** `error edge`, `criterion`, … */
  readonly kind: string;
  readonly node: string;
  readonly title: string;
}

export const coverageSummaries = ({ coverage }: TestReport): readonly GraphSummary[] => (coverage ?? []).map(summaryOf);

function summaryOf(graph: ReportedCoverage): GraphSummary {
  const { items, totals } = reportOfItems(graph, graph.items);
  const shown = COVERAGE_KINDS.map((kind) => ({ kind, title: KIND_TITLES[kind].toLowerCase(), total: totals[kind] }));
  const covered = sum(shown.map(({ total }) => total.covered));
  const coverable = sum(shown.map(({ total }) => total.coverable));
  return {
    name: graph.name,
    totals: shown.filter(({ total }) => total.coverable > 0),
    covered,
    coverable,
    percent: percentOf(covered, coverable),
    missing: COVERAGE_KINDS.flatMap((wanted) =>
      items
        .filter(({ item, count, unreachable }) => item.kind === wanted && count === 0 && unreachable === null)
        .map(({ item: { kind, node, title } }) => ({
          kind: KIND_WORDS[kind].toLowerCase(),
          node: graph.nodes[node] ?? node,
          title,
        })),
    ),
  };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0);

const percentOf = (covered: number, coverable: number): number =>
  coverable === 0 ? 100 : Math.floor((covered / coverable) * 1000) / 10;

/** Graphs of which less than so many per cent were reached. */
export const graphsBelow = (summaries: readonly GraphSummary[], threshold: number): readonly GraphSummary[] =>
  summaries.filter(({ percent }) => percent < threshold);

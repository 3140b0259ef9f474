import type { FlowGraph } from '#graph/flow-graph.ts';
import { edgesInto, nodeById } from '#graph/graph-queries.ts';
import { assertNever } from '#shared/assert-never.ts';
import { countOf } from '#shared/count-of.ts';
import { criterionKey, edgeKey, nodeKey } from './coverage-item.ts';
import type { CoverageReport, CoveredItem } from './coverage.ts';

interface Names {
  readonly node: (node: string) => string;
  readonly edge: (node: string, edge: string) => string;
}

/** Says why items of a report are not covered, in a sentence or two; made once for a report. */
export function coverageGaps(report: CoverageReport, graph: FlowGraph): (of: CoveredItem) => string {
  const counts = new Map(report.items.map(({ item, count }) => [item.key, count]));
  const countAt = (key: string): number => counts.get(key) ?? 0;
  const titles = new Map(report.items.map(({ item }) => [item.key, item.title]));
  const names: Names = {
    node: (node) => nodeById(graph, node)?.name ?? node,
    edge: (node, edge) => titles.get(edgeKey(node, edge)) ?? edge,
  };
  const nameOf = names.node;

  const whyNot = ({ item }: CoveredItem): string => {
    const came = countAt(nodeKey(item.node));
    if (item.kind === 'node') return howToReach(graph, item.node, countAt, names);
    if (came === 0) return `No test comes to ${nameOf(item.node)}.`;
    switch (item.kind) {
      case 'edge':
      case 'error-edge':
      case 'outcome':
        return `Tests come to ${nameOf(item.node)} ${times(came)}, and never leave it this way.`;
      case 'criterion': {
        const other = otherAnswer(item.key);
        const asked = other === null ? 0 : countAt(other.key);
        if (other !== null && asked > 0) return `It is ${other.was} each of the ${countOf(asked, 'time')} it is asked.`;
        return 'It is never asked: what is tried before it always decides.';
      }
      case 'failure':
        return `No callout of ${nameOf(item.node)} comes to this error.`;
      default:
        return assertNever(item.kind);
    }
  };

  return (of) => {
    if (of.count > 0) return '';
    if (of.unreachable !== null) return of.unreachable;
    return of.notFound === null ? whyNot(of) : `${whyNot(of)} None was found: ${of.notFound}`;
  };
}

function howToReach(graph: FlowGraph, node: string, countAt: (key: string) => number, names: Names): string {
  const ways = edgesInto(graph, node);
  const near = ways.find(({ from }) => countAt(nodeKey(from)) > 0);
  if (near) return `No test comes here: none leaves ${names.node(near.from)} by "${names.edge(near.from, near.edge)}".`;
  const [far] = ways;
  if (far) return `No test comes here, nor to ${names.node(far.from)} before it.`;
  return nodeById(graph, node)?.type === 'trigger'
    ? 'No record of a test starts here.'
    : 'No edge leads here: nothing can come.';
}

/** The same criterion answered the other way. */
function otherAnswer(key: string): { readonly key: string; readonly was: string } | null {
  const [, node = '', outcome = '', number = '', holds = ''] =
    /^criterion:(.+)\/(.+)\/(\d+)\/(true|false)$/.exec(key) ?? [];
  if (node === '') return null;
  const was = holds !== 'true';
  return { key: criterionKey(node, outcome, Number(number), was), was: String(was) };
}

const times = (count: number): string => (count === 1 ? 'once' : `${count} times`);

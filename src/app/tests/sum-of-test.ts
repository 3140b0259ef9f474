import type { FlowGraph } from '#graph/flow-graph.ts';
import { stableJson } from '#shared/stable-json.ts';
import { hashOfText } from '#shared/text-hash.ts';
import type { OrgSetup } from '#world/org-setup.ts';
import type { TestedWith } from './test-control.ts';

// Graphs, orgs and their lists of records are never changed in place.
const sums = new WeakMap<object, string>();

function sumOf(part: object): string {
  let sum = sums.get(part);
  if (sum === undefined) sums.set(part, (sum = hashOfText(stableJson(part))));
  return sum;
}

const sumOfGraph = (graph: FlowGraph): string => sumOf(graph);

/** After an edit of one record only the list in which it stands is read again. */
function sumOfOrg({ name, salesforce: { records, ...salesforce }, outreach, sync, leandata }: OrgSetup): string {
  const lists = Object.entries(records).map(([object, list]) => [object, sumOf(list)] as const);
  return hashOfText(
    stableJson([name, lists, Object.entries(salesforce), sumOf(outreach), sumOf(sync), sumOf(leandata)]),
  );
}

/**
 * The sum of all that makes a test come out as it does: what is done and expected in it, the graphs and the org that it
 * follows, and the `build` of the app that runs it. Its title does not count.
 */
export function sumOfTest({ own, files }: TestedWith, build: string): string {
  const { scenario, expectations, record } = own.test;
  return hashOfText(
    stableJson([
      build,
      [scenario, expectations, record ?? null],
      files.graphs.map(({ fileName, graph }) => [fileName, sumOfGraph(graph)]),
      files.org === null ? null : sumOfOrg(files.org),
    ]),
  );
}

import type { FlowGraph } from '#graph/flow-graph.ts';
import type { NodeCatalog } from '#nodes/contract/node-catalog.ts';
import type { ScenarioTest } from '#scenarios/scenario-test.ts';
import type { OrgSetup } from '#world/org-setup.ts';
import { placeText } from './tests/place-text.ts';
import { namesOfTest } from './tests/test-names.ts';

/** What a place in a test's file is called, by the names of a workspace; blank for what has no name. */
export const testPlace = (
  at: string,
  test: ScenarioTest,
  { graphs, org }: { readonly graphs: readonly FlowGraph[]; readonly org: OrgSetup },
  catalog: NodeCatalog,
): string => placeText(at, test, namesOfTest([], org, catalog, graphs));

import type { FlowGraph } from '#graph/flow-graph.ts';
import { demoOrg } from '#scenarios/demo-org.ts';
import type { GenerateInput } from '#scenarios/generate-tests.ts';
import { stableJson } from '#shared/stable-json.ts';
import type { OrgSetup } from '#world/org-setup.ts';
import { FOLLOWED_ORG, followed } from '../tests/files-of-tests.ts';

/** How generated tests name what they run: they follow the graph; the org goes by its name where it is one that ships. */
export const frameOf = (graph: FlowGraph, org: OrgSetup): NonNullable<GenerateInput['frame']> => ({
  graphs: [followed(graph)],
  org: isDemo(org) ? { fixture: 'demo' } : FOLLOWED_ORG,
});

function isDemo(org: OrgSetup): boolean {
  const demo = demoOrg();
  return org === demo || (org.name === demo.name && stableJson(org) === stableJson(demo));
}

import type { FlowGraph } from '#graph/flow-graph.ts';
import type { ScenarioTest } from '#scenarios/scenario-test.ts';
import { FOLLOWED_ORG, followed } from './files-of-tests.ts';

/** A test to begin with: one record goes through a graph of the workspace, and nothing is expected yet. */
export function blankTest(graph: FlowGraph): ScenarioTest {
  const { object, name } = graph;
  const fields = { LastName: 'Example', ...(object === 'Lead' ? { Company: 'Example Ltd' } : {}) };
  return {
    title: `A ${object.toLowerCase()} through ${name}`,
    scenario: {
      graphs: [followed(graph)],
      org: FOLLOWED_ORG,
      stimuli: [{ at: '0s', create: { object, fields } }],
    },
    expectations: [],
  };
}

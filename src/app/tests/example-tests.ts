import type { FlowGraph } from '#graph/flow-graph.ts';
import type { ScenarioTest } from '#scenarios/scenario-test.ts';
import type { ScenarioGraph } from '#scenarios/scenario.ts';
import type { ExampleTest } from '#scenarios/example-test.ts';
import { followed } from './files-of-tests.ts';
import type { NewTest } from './own-tests.ts';
import type { OwnTest } from './own-test.ts';

/** The example tests that are not there yet; those of a graph that the workspace has follow it from then on. */
export function missingExamples(
  examples: readonly ExampleTest[],
  graphs: readonly FlowGraph[],
  there: readonly OwnTest[],
): readonly NewTest[] {
  const ids = new Set(there.map(({ id }) => id));
  return examples.flatMap(({ fileName, test }) => {
    const id = fileName.replace(/^.*\//, '').replace(/\.scenario\.json$/, '');
    return ids.has(id) ? [] : [{ id, test: following(test, graphs) }];
  });
}

function following(test: ScenarioTest, graphs: readonly FlowGraph[]): ScenarioTest {
  const own = (ref: ScenarioGraph): ScenarioGraph => {
    const graph = 'example' in ref ? graphs.find(({ id }) => id === ref.example) : undefined;
    return graph ? followed(graph) : ref;
  };
  return { ...test, scenario: { ...test.scenario, graphs: test.scenario.graphs.map(own) } };
}

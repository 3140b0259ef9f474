import type { FlowGraph } from '#graph/flow-graph.ts';
import { printFlowFile } from '#graph/print-flow-file.ts';
import type { JsonObject } from '#shared/json.ts';
import type { Lesson } from '../lesson.ts';
import type { Scenario, ScenarioGraph, ScenarioLine } from '../scenario.ts';

/** A shipped lesson: only its type is looked at here; the test of all lessons plays it. */
export const lesson = (written: Lesson): Lesson => written;

/** A graph of a scenario: the id of a shipped example, or a graph of its own. */
export const graphOfScenario = (graph: FlowGraph | string): ScenarioGraph =>
  typeof graph === 'string' ? { example: graph } : { flow: JSON.parse(printFlowFile(graph)) as JsonObject };

interface Sketch extends Omit<Scenario, 'graphs' | 'org' | 'stimuli'> {
  readonly graphs: readonly (FlowGraph | string)[];
  readonly stimuli: readonly (ScenarioLine | { readonly at: string; readonly deployGraph: FlowGraph | string })[];
}

/** A run in the demo org. `deployGraph` deploys a graph that need not be written out. */
export const scenario = ({ graphs, stimuli, ...rest }: Sketch): Scenario => ({
  graphs: graphs.map(graphOfScenario),
  org: { fixture: 'demo' },
  ...rest,
  stimuli: stimuli.map((line): ScenarioLine =>
    'deployGraph' in line ? { at: line.at, deploy: graphOfScenario(line.deployGraph) } : line,
  ),
});

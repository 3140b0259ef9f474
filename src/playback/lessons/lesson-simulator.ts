import type { FlowGraph } from '#graph/flow-graph.ts';
import type { NodeCatalog } from '#nodes/contract/node-catalog.ts';
import type { LessonPlan } from '#scenarios/lesson-plan.ts';
import { lookOnly } from '../look-only.ts';
import type { SimulatorProps } from '../simulator-props.ts';

const LINK = { trip: null, fault: null, setUp: false } as const;

/** A simulator that shows a lesson's run and nothing else. */
export const simulatorOfLesson = (
  { run }: Pick<LessonPlan, 'run'>,
  graph: FlowGraph,
  catalog: NodeCatalog,
): Omit<SimulatorProps, 'step' | 'onStep' | 'onOpenPlace'> => ({ ...lookOnly(run, graph, catalog), link: LINK });

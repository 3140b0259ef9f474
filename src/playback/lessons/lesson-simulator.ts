import type { LessonPlan } from '#scenarios/lesson-plan.ts';
import { environmentOf } from '#world/environment.ts';
import type { NodeCatalog } from '#nodes/contract/node-catalog.ts';
import type { FlowGraph } from '#graph/flow-graph.ts';
import type { SimulatorProps } from '../simulator-props.ts';

const nothing = (): void => undefined;
const LINK = { trip: null, fault: null, setUp: false } as const;

/** A simulator that shows a lesson's run and nothing else: there is nothing to set up, to run or to break. */
export function simulatorOfLesson(
  { run }: Pick<LessonPlan, 'run'>,
  graph: FlowGraph,
  catalog: NodeCatalog,
): Omit<SimulatorProps, 'step' | 'onStep' | 'onOpenPlace'> {
  return {
    lookOnly: true,
    graphs: run.input.graphs,
    graph,
    deployable: [],
    setup: run.input.org,
    environment: environmentOf(run.input.org),
    catalog,
    run,
    runState: { type: 'idle' },
    onRun: nothing,
    draft: null,
    onDraft: nothing,
    tried: false,
    onCancel: nothing,
    link: LINK,
    onUnlink: nothing,
    onEdit: nothing,
    importCsv: () => Promise.resolve({ ok: false, error: [] }),
    onSaveFile: nothing,
  };
}

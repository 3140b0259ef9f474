import type { FlowGraph } from '#graph/flow-graph.ts';
import type { NodeCatalog } from '#nodes/contract/node-catalog.ts';
import { environmentOf } from '#world/environment.ts';
import type { RecordedRun } from '#world/recorded-run.ts';
import type { SimulatorProps } from './simulator-props.ts';

const nothing = (): void => undefined;

/** A simulator that shows one run and nothing else: there is nothing to set up, to run or to break. */
export const lookOnly = (
  run: RecordedRun,
  graph: FlowGraph,
  catalog: NodeCatalog,
): Omit<SimulatorProps, 'step' | 'onStep' | 'link' | 'onOpenPlace'> => ({
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
  onUnlink: nothing,
  onEdit: nothing,
  importCsv: () => Promise.resolve({ ok: false, error: [] }),
  onSaveFile: nothing,
});

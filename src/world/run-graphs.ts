import type { FlowGraph } from '#graph/flow-graph.ts';
import type { JournalEntry } from '#logs/journal-entry.ts';
import type { RecordedRun } from './recorded-run.ts';
import type { RunInput } from './run-input.ts';

/** All graphs of a run: those that are live when it begins, then those that are deployed on the way (GRA-1). */
export const runGraphs = ({ graphs, stimuli }: Pick<RunInput, 'graphs' | 'stimuli'>): readonly FlowGraph[] => [
  ...graphs,
  ...stimuli.flatMap((stimulus) => (stimulus.type === 'deploy-graph' ? [stimulus.graph] : [])),
];

type Deployment = JournalEntry & { readonly type: 'graph-deployed' };

const deployments = new WeakMap<readonly JournalEntry[], readonly Deployment[]>();

function deploymentsOf(journal: readonly JournalEntry[]): readonly Deployment[] {
  let known = deployments.get(journal);
  if (!known) {
    known = journal.filter((entry) => entry.type === 'graph-deployed');
    deployments.set(journal, known);
  }
  return known;
}

/** [GRA-1] The graph that is live for an object once the entry `seq` is written; undefined where none is. */
export function liveGraph({ input, journal }: RecordedRun, object: string, seq: number): FlowGraph | undefined {
  const last = deploymentsOf(journal).findLast((entry) => entry.object === object && entry.seq <= seq);
  const stimulus = last && input.stimuli[last.stimulus];
  if (stimulus?.type === 'deploy-graph') return stimulus.graph;
  return input.graphs.find((graph) => graph.object === object);
}

import { notifications } from '@mantine/notifications';
import { useNavigate } from 'react-router';
import type { FlowGraph } from '#graph/flow-graph.ts';
import { printFlowFile } from '#graph/print-flow-file.ts';
import type { RecordedRun } from '#world/recorded-run.ts';
import { searchOfPlace } from '../address-of-graph-page.ts';
import { graphById } from '../graph-list.ts';
import { useSession } from '../workspace-context.tsx';
import type { SharedView } from './run-link.ts';

/**
 * Keeps a run that came from elsewhere among the runs of its graph, and shows it there. A graph of the user's is
 * never replaced: one with the same id that is not the same stands beside it.
 */
export function useKeepRun(graph: FlowGraph, run: RecordedRun): (at: Omit<SharedView, 'graph'>) => void {
  const { workspace: store, runs } = useSession();
  const navigate = useNavigate();
  return ({ seq, trip, scope }) => {
    const { graphs, putGraph, addCopy, keepRun } = store.getState();
    const there = graphById(graphs, graph.id);
    const same = there !== undefined && printFlowFile(there) === printFlowFile(graph);
    if (there !== undefined && !same) {
      const copy = addCopy(graph);
      // Recorded again under the name of the copy; the steps are the same.
      const { input } = run;
      runs.start(copy.id, { ...input, graphs: input.graphs.map((each) => (each === graph ? copy : each)) });
      show(copy, '');
      return;
    }
    if (there === undefined) putGraph(graph);
    const dropped = keepRun(graph.id, run).length;
    show(
      graph,
      dropped === 0 ? '' : ` The oldest ${dropped === 1 ? 'run' : `${dropped} runs`} of the graph had to go for it.`,
    );

    function show({ id, name }: FlowGraph, gone: string): void {
      notifications.show({ message: `The run is kept with ${name}. Your org is as it was.${gone}` });
      void navigate(`/simulator/${id}${searchOfPlace({ seq, scope, trip })}`);
    }
  };
}

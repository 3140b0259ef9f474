import { notifications } from '@mantine/notifications';
import { useCallback } from 'react';
import { useNavigate } from 'react-router';
import { catalog } from '#nodes/catalog.ts';
import { inputOfScenario } from '#scenarios/scenario-input.ts';
import { scenarioFilesOf } from '#worker/test-files.ts';
import type { FlowGraph } from '#graph/flow-graph.ts';
import { isSameGraph } from '#graph/same-graph.ts';
import { tellOfDropped } from '../shelf/tell-of-dropped.ts';
import { showNote } from '../undo-note.tsx';
import { useSession } from '../workspace-context.tsx';
import type { WorkspaceStore } from '../workspace-store.ts';
import { filesOfTests } from './files-of-tests.ts';
import { searchOfEntry } from './place-of-entry.ts';
import { titleOf, type OwnTest } from './own-test.ts';

/**
 * Records the run of a test and shows it in the Simulator at an entry of its journal: on the graph that the test
 * follows, or on a copy where the workspace does not have it as the test does.
 */
export function useShowTest(): (own: OwnTest, seq: number) => void {
  const { workspace, runs } = useSession();
  const navigate = useNavigate();
  return useCallback(
    async (own, seq) => {
      const { test } = own;
      const refuse = (message: string): void => {
        notifications.show({ color: 'red', title: 'The test cannot be shown', message });
      };
      const input = inputOfScenario(
        test.scenario,
        catalog,
        scenarioFilesOf(filesOfTests(workspace.getState(), [test])),
      );
      if (!input.ok) return refuse(input.error[0]?.message ?? '');
      const [main] = input.value.graphs;
      if (main === undefined) return refuse('It names no graph.');
      const graph = placeOf(workspace, main);
      try {
        const graphs = input.value.graphs.map((each) => (each === main ? graph : each));
        const outcome = await runs.client.run({ ...input.value, graphs }).result;
        if (outcome.type === 'cancelled') return;
        if (!outcome.value.ok) return refuse(outcome.value.error[0]?.message ?? '');
        tellOfDropped(
          workspace.getState().keepRun(graph.id, outcome.value.value, null, { id: own.id, title: titleOf(own) }),
        );
        void navigate(`/simulator/${graph.id}${searchOfEntry(outcome.value.value, seq)}`);
      } catch (error) {
        refuse(error instanceof Error ? error.message : String(error));
      }
    },
    [workspace, runs, navigate],
  );
}

/** The graph of the workspace on which a run of another is shown; a copy is added where there is none like it. */
function placeOf(workspace: WorkspaceStore, graph: FlowGraph): FlowGraph {
  const there = workspace.getState().graphs.find(({ id }) => id === graph.id);
  if (there !== undefined && isSameGraph(there, graph)) return there;
  const copy = workspace.getState().addCopy(graph);
  showNote(`The test keeps a graph of its own: ${copy.name} was added to your graphs.`);
  return copy;
}

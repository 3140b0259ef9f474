import { useCallback } from 'react';
import { useNavigate } from 'react-router';
import type { LessonPlan } from '#scenarios/lesson-plan.ts';
import { showUndo } from '../undo-note.tsx';
import { useSession } from '../workspace-context.tsx';

/** Brings a lesson's graph into the workspace and records its run there, to be tried out and broken. */
export function useTryLesson(): (plan: LessonPlan) => void {
  const { workspace, runs } = useSession();
  const navigate = useNavigate();
  return useCallback(
    ({ run: { input }, record }) => {
      const graph = input.graphs.find(({ object }) => object === record?.object) ?? input.graphs[0];
      if (graph === undefined) return;
      const copy = workspace.getState().addCopy(graph);
      showUndo(workspace, `${copy.name} was added to your graphs.`);
      runs.start(copy.id, { ...input, graphs: input.graphs.map((each) => (each === graph ? copy : each)) });
      void navigate(`/simulator/${copy.id}`);
    },
    [workspace, runs, navigate],
  );
}

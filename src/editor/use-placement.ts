import { useEffect, useMemo, useState } from 'react';
import { applyCommands } from '#graph/apply-command.ts';
import type { NodeId } from '#graph/flow-graph.ts';
import type { Issue, IssueFix } from '#graph/issue.ts';
import type { Result } from '#shared/result.ts';
import type { PlacementComparison } from '#world/placement-timeline.ts';
import { useEditor, useEditorState } from './editor-context.tsx';

/** Undefined while it is worked out. */
export type PlacementAnswer = Result<readonly PlacementComparison[], readonly Issue[]> | { readonly broken: string };

/** [PLC-4] What becomes of a typical new record at a node; worked out anew when graph, org or fix change. */
export function usePlacement(node: NodeId, fix: IssueFix | undefined): PlacementAnswer | undefined {
  const { catalog, placement } = useEditor();
  const graph = useEditorState((state) => state.graph);
  const mended = useMemo(() => {
    const done = fix && applyCommands(graph, fix.commands, catalog);
    return done?.ok === true ? done.value : null;
  }, [graph, fix, catalog]);
  const [answer, setAnswer] = useState<PlacementAnswer>();
  useEffect(() => {
    const task = placement({ graph, node, mended });
    task.result.then(
      (result) => {
        if (result) setAnswer(result);
      },
      (error: unknown) => setAnswer({ broken: error instanceof Error ? error.message : String(error) }),
    );
    return () => task.cancel();
  }, [placement, graph, node, mended]);
  return answer;
}

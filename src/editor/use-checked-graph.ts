import { startTransition, useEffect, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import type { Environment } from '#graph/environment.ts';
import type { FlowGraph } from '#graph/flow-graph.ts';
import type { Issue } from '#graph/issue.ts';
import type { NodeKinds } from '#graph/node-kinds.ts';
import { validateInSteps } from '#graph/validate-graph.ts';
import type { EditorStore } from './editor-store.ts';

/** Milliseconds of checking at a time: half a frame, so that typing and dragging go on between. */
const SLICE = 8;

/** What a graph was found to have, and which graph that was. */
export interface CheckedGraph {
  readonly graph: FlowGraph | undefined;
  readonly issues: readonly Issue[];
}

/** The issues of the graph that is edited. Large graphs are checked in slices: until they are done, those before stay. */
export function useCheckedGraph(store: EditorStore, kinds: NodeKinds, environment: Environment): CheckedGraph {
  const graph = useStore(store, (state) => state.graph);
  const check = useMemo(() => {
    const { go } = startCheck(graph, kinds, environment);
    // What one slice finds is shown with the edit itself.
    return { atOnce: go(), go };
  }, [graph, kinds, environment]);
  const [checked, setChecked] = useState<CheckedGraph>({ graph: undefined, issues: [] });
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const slice = (): void => {
      const found = check.go();
      if (found) startTransition(() => setChecked(found));
      else timer = setTimeout(slice);
    };
    slice();
    return () => clearTimeout(timer);
  }, [check]);
  return check.atOnce ?? checked;
}

/** A check that goes on for one slice a call, and answers once it is done. */
function startCheck(
  graph: FlowGraph,
  kinds: NodeKinds,
  environment: Environment,
): { readonly go: () => CheckedGraph | undefined } {
  const steps = validateInSteps(graph, kinds, environment);
  const issues: Issue[] = [];
  let done: CheckedGraph | undefined;
  return {
    go() {
      const end = performance.now() + SLICE;
      while (!done && performance.now() < end) {
        const step = steps.next();
        if (step.done === true) done = { graph, issues };
        else issues.push(...step.value);
      }
      return done;
    },
  };
}

import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import type { FlowGraph } from '#graph/flow-graph.ts';
import { liveDeployment } from '#versions/deployment.ts';
import type { GraphVersion } from '#versions/graph-version.ts';
import { versionOf, versionsOf } from '#versions/version-list.ts';
import { graphById } from '../graph-list.ts';
import { useWorkspace } from '../workspace-context.tsx';
import { sideKey, sideOf, type CompareSide, type CompareSides } from './compare-address.ts';
import type { CompareView } from './compared-graph.ts';

/** What a comparison shows, as the address says it. */
export interface CompareState extends CompareSides {
  readonly view: CompareView;
  readonly hidesMoves: boolean;
  readonly versions: readonly GraphVersion[];
  /** Other graphs of the same object, whose drafts and versions it can be compared with. */
  readonly others: readonly FlowGraph[];
  /** The name of a graph, or its id where it is not here. */
  nameOf(graph: string): string;
  /** The graph of a side; undefined where there is no such version. */
  graphOf(side: CompareSide): FlowGraph | undefined;
  set(change: Partial<CompareSides> & { readonly view?: CompareView; readonly hidesMoves?: boolean }): void;
}

/** Reads the address; what it does not say is the draft against what is live, or against the latest version. */
export function useCompareState(draft: FlowGraph): CompareState {
  const [query, setQuery] = useSearchParams();
  const graphs = useWorkspace((state) => state.graphs);
  const saved = useWorkspace((state) => state.versions);
  const deployments = useWorkspace((state) => state.deployments);
  return useMemo(() => {
    const versions = versionsOf({ versions: saved }, draft.id);
    const live = liveDeployment(deployments, draft.object);
    const usual = live?.graph === draft.id ? live.version : (versions.at(-1)?.number ?? 'draft');
    const view = query.get('view');
    return {
      from: sideOf(query.get('from')) ?? usual,
      to: sideOf(query.get('to')) ?? 'draft',
      view: view === 'before' || view === 'after' ? view : 'both',
      hidesMoves: query.get('moves') === 'hidden',
      versions,
      others: graphs.filter(({ id, object }) => id !== draft.id && object === draft.object),
      nameOf: (id) => graphById(graphs, id)?.name ?? id,
      graphOf: (side) => {
        const { graph, what } = typeof side === 'object' ? side : { graph: draft.id, what: side };
        const base = graph === draft.id ? draft : graphById(graphs, graph);
        if (base?.object !== draft.object) return undefined;
        return what === 'draft' ? base : versionOf({ versions: saved }, graph, what)?.graph;
      },
      set: (change) =>
        setQuery(
          (before) => {
            const next = new URLSearchParams(before);
            if (change.from !== undefined) next.set('from', sideKey(change.from));
            if (change.to !== undefined) next.set('to', sideKey(change.to));
            if (change.view !== undefined) put(next, 'view', change.view === 'both' ? null : change.view);
            if (change.hidesMoves !== undefined) put(next, 'moves', change.hidesMoves ? 'hidden' : null);
            return next;
          },
          { replace: true },
        ),
    };
  }, [query, setQuery, graphs, saved, deployments, draft]);
}

function put(query: URLSearchParams, name: string, value: string | null): void {
  if (value === null) query.delete(name);
  else query.set(name, value);
}

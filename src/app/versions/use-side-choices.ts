import { useMemo } from 'react';
import type { FlowGraph } from '#graph/flow-graph.ts';
import { isLive } from '#versions/deployment.ts';
import { versionTitle } from '#versions/graph-version.ts';
import { versionsOf } from '#versions/version-list.ts';
import { useWorkspace } from '../workspace-context.tsx';
import type { CompareState } from './compare-state.ts';

interface Choice {
  readonly value: string;
  readonly label: string;
}

interface Choices {
  readonly group: string;
  readonly items: Choice[];
}

/** What can stand on a side of a comparison: the draft and the versions, of other graphs of the object too. */
export function useSideChoices(graph: FlowGraph, { others }: Pick<CompareState, 'others'>): Choice[] | Choices[] {
  const deployments = useWorkspace((workspace) => workspace.deployments);
  const saved = useWorkspace((workspace) => workspace.versions);
  return useMemo(() => {
    const choicesOf = ({ id, name }: FlowGraph): Choices => {
      const [of, place] = id === graph.id ? ['', ''] : [` · ${name}`, `${id}@`];
      const versions = versionsOf({ versions: saved }, id).toReversed();
      return {
        group: name,
        items: [
          { value: `${place}draft`, label: `Draft${of}` },
          ...versions.map((version) => ({
            value: `${place}${version.number}`,
            label: `${versionTitle(version)}${isLive(deployments, id, version.number) ? ' · live' : ''}${of}`,
          })),
        ],
      };
    };
    const own = choicesOf(graph);
    return others.length === 0 ? own.items : [own, ...others.map(choicesOf)];
  }, [graph, others, deployments, saved]);
}

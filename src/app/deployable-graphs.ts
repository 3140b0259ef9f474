import type { FlowGraph } from '#graph/flow-graph.ts';
import type { Deployable } from '#playback/deployment-rows.ts';
import { versionTitle, type VersionsByGraph } from '#versions/graph-version.ts';

/** [GRA-1] What a run can have deployed on its way: each draft, and behind it its versions, the latest first. */
export const deployableGraphs = (graphs: readonly FlowGraph[], versions: VersionsByGraph): readonly Deployable[] =>
  graphs.flatMap((graph) => [
    { label: `${graph.name} (${graph.object}), draft`, graph },
    ...(versions[graph.id] ?? [])
      .map((version) => ({ label: `${graph.name} (${graph.object}), ${versionTitle(version)}`, graph: version.graph }))
      .toReversed(),
  ]);

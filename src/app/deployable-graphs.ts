import type { FlowGraph } from '#graph/flow-graph.ts';
import type { Deployable } from '#playback/deployment-rows.ts';
import { versionTitle, type VersionsByGraph } from '#versions/graph-version.ts';

/**
 * [GRA-1] What a run can have deployed on its way: each draft, and behind it its versions, the latest first. Which of
 * them it is stands first: long names are cut at the end.
 */
export const deployableGraphs = (graphs: readonly FlowGraph[], versions: VersionsByGraph): readonly Deployable[] =>
  graphs.flatMap((graph) => [
    { label: `Draft · ${graph.name} (${graph.object})`, graph },
    ...(versions[graph.id] ?? [])
      .map((version) => ({ label: `${versionTitle(version)} · ${graph.name} (${graph.object})`, graph: version.graph }))
      .toReversed(),
  ]);

import type { NodeId } from '#graph/flow-graph.ts';
import type { Issue } from '#graph/issue.ts';

/** [PLC-4] Whether an issue is advice on where a node stands: what would happen to a new record can be shown. */
export const isPlacementIssue = ({ rule, place }: Issue): boolean =>
  rule?.startsWith('PLC-') === true && place.node !== undefined;

/** The advice on a node, as it is now. */
export const placementIssueOf = (issues: readonly Issue[], node: NodeId): Issue | undefined =>
  issues.find((issue) => isPlacementIssue(issue) && issue.place.node === node);

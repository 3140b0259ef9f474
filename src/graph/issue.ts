import type { GraphCommand } from './graph-command.ts';
import type { EdgeId, NodeId } from './flow-graph.ts';

export type Severity = 'error' | 'warning' | 'info';

/** Where in a graph something is wrong. Nothing set means the graph as a whole. */
export interface IssuePlace {
  readonly node?: NodeId;
  readonly edge?: EdgeId;
  /** Path inside the node's config. */
  readonly field?: string;
}

/** One thing that is wrong or doubtful in a graph. A graph with an `error` is not valid and is not run. */
export interface Issue {
  /** Stable identifier such as `graph/open-edge` or `merge-dupe/no-match-before`. */
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly place: IssuePlace;
  /** Rule of the rulebook behind it, such as `GRA-6`. */
  readonly rule?: string;
  readonly fix?: IssueFix;
}

/** A change that mends the issue: shown as a button. */
export interface IssueFix {
  readonly title: string;
  readonly commands: readonly GraphCommand[];
}

import type { FlowGraph } from '#graph/flow-graph.ts';
import type { AuditLog } from '#logs/audit-log.ts';
import type { Scope } from './cursor.ts';
import type { RunView } from './run-view.ts';

/** What is on screen when somebody wants to hand a run out. */
export interface ShareRequest {
  readonly view: RunView;
  /** The graph whose canvas is shown. */
  readonly graph: FlowGraph;
  readonly log: AuditLog | undefined;
  /** Number of the journal entry that is shown. */
  readonly seq: number;
  /** What is stepped through. */
  readonly scope: Scope;
}

import type { FlowGraph } from '#graph/flow-graph.ts';
import type { Issue } from '#graph/issue.ts';
import type { FileFault } from '#shared/file-fault.ts';

/** What was found in one file: either it cannot be read, or it has these issues. */
export type CheckedFile =
  | { readonly file: string; readonly faults: readonly FileFault[] }
  | { readonly file: string; readonly graph: FlowGraph; readonly issues: readonly Issue[] };

import type { FlowGraph } from '#graph/flow-graph.ts';

/** One edit as the history keeps it. */
export interface Edit {
  readonly title: string;
  /** Edits of the same group, one right after the other, become one step. */
  readonly group: string | undefined;
}

/** What an editor needs of the history that its edits are steps of, which may hold other things besides. */
export interface EditHistory {
  /** The graph as it stands; the one before where it was taken away. */
  graph(): FlowGraph;
  /** What the next undo takes back; undefined where there is nothing. */
  undoable(): string | undefined;
  /** What the next redo does again. */
  redoable(): string | undefined;
  /** Why the graph cannot be edited here; undefined where it can. */
  readOnly(): string | undefined;
  /** Puts an edited graph in the place of the one before, as a step. */
  commit(edit: Edit, graph: FlowGraph): void;
  undo(): void;
  redo(): void;
  /** Tells when something of the above may have become different. */
  subscribe(listener: () => void): () => void;
}

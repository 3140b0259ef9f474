/** What is wrong with a file that was read, where, and what to do about it. */
export interface FileFault {
  /** Stable identifier, such as `file/not-json` or `flow/unknown-node-type`. */
  readonly code: string;
  readonly message: string;
  /** Path inside the document, such as `graph.nodes[3].config.sequence`. */
  readonly at?: string;
  /** 1-based line of the text, where it is known. */
  readonly line?: number;
  /** One sentence that tells what to do. */
  readonly hint?: string;
}

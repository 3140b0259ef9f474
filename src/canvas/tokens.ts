import type { EdgeId, NodeId } from '#graph/flow-graph.ts';

/** How the records that a token stands for fare: on their way, held, through, or stopped by an error. */
export type TokenTone = 'moving' | 'held' | 'ended' | 'error';

/** Records that stand at the same place of a graph in the same way, drawn as one disc. */
export interface Token {
  /** The same for as long as the token stands for the same place and tone. */
  readonly id: string;
  readonly node: NodeId;
  /** The open edge behind whose end it stands; with `from` the edge by which it has come to its node. */
  readonly edge?: EdgeId;
  /** The node that one of its records has come from with the step shown: it travels along that edge. */
  readonly from?: NodeId;
  /** Records it stands for. */
  readonly count: number;
  readonly tone: TokenTone;
  /** In words: the name of the record, or how many there are. */
  readonly label: string;
  /** Drawn quietly beside the record in view. */
  readonly faint?: boolean;
}

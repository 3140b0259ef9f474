import type { NodeId } from '#graph/flow-graph.ts';
import type { Severity } from '#graph/issue.ts';

/** What a canvas shows on a node beside the node itself. */
export interface NodeDecoration {
  /** A record has been here. */
  readonly visited?: boolean;
  /** A record is here at the instant shown. */
  readonly current?: boolean;
  /** [ADD-7] The node is marked Error in the path. */
  readonly error?: boolean;
  /** For how many trips it is; absent where only one is looked at. */
  readonly errors?: number;
  /** How many trips came through. */
  readonly count?: number;
  /** Those as a share of all, from 0 to 1. */
  readonly share?: number;
  /** A short word in a pill, such as `held`. */
  readonly badge?: Badge;
  /** Counts of what came of a partner's node, each with a sign of its own. */
  readonly results?: readonly ResultBadge[];
  readonly issues?: readonly { readonly severity: Severity; readonly message: string }[];
  /** Playing a run stops when a trip comes here. */
  readonly breakpoint?: BreakpointMark;
  /** What became of the node between two versions. */
  readonly change?: 'added' | 'removed' | 'changed' | 'moved';
  /** How far tests reach it, with its words such as `5 of 7 covered`. */
  readonly coverage?: { readonly mark: CoverageMark; readonly text: string };
}

/** How far tests reach something. */
export type CoverageMark = 'covered' | 'partly' | 'uncovered' | 'unreachable';

/** Whether playing stops there: always, under a condition, or not while it is switched off. */
export type BreakpointMark = 'on' | 'conditional' | 'off';

export interface Badge {
  readonly text: string;
  readonly tone: 'neutral' | 'ok' | 'pending' | 'error';
}

export interface ResultBadge {
  readonly kind: 'gathering' | 'sent' | 'success' | 'nothing' | 'pending' | 'error';
  readonly count: number;
  /** In words, such as `12 succeeded`. */
  readonly label: string;
}

/** What a canvas shows on a way out beside its name. */
export interface EdgeDecoration {
  readonly visited?: boolean;
  readonly current?: boolean;
  readonly count?: number;
  /** The largest count that there will be: room is kept for it. */
  readonly most?: number;
  /** Those as a share of the trips that came to the node, from 0 to 1. */
  readonly share?: number;
  /** How thick the line is drawn, from 0 to 1. */
  readonly weight?: number;
  /** Playing a run stops when a trip leaves this way. */
  readonly breakpoint?: BreakpointMark;
  /** What became of the connection between two versions. */
  readonly change?: 'added' | 'removed';
  /** Whether a test goes this way. */
  readonly coverage?: CoverageMark;
}

/** Everything drawn over a graph. Edges are keyed by `edgeKey(node, edge)`. */
export interface Decorations {
  readonly nodes: ReadonlyMap<NodeId, NodeDecoration>;
  readonly edges: ReadonlyMap<string, EdgeDecoration>;
  /** Draws everything that was not visited faintly. */
  readonly dimRest?: boolean;
}

export const noDecorations: Decorations = { nodes: new Map(), edges: new Map() };

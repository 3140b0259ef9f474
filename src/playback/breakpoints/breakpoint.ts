import type { Criteria } from '#criteria/criteria.ts';
import type { EdgeId, NodeId } from '#graph/flow-graph.ts';

/** What a breakpoint waits for. */
export type BreakpointPlace =
  /** A trip comes to the node. */
  | { readonly kind: 'node'; readonly node: NodeId }
  /** A trip leaves the node by the edge. */
  | { readonly kind: 'edge'; readonly node: NodeId; readonly edge: EdgeId }
  /** The field of any record of the object changes, in either system. */
  | { readonly kind: 'field'; readonly object: string; readonly field: string }
  /** [APP-4] A callout makes its n-th attempt. */
  | { readonly kind: 'attempt'; readonly attempt: number }
  /** Anything goes wrong: an error edge, a failed attempt, a refusal, a path that is put back. */
  | { readonly kind: 'error' };

/** A place at which playing stops. It changes nothing of a run: what is played was recorded before. */
export type Breakpoint = BreakpointPlace & {
  readonly id: string;
  readonly enabled: boolean;
  /** Playing stops only where the record meets these; always where there are none. */
  readonly condition?: Criteria;
};

/** The same for two breakpoints that wait for the same. */
export function placeKey(place: BreakpointPlace): string {
  switch (place.kind) {
    case 'node':
      return `node ${place.node}`;
    case 'edge':
      return `edge ${place.node}:${place.edge}`;
    case 'field':
      return `field ${place.object}.${place.field}`;
    case 'attempt':
      return `attempt ${place.attempt}`;
    case 'error':
      return 'error';
  }
}

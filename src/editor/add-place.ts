import type { Point } from '#drawing/route-edge.ts';
import type { EdgeRef } from '#drawing/edge-key.ts';
import type { EarlyKeys } from '#ui/actions/early-keys.ts';

/** Where a node is to be added. */
export interface AddPlace {
  /** In pixels of the window: there the search opens. */
  readonly client: Point;
  /** The edge that shall lead to it, or into which it is put. */
  readonly edge?: EdgeRef;
  /** Where it is wanted, in canvas pixels; where there is room if absent. */
  readonly at?: Point;
  /** What is typed while the search is still on its way; absent where it was not opened by a key. */
  readonly early?: EarlyKeys;
}

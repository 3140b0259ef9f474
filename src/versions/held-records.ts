import type { FlowGraph, FlowNode } from '#graph/flow-graph.ts';
import { nameKey } from '#graph/unique-names.ts';

/** What becomes of records that are held while another graph goes live. */
export interface HeldOutcome {
  /** Nodes whose names the next graph does not have: records held there cannot resume, and their trips end. */
  readonly lost: readonly FlowNode[];
  /** Nodes of the same name that are of another type: records resume there all the same. */
  readonly another: readonly { readonly before: FlowNode; readonly after: FlowNode }[];
}

/** [GRA-7] Held records resume in the node of the same name. `holds` says at which nodes records can be held. */
export function heldRecords(live: FlowGraph, next: FlowGraph, holds: (node: FlowNode) => boolean): HeldOutcome {
  const byName = new Map(next.nodes.map((node) => [nameKey(node.name), node]));
  const held = live.nodes.filter(holds);
  return {
    lost: held.filter(({ name }) => !byName.has(nameKey(name))),
    another: held.flatMap((before) => {
      const after = byName.get(nameKey(before.name));
      return after && after.type !== before.type ? [{ before, after }] : [];
    }),
  };
}

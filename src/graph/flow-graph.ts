import type { JsonObject } from '#shared/json.ts';

/** [GRA-1] A graph routes one Salesforce object. */
export type RoutedObject = 'Lead' | 'Contact';

/** Lower-case words joined by hyphens, at most 64 characters: `add-to-sequence-2`. */
export type NodeId = string;
/** The name of a way out of a node, unique on that node: `missing-prospect-id`. */
export type EdgeId = string;

/** A node as it stands in the document. Its `config` has the shape its node type declares. */
export interface FlowNode {
  readonly id: NodeId;
  readonly type: string;
  /** [GRA-7] The user's own name for the node, unique in the graph. */
  readonly name: string;
  readonly description?: string;
  /** Top left corner on the canvas, in canvas pixels. */
  readonly position: { readonly x: number; readonly y: number };
  readonly config: JsonObject;
}

/** A connected edge: which way out of which node leads where. An edge that is not here is open. */
export interface FlowEdge {
  readonly from: NodeId;
  readonly edge: EdgeId;
  readonly to: NodeId;
}

/** A routing graph. Both trigger nodes always stand in it (GRA-2). */
export interface FlowGraph {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly object: RoutedObject;
  readonly nodes: readonly FlowNode[];
  readonly edges: readonly FlowEdge[];
}

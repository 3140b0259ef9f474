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
  /** How the designer marks it out; absent where it has the colour of its kind. */
  readonly color?: GraphColor;
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

/** Colours by which designers mark out nodes, notes and sections. */
export const graphColors = ['grey', 'blue', 'teal', 'green', 'yellow', 'orange', 'red', 'purple'] as const;

export type GraphColor = (typeof graphColors)[number];

/** A text that lies on the canvas; trips know nothing of it. Ids look like those of nodes. */
export interface FlowNote {
  readonly id: string;
  readonly text: string;
  /** Top left corner and size, in canvas pixels. */
  readonly position: { readonly x: number; readonly y: number };
  readonly size: { readonly width: number; readonly height: number };
  readonly color?: GraphColor;
}

/** Nodes that belong together: drawn in a frame, or as one card while it is collapsed. A node is in one section at most. */
export interface FlowSection {
  readonly id: string;
  readonly name: string;
  readonly nodes: readonly NodeId[];
  readonly color?: GraphColor;
  readonly collapsed?: true;
}

/** A routing graph. Both trigger nodes always stand in it (GRA-2). */
export interface FlowGraph {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly object: RoutedObject;
  readonly nodes: readonly FlowNode[];
  readonly edges: readonly FlowEdge[];
  /** Absent where there are none. */
  readonly notes?: readonly FlowNote[];
  /** Absent where there are none. */
  readonly sections?: readonly FlowSection[];
}

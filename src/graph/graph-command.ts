import type { JsonObject } from '#shared/json.ts';
import type { EdgeId, FlowEdge, FlowGraph, FlowNode, FlowNote, FlowSection, GraphColor, NodeId } from './flow-graph.ts';

/** Every edit of a graph is one of these; undo, keyboard, menus, fixes and tests all speak them. */
export type GraphCommand =
  | { readonly type: 'add-node'; readonly node: FlowNode; readonly edges?: readonly FlowEdge[] }
  /** With `heal`, what led to a node leads from then on to where the node itself would have led first. */
  | { readonly type: 'remove-nodes'; readonly nodes: readonly NodeId[]; readonly heal?: true }
  | {
      readonly type: 'move-nodes';
      readonly moves: readonly { readonly node: NodeId; readonly x: number; readonly y: number }[];
    }
  | { readonly type: 'connect-edge'; readonly from: NodeId; readonly edge: EdgeId; readonly to: NodeId }
  | { readonly type: 'disconnect-edge'; readonly from: NodeId; readonly edge: EdgeId }
  | { readonly type: 'configure-node'; readonly node: NodeId; readonly config: JsonObject }
  | { readonly type: 'rename-node'; readonly node: NodeId; readonly name: string }
  | { readonly type: 'describe-node'; readonly node: NodeId; readonly description: string }
  | { readonly type: 'color-nodes'; readonly nodes: readonly NodeId[]; readonly color: GraphColor | null }
  | { readonly type: 'rename-graph'; readonly name: string }
  | { readonly type: 'describe-graph'; readonly description: string }
  /** Makes the graph what another one is, such as an earlier version; its id and object stay. */
  | { readonly type: 'replace-graph'; readonly graph: FlowGraph }
  | { readonly type: 'add-note'; readonly note: FlowNote }
  | { readonly type: 'change-note'; readonly note: string; readonly change: NoteChange }
  | { readonly type: 'remove-notes'; readonly notes: readonly string[] }
  | { readonly type: 'add-section'; readonly section: FlowSection }
  | { readonly type: 'change-section'; readonly section: string; readonly change: SectionChange }
  /** Takes the frames away; the nodes in them stay. */
  | { readonly type: 'remove-sections'; readonly sections: readonly string[] };

/** What of a note becomes something else; `null` takes its colour away. */
export interface NoteChange {
  readonly text?: string;
  readonly position?: FlowNote['position'];
  readonly size?: FlowNote['size'];
  readonly color?: GraphColor | null;
}

/** What of a section becomes something else; `null` takes its colour away. */
export interface SectionChange {
  readonly name?: string;
  readonly nodes?: readonly NodeId[];
  readonly color?: GraphColor | null;
  readonly collapsed?: boolean;
}

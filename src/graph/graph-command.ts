import type { JsonObject } from '#shared/json.ts';
import type { EdgeId, FlowEdge, FlowNode, NodeId } from './flow-graph.ts';

/** Every edit of a graph is one of these; undo, keyboard, menus, fixes and tests all speak them. */
export type GraphCommand =
  | { readonly type: 'add-node'; readonly node: FlowNode; readonly edges?: readonly FlowEdge[] }
  | { readonly type: 'remove-nodes'; readonly nodes: readonly NodeId[] }
  | {
      readonly type: 'move-nodes';
      readonly moves: readonly { readonly node: NodeId; readonly x: number; readonly y: number }[];
    }
  | { readonly type: 'connect-edge'; readonly from: NodeId; readonly edge: EdgeId; readonly to: NodeId }
  | { readonly type: 'disconnect-edge'; readonly from: NodeId; readonly edge: EdgeId }
  | { readonly type: 'configure-node'; readonly node: NodeId; readonly config: JsonObject }
  | { readonly type: 'rename-node'; readonly node: NodeId; readonly name: string }
  | { readonly type: 'describe-node'; readonly node: NodeId; readonly description: string }
  | { readonly type: 'rename-graph'; readonly name: string };

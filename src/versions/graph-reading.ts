import type { EdgeId, FlowGraph, FlowNode } from '#graph/flow-graph.ts';

/** One setting of a node in words. */
export interface SettingText {
  /** By what it is found again in another version: `outcomes[partner].criteria`. */
  readonly key: string;
  /** Where it stands in the inspector, from the outside in: `['Outcomes', 'Partner', 'Criteria']`. */
  readonly label: readonly string[];
  /** Its value in words, a line each; empty where it is blank. */
  readonly lines: readonly string[];
  /** What makes two values the same, where the words say more than that. */
  readonly same?: string;
}

/** What a comparison needs to say about nodes in words; whoever knows the node types supplies it. */
export interface GraphReading {
  /** What kind of node it is, such as `Add to Sequence`. */
  typeTitle(node: FlowNode): string;
  /** The settings that its inspector shows. */
  settings(node: FlowNode, graph: FlowGraph): readonly SettingText[];
  edgeTitle(node: FlowNode, edge: EdgeId): string;
}

/** Knows no node types: settings are members of the config, edges go by their ids. */
export const plainReading: GraphReading = {
  typeTitle: (node) => node.type,
  settings: () => [],
  edgeTitle: (_node, edge) => edge,
};

import type { JsonObject } from '#shared/json.ts';
import type { Environment } from './environment.ts';
import type { EdgeId, FlowGraph, FlowNode, RoutedObject } from './flow-graph.ts';
import type { Issue } from './issue.ts';

/** A way out of a node, as its type declares it. Error edges are those taken when something failed. */
export interface EdgeSpec {
  readonly id: EdgeId;
  readonly title: string;
  readonly kind: 'normal' | 'error';
  /** As the node is set, no trip leaves by it: it need not lead anywhere. */
  readonly never?: true;
  /** Of a node that waits: a trip may leave by it as soon as it has come, before any time has passed. */
  readonly atOnce?: true;
}

/** What the document's rules need to know of a node type; the node catalog is one of these. */
export interface NodeKind {
  readonly type: string;
  readonly title: string;
  /** Whether the node lets virtual time pass, so that a loop through it is not endless. */
  readonly waits: boolean;
  /** Objects whose graphs may hold this node. */
  readonly objects: readonly RoutedObject[];
  /** Brings the config of an older version of this type up to date; then says what is wrong with it. */
  readConfig(
    config: unknown,
  ):
    | { readonly ok: true; readonly config: JsonObject }
    | { readonly ok: false; readonly faults: readonly ConfigFault[] };
  defaultConfig(object: RoutedObject): JsonObject;
  edges(config: JsonObject): readonly EdgeSpec[];
  /** Faults that only this node type can have in a graph. `environment` is absent where no org is known. */
  checks(context: CheckContext): readonly Issue[];
}

export interface ConfigFault {
  /** Path inside the config, such as `outcomes[0].criteria.items[1].operator`; empty for the whole. */
  readonly at: string;
  readonly message: string;
}

export interface CheckContext {
  readonly graph: FlowGraph;
  readonly node: FlowNode;
  readonly kinds: NodeKinds;
  readonly environment?: Environment;
}

/** The node types there are. */
export interface NodeKinds {
  get(type: string): NodeKind | undefined;
  readonly types: readonly string[];
}

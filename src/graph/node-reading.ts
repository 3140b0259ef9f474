import type { JsonObject } from '#shared/json.ts';
import type { FlowNode } from './flow-graph.ts';
import type { ConfigFault, EdgeSpec, NodeKind, NodeKinds } from './node-kinds.ts';

/** What a node's type makes of its config. */
export type NodeReading =
  | { readonly ok: true; readonly kind: NodeKind; readonly config: JsonObject; readonly edges: readonly EdgeSpec[] }
  | { readonly ok: false; readonly kind: NodeKind | undefined; readonly faults: readonly ConfigFault[] };

// Configs are never changed in place, and an edit keeps those of untouched nodes: each is read once.
const readings = new WeakMap<NodeKind, WeakMap<JsonObject, NodeReading>>();

/** Reads a node's config by its type: the up-to-date config and the edges it declares, or what is wrong with it. */
export function readNode(node: FlowNode, kinds: NodeKinds): NodeReading {
  const kind = kinds.get(node.type);
  if (!kind) return { ok: false, kind, faults: [{ at: '', message: `There is no node type "${node.type}".` }] };
  let known = readings.get(kind);
  if (!known) readings.set(kind, (known = new WeakMap()));
  let reading = known.get(node.config);
  if (!reading) known.set(node.config, (reading = read(kind, node.config)));
  return reading;
}

function read(kind: NodeKind, config: JsonObject): NodeReading {
  const result = kind.readConfig(config);
  if (!result.ok) return { ok: false, kind, faults: result.faults };
  return { ok: true, kind, config: result.config, edges: kind.edges(result.config) };
}

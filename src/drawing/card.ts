import type { Environment } from '#graph/environment.ts';
import type { EdgeId, FlowNode, GraphColor, NodeId } from '#graph/flow-graph.ts';
import { edgeFrom, edgesOf, nodeById } from '#graph/graph-queries.ts';
import type { NodeCatalog } from '#nodes/contract/node-catalog.ts';
import type { PaletteSection } from '#nodes/contract/node-type.ts';
import type { VisibleGraph } from './collapse-sections.ts';

/** The handle by which every edge enters a node. */
export const ENTRY = 'in';

/** One way out of a node as its card shows it. */
export interface Port {
  readonly id: EdgeId;
  readonly title: string;
  readonly kind: 'normal' | 'error';
  /** [GRA-6] Where it leads; undefined where it is open. */
  readonly to: { readonly node: NodeId; readonly name: string } | undefined;
}

/** Everything that the card of one node shows, its place aside. */
export interface Card {
  readonly id: NodeId;
  readonly type: string;
  /** Title of the node's type. */
  readonly title: string;
  readonly section: PaletteSection | undefined;
  readonly name: string;
  readonly summary: string;
  /** How the designer marked it out. */
  readonly color: GraphColor | undefined;
  readonly config: FlowNode['config'];
  readonly ports: readonly Port[];
  /** [GRA-2] Whether an edge can lead to it: triggers only start trips. */
  readonly enterable: boolean;
  readonly removable: boolean;
  /** The nodes of a collapsed section, which this card stands for. */
  readonly members?: readonly NodeId[];
}

export interface CardContext {
  readonly graph: VisibleGraph;
  readonly catalog: NodeCatalog;
  /** With it summaries name users, queues and sequences. */
  readonly environment?: Environment | undefined;
}

export function cardOf(node: FlowNode, { graph, catalog, environment }: CardContext): Card {
  const type = catalog.typeOf(node.type);
  return {
    id: node.id,
    type: node.type,
    title: type?.title ?? `Unknown type ${node.type}`,
    section: type?.section,
    name: node.name,
    color: node.color,
    summary: type?.summary(node.config, environment) ?? 'This version does not know this node type.',
    config: node.config,
    ports: edgesOf(node, catalog).map(({ id, title, kind }) => {
      const to = nodeById(graph, edgeFrom(graph, node.id, id)?.to ?? '');
      return { id, title, kind, to: to && { node: to.id, name: to.name } };
    }),
    enterable: type?.section !== 'Triggers',
    removable: type?.fixed !== true,
  };
}

/** Whether two cards show the same. */
export function sameCard(a: Card, b: Card): boolean {
  return (
    a.id === b.id &&
    a.type === b.type &&
    a.name === b.name &&
    a.summary === b.summary &&
    a.color === b.color &&
    a.config === b.config &&
    sameIds(a.members, b.members) &&
    a.ports.length === b.ports.length &&
    a.ports.every((port, index) => samePort(port, b.ports[index]))
  );
}

const sameIds = (a: readonly NodeId[] = [], b: readonly NodeId[] = []): boolean =>
  a.length === b.length && a.every((id, index) => id === b[index]);

const samePort = (a: Port, b: Port | undefined): boolean =>
  b !== undefined &&
  a.id === b.id &&
  a.title === b.title &&
  a.kind === b.kind &&
  a.to?.node === b.to?.node &&
  a.to?.name === b.to?.name;

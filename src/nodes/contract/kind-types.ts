import type { NodeKind } from '#graph/node-kinds.ts';
import type { NodeType } from './node-type.ts';

const types = new WeakMap<NodeKind, NodeType>();

/** Keeps which node type a kind was made of. */
export const rememberType = (kind: NodeKind, nodeType: NodeType): void => void types.set(kind, nodeType);

/** The node type behind a kind, for checks that look at other nodes of the graph. */
export const typeBehind = (kind: NodeKind | undefined): NodeType | undefined => kind && types.get(kind);

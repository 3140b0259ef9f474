import type { NodeKinds } from '#graph/node-kinds.ts';
import type { NodeType } from './node-type.ts';

/** All node types there are; handed to compiler and engine, which never import the list itself. */
export interface NodeCatalog extends NodeKinds {
  /** The whole node type, for running it and for drawing its inspector. */
  typeOf(type: string): NodeType | undefined;
  readonly list: readonly NodeType[];
}

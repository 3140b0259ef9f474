import type { FlowNode } from '#graph/flow-graph.ts';
import type { CheckContext } from '#graph/node-kinds.ts';
import { typeBehind } from './kind-types.ts';

/** The nodes of a graph that call the partner, in document order. */
export const partnerNodes = ({ graph, kinds }: Pick<CheckContext, 'graph' | 'kinds'>): readonly FlowNode[] =>
  graph.nodes.filter(({ type }) => typeBehind(kinds.get(type))?.section === 'Partner → Outreach');

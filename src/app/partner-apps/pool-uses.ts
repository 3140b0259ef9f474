import type { FlowGraph } from '#graph/flow-graph.ts';

/** [ASG-1] Names of the graphs in which an Assign Owner node names a pool. */
export const poolUses = (graphs: readonly FlowGraph[], poolId: string): readonly string[] =>
  graphs
    .filter((graph) =>
      graph.nodes.some(
        ({ type, config }) => type === 'assign-owner' && config['kind'] === 'pool' && config['poolId'] === poolId,
      ),
    )
    .map((graph) => graph.name);

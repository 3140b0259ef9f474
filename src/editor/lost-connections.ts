import type { FlowGraph } from '#graph/flow-graph.ts';
import type { GraphCommand } from '#graph/graph-command.ts';
import { edgeFrom, edgesOf, edgesOutOf, nodeById } from '#graph/graph-queries.ts';
import type { NodeKinds } from '#graph/node-kinds.ts';

/** `No Primary Sequence to “Assign”` for each connection that went with an edge which changed settings took away. */
export function lostConnections(
  before: FlowGraph,
  after: FlowGraph,
  commands: readonly GraphCommand[],
  kinds: NodeKinds,
): readonly string[] {
  return commands.flatMap((command) => {
    const node = command.type === 'configure-node' ? nodeById(before, command.node) : undefined;
    if (!node) return [];
    const titles = new Map(edgesOf(node, kinds).map(({ id, title }) => [id, title]));
    return edgesOutOf(before, node.id)
      .filter(({ from, edge }) => edgeFrom(after, from, edge) === undefined)
      .map(({ edge, to }) => `${titles.get(edge) ?? edge} to “${nodeById(before, to)?.name ?? to}”`);
  });
}

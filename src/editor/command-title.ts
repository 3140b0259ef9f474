import { assertNever } from '#shared/assert-never.ts';
import type { FlowGraph, NodeId } from '#graph/flow-graph.ts';
import type { GraphCommand } from '#graph/graph-command.ts';
import { nodeById } from '#graph/graph-queries.ts';

/** What edits do, in a few words with names: for undo, redo and notices. `graph` is the one before. */
export function titleOfCommands(commands: readonly GraphCommand[], graph: FlowGraph): string {
  const [first, ...more] = commands;
  if (!first) return 'Nothing';
  return more.length === 0 ? titleOf(first, graph) : `${titleOf(first, graph)} and ${more.length} more`;
}

function titleOf(command: GraphCommand, graph: FlowGraph): string {
  const name = (id: NodeId): string => `“${nodeById(graph, id)?.name ?? id}”`;
  switch (command.type) {
    case 'add-node':
      return `Added “${command.node.name}”`;
    case 'remove-nodes':
      return command.nodes.length === 1
        ? `Deleted ${name(command.nodes[0] ?? '')}`
        : `Deleted ${command.nodes.length} nodes`;
    case 'move-nodes':
      return command.moves.length === 1
        ? `Moved ${name(command.moves[0]?.node ?? '')}`
        : `Moved ${command.moves.length} nodes`;
    case 'connect-edge':
      return `Connected ${name(command.from)} to ${name(command.to)}`;
    case 'disconnect-edge':
      return `Disconnected an edge of ${name(command.from)}`;
    case 'configure-node':
      return `Changed settings of ${name(command.node)}`;
    case 'rename-node':
      return `Renamed ${name(command.node)}`;
    case 'describe-node':
      return `Changed the description of ${name(command.node)}`;
    case 'rename-graph':
      return 'Renamed the graph';
    default:
      return assertNever(command);
  }
}

import { assertNever } from '#shared/assert-never.ts';
import type { FlowGraph, NodeId } from '#graph/flow-graph.ts';
import type { GraphCommand, SectionChange } from '#graph/graph-command.ts';
import { nodeById } from '#graph/graph-queries.ts';

/** What edits do, in a few words with names: for undo, redo and notices. `graph` is the one before. */
export function titleOfCommands(commands: readonly GraphCommand[], graph: FlowGraph): string {
  const [first, ...more] = commands;
  if (!first) return 'Nothing';
  return more.length === 0 ? titleOf(first, graph) : `${titleOf(first, graph)} and ${more.length} more`;
}

function titleOf(command: GraphCommand, graph: FlowGraph): string {
  const name = (id: NodeId): string => `“${nodeById(graph, id)?.name ?? id}”`;
  const section = (id: string): string => `“${graph.sections?.find((other) => other.id === id)?.name ?? id}”`;
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
    case 'color-nodes':
      return command.nodes.length === 1
        ? `Coloured ${name(command.nodes[0] ?? '')}`
        : `Coloured ${command.nodes.length} nodes`;
    case 'rename-graph':
      return 'Renamed the graph';
    case 'describe-graph':
      return 'Changed the description of the graph';
    case 'replace-graph':
      return `Replaced the graph by “${command.graph.name}”`;
    case 'add-note':
      return 'Added a note';
    case 'change-note':
      return command.change.text === undefined ? 'Changed a note' : 'Changed the text of a note';
    case 'remove-notes':
      return command.notes.length === 1 ? 'Deleted a note' : `Deleted ${command.notes.length} notes`;
    case 'add-section':
      return `Added section “${command.section.name}”`;
    case 'change-section':
      return sectionTitle(command.change, section(command.section));
    case 'remove-sections':
      return command.sections.length === 1
        ? `Removed section ${section(command.sections[0] ?? '')}`
        : `Removed ${command.sections.length} sections`;
    default:
      return assertNever(command);
  }
}

function sectionTitle({ name, nodes, collapsed, color }: SectionChange, section: string): string {
  if (name !== undefined) return `Renamed section ${section}`;
  if (collapsed !== undefined) return `${collapsed ? 'Collapsed' : 'Expanded'} section ${section}`;
  if (nodes !== undefined) return `Changed the nodes of section ${section}`;
  return color === undefined ? `Changed section ${section}` : `Coloured section ${section}`;
}

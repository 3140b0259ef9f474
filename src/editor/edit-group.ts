import type { GraphCommand } from '#graph/graph-command.ts';

/**
 * The group in which edits become one step of undo: settings, name and description of one node, the graph's description, or the text or
 * the size of one note within one focus session. Undefined for edits that always are a step of their own.
 */
export function groupOfCommands(commands: readonly GraphCommand[], session: number): string | undefined {
  const [command, ...more] = commands;
  if (!command || more.length > 0) return undefined;
  switch (command.type) {
    case 'configure-node':
    case 'describe-node':
      return `${session} ${command.type} ${command.node}`;
    case 'describe-graph':
      return `${session} ${command.type}`;
    case 'change-note':
      return `${session} note ${command.note} ${Object.keys(command.change).join(' ')}`;
    case 'move-nodes':
      return command.moves.length === 1 ? `${session} move ${command.moves[0]?.node ?? ''}` : undefined;
    default:
      return undefined;
  }
}

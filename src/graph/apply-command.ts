import { assertNever } from '#shared/assert-never.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { connectEdge, disconnectEdge } from './apply-edge-command.ts';
import { addNode, configureNode, describeNode, moveNodes, removeNodes, renameNode } from './apply-node-command.ts';
import { MAX_NAME } from './flow-document.ts';
import type { FlowGraph } from './flow-graph.ts';
import type { GraphCommand } from './graph-command.ts';
import type { Issue } from './issue.ts';
import type { NodeKinds } from './node-kinds.ts';
import { refuse } from './refuse-command.ts';
import { tidyName } from './unique-names.ts';

/**
 * Carries out one edit. Nothing is changed in place: nodes that the command does not touch stay the same
 * objects, and a command that changes nothing answers the same graph. A refusal is an issue that says why.
 */
export function applyCommand(graph: FlowGraph, command: GraphCommand, kinds: NodeKinds): Result<FlowGraph, Issue> {
  switch (command.type) {
    case 'add-node':
      return addNode(graph, command, kinds);
    case 'remove-nodes':
      return removeNodes(graph, command.nodes);
    case 'move-nodes':
      return moveNodes(graph, command.moves);
    case 'connect-edge':
      return connectEdge(graph, { from: command.from, edge: command.edge, to: command.to }, kinds);
    case 'disconnect-edge':
      return disconnectEdge(graph, command.from, command.edge);
    case 'configure-node':
      return configureNode(graph, command.node, command.config, kinds);
    case 'rename-node':
      return renameNode(graph, command.node, command.name);
    case 'describe-node':
      return describeNode(graph, command.node, command.description);
    case 'rename-graph':
      return renameGraph(graph, command.name);
    default:
      return assertNever(command);
  }
}

/** Carries out several edits as one: the first refusal leaves the graph as it was. */
export function applyCommands(
  graph: FlowGraph,
  commands: readonly GraphCommand[],
  kinds: NodeKinds,
): Result<FlowGraph, Issue> {
  let result: Result<FlowGraph, Issue> = ok(graph);
  for (const command of commands) {
    if (!result.ok) return result;
    result = applyCommand(result.value, command, kinds);
  }
  return result;
}

function renameGraph(graph: FlowGraph, wanted: string): Result<FlowGraph, Issue> {
  const name = tidyName(wanted);
  if (name === '') return err(refuse('blank-name', 'A graph needs a name.'));
  if (name.length > MAX_NAME) return err(refuse('long-name', `A name is at most ${MAX_NAME} characters long.`));
  return ok(name === graph.name ? graph : { ...graph, name });
}

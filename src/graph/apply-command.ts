import { assertNever } from '#shared/assert-never.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { connectEdge, disconnectEdge } from './apply-edge-command.ts';
import { addNode, colorNodes, configureNode, describeNode, moveNodes, renameNode } from './apply-node-command.ts';
import { addNote, changeNote, removeNotes } from './apply-note-command.ts';
import { addSection, changeSection, removeSections } from './apply-section-command.ts';
import { MAX_NAME } from './flow-document.ts';
import type { FlowGraph } from './flow-graph.ts';
import type { GraphCommand } from './graph-command.ts';
import type { Issue } from './issue.ts';
import type { NodeKinds } from './node-kinds.ts';
import { refuse } from './refuse-command.ts';
import { removeNodes } from './remove-nodes.ts';
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
      return removeNodes(graph, command, kinds);
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
    case 'color-nodes':
      return colorNodes(graph, command.nodes, command.color);
    case 'rename-graph':
      return renameGraph(graph, command.name);
    case 'describe-graph':
      return ok(describeGraph(graph, command.description));
    case 'replace-graph':
      return replaceGraph(graph, command.graph);
    case 'add-note':
      return addNote(graph, command.note);
    case 'change-note':
      return changeNote(graph, command.note, command.change);
    case 'remove-notes':
      return removeNotes(graph, command.notes);
    case 'add-section':
      return addSection(graph, command.section);
    case 'change-section':
      return changeSection(graph, command.section, command.change);
    case 'remove-sections':
      return removeSections(graph, command.sections);
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

function describeGraph(graph: FlowGraph, description: string): FlowGraph {
  if (description === (graph.description ?? '')) return graph;
  const { description: _, ...rest } = graph;
  return description === '' ? rest : { ...rest, description };
}

function replaceGraph(graph: FlowGraph, by: FlowGraph): Result<FlowGraph, Issue> {
  if (by === graph) return ok(graph);
  if (by.object !== graph.object)
    return err(refuse('other-object', `A ${graph.object} graph cannot become a ${by.object} graph.`, {}, 'GRA-1'));
  return ok({ ...by, id: graph.id });
}

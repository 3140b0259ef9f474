import { applyCommands } from '#graph/apply-command.ts';
import type { Environment } from '#graph/environment.ts';
import type { FlowGraph, NodeId } from '#graph/flow-graph.ts';
import type { GraphCommand } from '#graph/graph-command.ts';
import type { Issue } from '#graph/issue.ts';
import type { NodeKinds } from '#graph/node-kinds.ts';
import { validateGraph } from '#graph/validate-graph.ts';

/** What fixing all issues of a kind comes to. */
export interface FixedAll {
  /** One step of undo. */
  readonly commands: readonly GraphCommand[];
  /** How many issues there were, and how many are left; fixes may change what others said. */
  readonly before: number;
  readonly after: number;
}

/** Rounds after which it stops, should each fix bring up the next issue of its own kind. */
const MOST_ROUNDS = 200;

/** Carries out the fixes of all issues with a code. Fixes that touch the same nodes are worked out one after the other. */
export function fixAll(graph: FlowGraph, code: string, kinds: NodeKinds, environment?: Environment): FixedAll {
  const issuesOf = (of: FlowGraph): readonly Issue[] =>
    validateGraph(of, kinds, environment).filter((issue) => issue.code === code);
  const commands: GraphCommand[] = [];
  const first = issuesOf(graph);
  let now = graph;
  let left = first;
  for (let round = 0; round < MOST_ROUNDS && left.some(({ fix }) => fix); round += 1) {
    const touched = new Set<NodeId>();
    const before = now;
    for (const { fix } of left) {
      const nodes = fix?.commands.flatMap(nodesOf) ?? [];
      if (!fix || nodes.some((node) => touched.has(node))) continue;
      const result = applyCommands(now, fix.commands, kinds);
      if (!result.ok) continue;
      now = result.value;
      commands.push(...fix.commands);
      for (const node of nodes) touched.add(node);
    }
    if (now === before) break;
    left = issuesOf(now);
  }
  return { commands, before: first.length, after: left.length };
}

/** Nodes that a command writes or connects. */
function nodesOf(command: GraphCommand): readonly NodeId[] {
  switch (command.type) {
    case 'add-node':
      return [command.node.id, ...(command.edges ?? []).flatMap(({ from, to }) => [from, to])];
    case 'remove-nodes':
      return command.nodes;
    case 'connect-edge':
      return [command.from, command.to];
    case 'disconnect-edge':
      return [command.from];
    case 'configure-node':
    case 'rename-node':
      return [command.node];
    default:
      return [];
  }
}

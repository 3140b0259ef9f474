import type { FlowGraph, FlowNode } from './flow-graph.ts';
import { TRIGGER_TYPE, nodesOfType, triggerNode } from './graph-queries.ts';
import type { Issue } from './issue.ts';
import { createTrigger } from './new-graph.ts';
import type { NodeKinds } from './node-kinds.ts';

/** [GRA-2] Both triggers stand in every graph, once; where both are off nothing is ever routed. */
export function triggerIssues(graph: FlowGraph, kinds: NodeKinds): readonly Issue[] {
  return [
    ...(['new', 'updated'] as const).flatMap((kind) => missing(graph, kind, kinds)),
    ...surplus(graph),
    ...off(graph),
  ];
}

function missing(graph: FlowGraph, kind: 'new' | 'updated', kinds: NodeKinds): readonly Issue[] {
  if (triggerNode(graph, kind)) return [];
  const node = createTrigger(graph, kind, kinds);
  const fix = node && ({ title: 'Add the trigger', commands: [{ type: 'add-node', node }] } as const);
  return [
    {
      code: 'graph/trigger-missing',
      severity: 'error',
      message: `The ${kind === 'new' ? 'New' : 'Updated'} trigger is missing.`,
      place: {},
      rule: 'GRA-2',
      ...(fix ? { fix } : {}),
    },
  ];
}

function surplus(graph: FlowGraph): readonly Issue[] {
  return nodesOfType(graph, TRIGGER_TYPE).flatMap((node): readonly Issue[] => {
    const kind = node.config['kind'];
    const first = kind === 'new' || kind === 'updated' ? triggerNode(graph, kind) : node;
    if (!first || first === node) return [];
    const message = `"${first.name}" is the ${String(kind)} trigger already; "${node.name}" is one too many.`;
    const fix = { title: 'Delete the node', commands: [{ type: 'remove-nodes', nodes: [node.id] }] } as const;
    return [{ code: 'graph/trigger-twice', severity: 'error', message, place: { node: node.id }, rule: 'GRA-2', fix }];
  });
}

function off(graph: FlowGraph): readonly Issue[] {
  const triggers = nodesOfType(graph, TRIGGER_TYPE);
  if (triggers.length === 0 || triggers.some((node) => node.config['enabled'] !== false)) return [];
  const message = 'Both triggers are off: no record is ever routed.';
  const commands = triggers.map(switchOn);
  const fix = { title: 'Switch both on', commands };
  return [{ code: 'graph/triggers-off', severity: 'warning', message, place: {}, rule: 'GRA-2', fix }];
}

const switchOn = (node: FlowNode) =>
  ({ type: 'configure-node', node: node.id, config: { ...node.config, enabled: true } }) as const;

import { describeCriterion } from '#criteria/operators.ts';
import type { FlowNode } from '#graph/flow-graph.ts';
import { edgesOf } from '#graph/graph-queries.ts';
import type { NodeCatalog } from '#nodes/contract/node-catalog.ts';
import type { Choice, NodeType } from '#nodes/contract/node-type.ts';
import { criterionKey, edgeKey, failureKey, nodeKey, outcomeKey, type CoverageItem } from '../coverage-item.ts';
import { failuresOf } from './failures-of.ts';

/** Everything of one node that a test can reach; a node of an unknown type is only itself. */
export function itemsOfNode(node: FlowNode, catalog: NodeCatalog): readonly CoverageItem[] {
  const itself = { key: nodeKey(node.id), kind: 'node', node: node.id, title: 'Node', ...ifOff(node) } as const;
  const type = catalog.typeOf(node.type);
  if (type === undefined) return [itself];
  const read = catalog.get(node.type)?.readConfig(node.config);
  const config = read?.ok ? read.config : node.config;
  const choices = type.choices(config);
  return [
    itself,
    ...edgesOf(node, catalog).flatMap(({ id, title, kind, never }): readonly CoverageItem[] => {
      const about = { node: node.id, edge: id, title, ...(never ? NEVER_AS_SET : neverOf(node, type, choices, id)) };
      return [
        { key: edgeKey(node.id, id), kind: kind === 'error' ? 'error-edge' : 'edge', ...about },
        ...(decides(type) ? [{ key: outcomeKey(node.id, id), kind: 'outcome' as const, ...about }] : []),
      ];
    }),
    ...choices.flatMap((choice) => criteriaOf(node, choice)),
    ...failuresOf(type, config).map(({ id, title }): CoverageItem => ({
      key: failureKey(node.id, id),
      kind: 'failure',
      node: node.id,
      title,
    })),
  ];
}

/** Whether a node of the type decides by criteria of its own. */
export const decides = ({ section }: NodeType): boolean => section === 'Triggers' || section === 'Logic';

const criteriaOf = (node: FlowNode, { edge, title, criteria }: Choice): readonly CoverageItem[] =>
  criteria.items.flatMap((criterion, index) =>
    [true, false].map((holds): CoverageItem => {
      const words = describeCriterion(criterion, (path) => path);
      return {
        key: criterionKey(node.id, edge, index + 1, holds),
        kind: 'criterion',
        node: node.id,
        edge,
        title: `${title}, ${index + 1}. ${words}: ${holds ? 'true' : 'false'}`,
        ...ifOff(node),
      };
    }),
  );

const NEVER_AS_SET = { never: 'As the node is set, no trip leaves by this edge.' };

function neverOf(
  node: FlowNode,
  type: NodeType,
  choices: readonly Choice[],
  edge: string,
): { readonly never?: string } {
  // [HLD-1] A hold without criteria has nothing that could be met.
  if (type.type === 'hold' && edge === 'met' && choices.length === 0) {
    return { never: 'The hold has no criteria: nothing can be met.' };
  }
  return ifOff(node);
}

/** [GRA-2] Nothing begins at a trigger that is switched off. */
const ifOff = ({ type, config }: FlowNode): { readonly never?: string } =>
  type === 'trigger' && config['enabled'] === false ? { never: 'The trigger is switched off.' } : {};

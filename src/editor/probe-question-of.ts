import type { FlowGraph, FlowNode } from '#graph/flow-graph.ts';
import { nodeById, nodesBefore, TRIGGER_TYPE } from '#graph/graph-queries.ts';
import type { FieldSpec } from '#nodes/contract/field-spec.ts';
import type { NodeCatalog } from '#nodes/contract/node-catalog.ts';
import { triggersBefore } from '#nodes/contract/ways.ts';
import type { JsonObject } from '#shared/json.ts';
import { nothingHidden, type Hidden, type ProbeQuestion } from '#world/probe-question.ts';
import { criteriaOf } from './criteria-json.ts';
import { variablesOf } from '#wording/options-of.ts';

/** What the records of the org can be asked at a node; undefined where it asks nothing of records. */
export function probeQuestionOf(graph: FlowGraph, node: FlowNode, catalog: NodeCatalog): ProbeQuestion | undefined {
  const type = catalog.typeOf(node.type);
  if (!type) return undefined;
  const choices = type.choices(node.config);
  if (choices.length > 0) return { object: graph.object, choices, hidden: hiddenAt(graph, node, catalog) };
  const filter = type.fields.find((spec) => isFilter(spec, node.config));
  if (filter?.kind !== 'criteria' || filter.of === 'routed') return undefined;
  const criteria = criteriaOf(node.config[filter.name]);
  if (criteria.items.length === 0) return undefined;
  return {
    object: filter.of,
    choices: [{ edge: filter.name, title: filter.label, criteria }],
    hidden: nothingHidden,
  };
}

/** [MAT-1] The filter of a match asks its candidates, not the routed record. */
const isFilter = (spec: FieldSpec, config: JsonObject): boolean =>
  spec.kind === 'criteria' && spec.of !== 'routed' && (spec.when?.(config) ?? true);

function hiddenAt(graph: FlowGraph, node: FlowNode, catalog: NodeCatalog): Hidden {
  const update = triggersBefore({ graph, node, kinds: catalog }).has('updated');
  if (node.type === TRIGGER_TYPE) return { ...nothingHidden, update: node.config['kind'] === 'updated' };
  const written: Hidden['written'][number][] = [];
  let replacedBy: string | undefined;
  for (const id of nodesBefore(graph, node.id)) {
    const before = nodeById(graph, id);
    const writes = before && catalog.typeOf(before.type)?.writes?.(before.config);
    if (!before || writes === undefined) continue;
    if (writes === 'another-record') replacedBy ??= before.name;
    else written.push(...writes.map((field) => ({ field, by: before.name })));
  }
  const variables = variablesOf({ graph, node: node.id, catalog }).map(({ name }) => name);
  return { update, variables, written, replacedBy };
}

import { parseFieldPath } from '#criteria/field-path.ts';
import type { FlowGraph, FlowNode } from '#graph/flow-graph.ts';
import type { FieldSpec } from '#nodes/contract/field-spec.ts';
import type { NodeCatalog } from '#nodes/contract/node-catalog.ts';
import type { JsonObject } from '#shared/json.ts';
import { criteriaOf } from './criteria-json.ts';
import { rowsOf } from './rows-of.ts';

/** A node that reads a match variable, and by which of its settings. */
export interface VariableUse {
  readonly node: FlowNode;
  /** Labels of settings, each once: `Criteria`, `Matched record`. */
  readonly settings: readonly string[];
}

/** [MAT-1] Where a match variable is read, in document order. */
export function variableUses(graph: FlowGraph, variable: string, catalog: NodeCatalog): readonly VariableUse[] {
  if (variable === '') return [];
  return graph.nodes.flatMap((node) => {
    const found = usesIn(catalog.typeOf(node.type)?.fields ?? [], node.config, variable);
    return found.length === 0 ? [] : [{ node, settings: [...new Set(found)] }];
  });
}

function usesIn(specs: readonly FieldSpec[], config: JsonObject, variable: string): readonly string[] {
  return specs
    .filter((spec) => spec.when?.(config) ?? true)
    .flatMap((spec): readonly string[] => {
      const value = config[spec.name];
      if (spec.kind === 'select') return spec.options.from === 'variables' && value === variable ? [spec.label] : [];
      // Criteria about the candidates of a match know no variables.
      if (spec.kind === 'criteria' && spec.of === 'routed') {
        const reads = criteriaOf(value).items.some(({ field }) => parseFieldPath(field).root === variable);
        return reads ? [spec.label] : [];
      }
      if (spec.kind !== 'list') return [];
      return rowsOf(value).flatMap((row) =>
        usesIn(spec.item, row, variable).map((label) => `${label} of “${spec.title(row)}”`),
      );
    });
}

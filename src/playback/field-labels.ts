import type { FlowGraph } from '#graph/flow-graph.ts';
import type { NodeCatalog } from '#nodes/contract/node-catalog.ts';
import type { SalesforceObject } from '#mocks/kit/record-store.ts';
import type { FieldInfo } from '#shared/field.ts';
import type { OrgSetup } from '#world/org-setup.ts';

/** The label of a field of an object; its API name where the org does not know it. */
export const fieldLabel = (org: OrgSetup, object: SalesforceObject, field: string): string =>
  fieldOf(org, object, field)?.label ?? field;

export const fieldOf = (org: OrgSetup, object: SalesforceObject, field: string): FieldInfo | undefined =>
  org.salesforce.fields[object].find(({ name }) => name === field);

/** Labels for the field paths of a graph's criteria: `Owner.Name` → `Owner: Name` (CND-4). */
export function fieldLabeller(org: OrgSetup, graph: FlowGraph, catalog: NodeCatalog): (path: string) => string {
  const variables = new Map<string, SalesforceObject>();
  for (const node of graph.nodes) {
    const variable = catalog.typeOf(node.type)?.variable(node.config);
    if (variable !== undefined) variables.set(variable.name, variable.object);
  }
  return (path) => {
    const dot = path.indexOf('.');
    if (dot === -1) return fieldLabel(org, graph.object, path);
    const root = path.slice(0, dot);
    const field = path.slice(dot + 1);
    return `${root}: ${fieldLabel(org, root === 'Owner' ? 'User' : (variables.get(root) ?? graph.object), field)}`;
  };
}

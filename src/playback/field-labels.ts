import type { FlowGraph } from '#graph/flow-graph.ts';
import type { NodeCatalog } from '#nodes/contract/node-catalog.ts';
import type { SalesforceObject } from '#mocks/kit/record-store.ts';
import type { FieldInfo } from '#shared/field.ts';
import type { OrgSetup } from '#world/org-setup.ts';

/** The label of a field of an object of either system; its API name where nobody knows one. */
export const fieldLabel = (org: OrgSetup, object: string, field: string): string =>
  fieldsOf(org, object).find(({ name }) => name === field)?.label ?? field;

/** The fields of an object of either system. */
export function fieldsOf(org: OrgSetup, object: string): readonly FieldInfo[] {
  const { fields } = org.salesforce;
  if (object in fields) return fields[object as SalesforceObject];
  return object === 'prospect' ? PROSPECT_FIELDS : [];
}

const field = (name: string, label: string): FieldInfo => ({ name, label, type: 'text' });

const PROSPECT_FIELDS: readonly FieldInfo[] = [
  field('id', 'Prospect ID'),
  field('firstName', 'First name'),
  field('lastName', 'Last name'),
  field('company', 'Company'),
  field('title', 'Title'),
  field('emails', 'Emails'),
  field('ownerId', 'Owner'),
  field('stageId', 'Stage'),
  field('optedOut', 'Opted out'),
  field('locked', 'Locked'),
  field('createdAt', 'Created'),
];

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

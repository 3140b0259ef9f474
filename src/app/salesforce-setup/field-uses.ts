import { parseFieldPath } from '#criteria/field-path.ts';
import { SYNC_TYPES } from '#crm-sync/sync-state.ts';
import type { FlowGraph } from '#graph/flow-graph.ts';
import type { FieldInfo } from '#shared/field.ts';
import type { OrgSetup } from '#world/org-setup.ts';
import type { ManagedObject } from './setup-parts.ts';

/** A place that names a field, and what comes of it there when the field is deleted. */
export interface FieldUse {
  readonly where: string;
  readonly outcome: string;
}

/** Who would miss a custom field: the mappings of Partner Apps, plugin and conversion (SF-5), and the graphs. */
export function fieldUses(
  org: OrgSetup,
  graphs: readonly FlowGraph[],
  object: ManagedObject,
  name: string,
): readonly FieldUse[] {
  return [
    ...partnerUses(org, object, name),
    ...syncUses(org, object, name),
    ...conversionUses(org, object, name),
    ...graphUses(graphs, object, name),
  ];
}

const same = (a: string | null | undefined, b: string): boolean => a?.toLowerCase() === b.toLowerCase();

function partnerUses({ leandata }: OrgSetup, object: ManagedObject, name: string): readonly FieldUse[] {
  if (object === 'Account' || !same(leandata.mapping[object], name)) return [];
  return [
    {
      where: `Partner Apps, field mapping of ${object}`,
      // [ADD-8]
      outcome: 'Add to Sequence is misconfigured: LeanData marks the trip as an error and reverts it.',
    },
  ];
}

function syncUses({ sync }: OrgSetup, object: ManagedObject, name: string): readonly FieldUse[] {
  return SYNC_TYPES.filter((type) => type === object).flatMap((type) =>
    sync.types[type].mappings
      .filter((mapping) => same(mapping.salesforceField, name))
      .map((mapping) => ({
        where: `CRM plugin, fields of ${type}: ${mapping.outreachField === 'id' ? 'Id (Outreach Internal)' : mapping.outreachField}`,
        outcome: 'The plugin can neither read nor write it.',
      })),
  );
}

function conversionUses({ salesforce }: OrgSetup, object: ManagedObject, name: string): readonly FieldUse[] {
  const rows = Object.entries(salesforce.leadConversionMapping).filter(
    ([from, to]) => (object === 'Lead' && from === name) || (object === 'Contact' && to === name),
  );
  const labelOf = (fields: readonly FieldInfo[], field: string): string =>
    fields.find((each) => each.name === field)?.label ?? field;
  return rows.map(([from, to]) => ({
    where: `Lead conversion: ${labelOf(salesforce.fields.Lead, from)} to ${labelOf(salesforce.fields.Contact, to)}`,
    outcome: 'The row goes with the field.',
  }));
}

function graphUses(graphs: readonly FlowGraph[], object: ManagedObject, name: string): readonly FieldUse[] {
  return graphs.flatMap((graph) => {
    const nodes = graph.nodes.filter((node) => names(node.config, graph, object, name)).map((node) => node.name);
    if (nodes.length === 0) return [];
    return [
      {
        where: `Graph ${graph.name}: ${nodes.join(', ')}`,
        outcome: 'The graph has a problem until it names another field.',
      },
    ];
  });
}

/** Whether any text in a node's settings is a path to the field. */
function names(value: unknown, graph: FlowGraph, object: ManagedObject, name: string): boolean {
  if (typeof value === 'string') return leadsTo(value, graph, object, name);
  if (Array.isArray(value)) return value.some((each) => names(each, graph, object, name));
  if (typeof value !== 'object' || value === null) return false;
  return Object.values(value).some((each) => names(each, graph, object, name));
}

/** [CND-4] The owner's fields are a user's; those of a match variable may be any object's. */
function leadsTo(path: string, graph: FlowGraph, object: ManagedObject, name: string): boolean {
  const { root, field } = parseFieldPath(path);
  if (!same(field, name)) return false;
  if (root === undefined) return object === graph.object;
  return root === 'Owner' ? object === 'User' : object !== 'User';
}

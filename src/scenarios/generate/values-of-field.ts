import type { FlowGraph } from '#graph/flow-graph.ts';
import type { NodeCatalog } from '#nodes/contract/node-catalog.ts';
import type { FieldInfo, FieldValue } from '#shared/field.ts';
import type { OrgSetup } from '#world/org-setup.ts';
import { scenarioDefaults } from '../scenario-input.ts';
import { boundaryValues } from '../solve/boundary-values.ts';
import { canHold } from '../solve/can-hold.ts';
import type { Cast } from './cast.ts';

/** Values of the org's records that are looked at for each field. */
const MOST_KNOWN = 12;

/** What can stand in each field of a record: values about which the graph decides, those of the org's records, and blank. */
export function valuesOfField(
  graph: FlowGraph,
  org: OrgSetup,
  catalog: NodeCatalog,
  { object, prospectField, prospectId }: Cast,
): ReadonlyMap<string, readonly FieldValue[]> {
  const asked = graph.nodes
    .flatMap(({ type, config }) => catalog.typeOf(type)?.choices(config) ?? [])
    .flatMap(({ criteria }) => criteria.items);
  const { timeZone } = org.salesforce.organization;
  const values = new Map<string, readonly FieldValue[]>();
  for (const field of org.salesforce.fields[object]) {
    if (!isFree(field) && field.name !== prospectField) continue;
    const open = { ...field, readOnly: false };
    const decided = asked
      .filter((criterion) => criterion.field === field.name)
      .flatMap((criterion) => boundaryValues(criterion, open, { now: scenarioDefaults.start, timeZone }))
      .map(({ value }) => value);
    const ids = field.name === prospectField ? [String(prospectId)] : [];
    const all = [...decided, ...ids, ...known(org, object, field), ...(field.required === true ? [] : [null])];
    const fitting = [...new Set(all)].filter((value) => canHold(open, value));
    if (fitting.length > 0) values.set(field.name, fitting);
  }
  return values;
}

const isFree = ({ readOnly, type }: FieldInfo): boolean => readOnly !== true && type !== 'id';

const known = (org: OrgSetup, object: Cast['object'], { name, picklist = [] }: FieldInfo): readonly FieldValue[] => {
  const records = org.salesforce.records[object].filter((record) => record['IsDeleted'] !== true);
  const found = new Set(records.flatMap((record) => record[name] ?? []));
  return [...picklist, ...found].slice(0, MOST_KNOWN);
};

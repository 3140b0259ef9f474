import type { Criterion } from '#criteria/criteria.ts';
import type { FlowGraph, FlowNode } from '#graph/flow-graph.ts';
import type { NodeCatalog } from '#nodes/contract/node-catalog.ts';
import type { FieldInfo, FieldValue } from '#shared/field.ts';
import { DAY, HOUR, MINUTE, type Duration } from '#shared/instant.ts';
import type { OrgSetup } from '#world/org-setup.ts';
import type { Cast, Fields } from './cast.ts';
import type { Draft } from './draft.ts';

/** Where an update comes that starts a trip. */
const UPDATED_AFTER = MINUTE;
/** Holds that a test waits through at most. */
const LONGEST_HOLDS = 120 * DAY;

/** The record is created, and sets off the New trigger. */
export const newDraft = (cast: Cast, until: Duration, fields: Fields = cast.fields): Draft => ({
  edits: cast.edits,
  stimuli: [{ type: 'create-record', after: 0, object: cast.object, fields, through: 'import' }],
  until,
});

/** The record stands in the org, and an update of it sets off the Updated trigger. */
export function updatedDraft(cast: Cast, until: Duration, change: Fields, before: Fields = cast.fields): Draft {
  const { object, id } = cast;
  const fields = { Id: id, ...before };
  return {
    edits: [...cast.edits, { type: 'create-record', object, fields, through: 'import' }],
    stimuli: [{ type: 'update-record', after: UPDATED_AFTER, object, id, fields: change, through: 'import' }],
    until,
  };
}

/** [RUN-2] A week, and as long as all holds together last. */
export function lengthOf({ nodes }: FlowGraph): Duration {
  const held = nodes.reduce((sum, { type, config }) => (type === 'hold' ? sum + holdLength(config) : sum), 0);
  return 7 * DAY + Math.ceil(Math.min(held, LONGEST_HOLDS) / DAY) * DAY;
}

const UNITS: Readonly<Record<string, Duration>> = { minutes: MINUTE, hours: HOUR, days: DAY };

export const holdLength = ({ amount, unit }: FlowNode['config']): Duration =>
  Number(amount ?? 0) * (UNITS[String(unit)] ?? 0);

/** [GRA-2] What sets off each trigger that is switched on, before anything is asked of its edges. */
export function seedDrafts(graph: FlowGraph, org: OrgSetup, catalog: NodeCatalog, cast: Cast): readonly Draft[] {
  const until = lengthOf(graph);
  return graph.nodes
    .filter(({ type, config }) => type === 'trigger' && config['enabled'] !== false)
    .flatMap((trigger) =>
      trigger.config['kind'] === 'updated'
        ? changesFor(trigger, graph, org, catalog, cast).map((change) => updatedDraft(cast, until, change))
        : [newDraft(cast, until)],
    );
}

const CHANGES: readonly Criterion['operator'][] = ['has-changed', 'changed-to', 'changed-from'];

/** Fields whose change some criterion of the graph asks for, one at a time and all at once; else any field. */
function changesFor(
  trigger: FlowNode,
  graph: FlowGraph,
  org: OrgSetup,
  catalog: NodeCatalog,
  cast: Cast,
): readonly Fields[] {
  const asked = [trigger, ...graph.nodes]
    .flatMap((node) => catalog.typeOf(node.type)?.choices(node.config) ?? [])
    .flatMap(({ criteria }) => criteria.items);
  const infos = org.salesforce.fields[cast.object];
  const changes = new Map<string, FieldValue>();
  for (const { field, operator, value } of asked) {
    const info = infos.find(({ name }) => name === field);
    if (!info || !CHANGES.includes(operator) || changes.has(field)) continue;
    const to = operator === 'changed-to' ? ((value ?? null) as FieldValue) : anotherValue(info, cast);
    if (to !== undefined && to !== (cast.fields[field] ?? null)) changes.set(field, to);
  }
  const [first, ...others] = [...changes].map(([field, value]): Fields => ({ [field]: value }));
  if (first === undefined) return [neutralChange(infos)];
  return others.length === 0 ? [first] : [first, ...others, Object.fromEntries(changes)];
}

function anotherValue(info: FieldInfo, { fields }: Cast): FieldValue | undefined {
  const now = fields[info.name] ?? null;
  switch (info.type) {
    case 'checkbox':
      return now !== true;
    case 'number':
      return Number(now ?? 0) + 1;
    case 'date':
      return '2026-03-02';
    case 'datetime':
      return '2026-03-02T09:00:00.000Z';
    case 'picklist':
      return (info.picklist ?? []).find((each) => each !== now);
    case 'email':
      return `new.${String(now ?? 'address@fernhill-trading.example')}`;
    case 'id':
    case 'lookup':
      return undefined;
    default:
      return now === null ? `A ${info.label}` : `Another ${info.label}`;
  }
}

/** A field that says little about a record. */
export function neutralChange(infos: readonly FieldInfo[]): Fields {
  const free = infos.filter(
    ({ readOnly, type }) => readOnly !== true && (type === 'textarea' || type === 'text' || type === 'phone'),
  );
  const field = free.find(({ name }) => name === 'Description') ?? free[0];
  return field ? { [field.name]: 'Changed' } : {};
}

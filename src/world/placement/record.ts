import type { NodeId } from '#graph/flow-graph.ts';
import type { FlowGraph } from '#graph/flow-graph.ts';
import { nodeById } from '#graph/graph-queries.ts';
import type { NodeCatalog } from '#nodes/contract/node-catalog.ts';
import type { FieldValue } from '#shared/field.ts';
import type { Instant } from '#shared/instant.ts';
import { environmentOf } from '../environment.ts';
import type { OrgSetup } from '../org-setup.ts';
import { companionsFor, type Companion } from './companions.ts';
import { takeStep, type ValueScope, type WayValues } from './values.ts';
import { waysTo } from './ways.ts';

/** In which system the typical new record begins. */
export type PlacementSource = 'salesforce' | 'outreach';

/** A typical new record, with what it needs to be there. */
export interface PlacementRecord {
  readonly object: 'Lead' | 'Contact';
  readonly source: PlacementSource;
  readonly values: Readonly<Record<string, FieldValue>>;
  readonly companions: readonly Companion[];
  /** Outreach's id of the owner; null where no user can send. */
  readonly outreachOwner: number | null;
}

interface Question {
  readonly graph: FlowGraph;
  readonly node: NodeId;
  readonly org: OrgSetup;
  readonly start: Instant;
}

const MOST = 16;

/**
 * Typical new records for each of which a way to the node was found by its values; last the plain one. Someone
 * who can send owns them, so that nothing but the placement decides.
 */
export function* typicalRecords(
  { graph, node, org, start }: Question,
  source: PlacementSource,
  catalog: NodeCatalog,
): Generator<PlacementRecord, void> {
  const { object } = graph;
  const owner = readyUser(org);
  const userField = nodeById(graph, node)?.config['userField'];
  const infos = org.salesforce.fields[object];
  const has = (name: string): boolean => infos.some((field) => field.name === name);
  const plain: Readonly<Record<string, FieldValue>> = Object.fromEntries(
    Object.entries<FieldValue>({
      ...PLAIN,
      ...(owner && source === 'salesforce' && { OwnerId: owner.id }),
      ...(owner &&
        source === 'salesforce' &&
        typeof userField === 'string' &&
        isUserField(userField) && { [userField]: owner.id }),
    }).filter(([name]) => has(name)),
  );
  const sent = new Set(
    org.sync.types[object].mappings
      .filter(({ updatesOut }) => updatesOut)
      .map(({ salesforceField }) => salesforceField),
  );
  const settable = infos.filter(
    ({ name, readOnly }) => readOnly !== true && (source === 'salesforce' || sent.has(name)),
  );
  const scope: ValueScope = {
    catalog,
    fields: new Map(settable.map((field) => [field.name, field])),
    now: start,
    timeZone: org.salesforce.organization.timeZone,
  };
  const made = (chosen: typeof plain, companions: readonly Companion[]): PlacementRecord => ({
    object,
    source,
    values: Object.fromEntries(Object.entries(chosen).filter(([, value]) => value !== null)),
    companions,
    outreachOwner:
      owner?.outreachUserId === undefined || owner.outreachUserId === null ? null : Number(owner.outreachUserId),
  });
  const seen = new Set<string>();
  const nothing: WayValues = { values: plain, wishes: new Map(), written: new Set() };
  for (const way of waysTo(graph, node, catalog, nothing, (before, step) => takeStep(before, step, scope))) {
    const { values } = way.gathered;
    const record = made(values, companionsFor(way.steps, values, owner?.id ?? null));
    const key = JSON.stringify([record.values, record.companions]);
    if (!seen.has(key)) yield record;
    if (seen.add(key).size >= MOST) break;
  }
  yield made(plain, []);

  function isUserField(name: string): boolean {
    const field = infos.find((each) => each.name === name);
    return field?.type === 'lookup' && field.readOnly !== true && field.referenceTo?.includes('User') === true;
  }
}

const PLAIN: Readonly<Record<string, FieldValue>> = {
  FirstName: 'Alex',
  LastName: 'New',
  Company: 'New Company',
  Email: 'alex.new@new-company.example',
};

/** [OUT-12] An active user whose Outreach user can send; else the first active one. */
function readyUser(org: OrgSetup) {
  const { users, outreachUsers } = environmentOf(org);
  const ready = new Set(
    outreachUsers.filter((user) => user.mailbox === 'ready' && !user.locked).map(({ id }) => String(id)),
  );
  const active = users.filter((user) => user.active);
  return active.find(({ outreachUserId }) => outreachUserId !== null && ready.has(outreachUserId)) ?? active[0];
}

import type { FlowGraph, RoutedObject } from '#graph/flow-graph.ts';
import type { FieldInfo, FieldValue } from '#shared/field.ts';
import type { OrgEdit } from '#world/edit-org.ts';
import type { OrgSetup } from '#world/org-setup.ts';
import { wholeId } from '#world/whole-id.ts';

/** A record as the org keeps it. */
export type OrgRecord = OrgSetup['salesforce']['records']['User'][number];

export type Fields = Readonly<Record<string, FieldValue>>;

/** Whom tests are about: a person who is not in the org, in order as far as the org allows it. */
export interface Cast {
  readonly object: RoutedObject;
  /** Id that the record is imported with, so that a test can name it before it is there. */
  readonly id: string;
  readonly name: string;
  /** What the org must have beside it: the prospect in Outreach. */
  readonly edits: readonly OrgEdit[];
  readonly fields: Fields;
  /** Field that carries the Outreach Prospect ID (APP-2), where one can. */
  readonly prospectField: string | null;
  readonly prospectId: number;
}

const PEOPLE = [
  ['Avery', 'Stone', 'Fernhill Trading', 'fernhill-trading.example'],
  ['Robin', 'Marsh', 'Elmford Works', 'elmford-works.example'],
  ['Kit', 'Farrow', 'Ashdown Paper', 'ashdown-paper.example'],
] as const;

/** [RUN-1] The record that all tests of a graph are variations of. */
export function castOf(graph: FlowGraph, org: OrgSetup): Cast {
  const { object } = graph;
  const [firstName, lastName, company, domain] = PEOPLE.find((person) => !isKnown(person, org)) ?? PEOPLE[0];
  const email = `${firstName.toLowerCase()}.${lastName.toLowerCase()}@${domain}`;
  const prospectField = asksOutreach(graph, org) ? prospectFieldOf(org, object) : null;
  const prospectId = org.outreach.nextId.prospect;
  const owner = soundOwner(org);
  const known = new Set(org.salesforce.fields[object].map(({ name }) => name));
  const given: Readonly<Record<string, FieldValue | undefined>> = {
    FirstName: firstName,
    LastName: lastName,
    Company: company,
    Email: email,
    OwnerId: owner?.['Id'],
    ...(prospectField === null ? {} : { [prospectField]: String(prospectId) }),
  };
  const fields: Record<string, FieldValue> = {};
  for (const [name, value] of Object.entries(given)) if (known.has(name) && value !== undefined) fields[name] = value;
  for (const info of org.salesforce.fields[object]) {
    if (info.required === true && info.readOnly !== true && fields[info.name] === undefined) fill(info, fields);
  }
  const prospect = {
    firstName,
    lastName,
    company,
    emails: [email],
    ownerId: numberOrNull(owner, org),
  };
  return {
    object,
    id: freeId(object, org),
    name: `${firstName} ${lastName}`,
    edits: prospectField === null ? [] : [{ type: 'create-outreach-record', kind: 'prospect', fields: prospect }],
    fields,
    prospectField,
    prospectId,
  };
}

/** Whether any node calls Outreach, or asks for an id of Outreach's. */
function asksOutreach({ nodes, object }: FlowGraph, org: OrgSetup): boolean {
  const field = prospectFieldOf(org, object);
  return nodes.some(
    ({ type, config }) =>
      type === 'add-to-sequence' ||
      type === 'update-prospect-sequence-state' ||
      (field !== null && JSON.stringify(config).includes(field)),
  );
}

/** [APP-2] The field that is mapped to carry the prospect's id, or the one that could be. */
export function prospectFieldOf(org: OrgSetup, object: RoutedObject): string | null {
  const mapped = org.leandata.mapping[object];
  const fields = org.salesforce.fields[object];
  const found =
    fields.find(({ name }) => name === mapped) ?? fields.find(({ name }) => /outreach.*prospect/i.test(name));
  return found?.name ?? null;
}

/** [APP-2] The field of User that is mapped to carry the id of their Outreach user. */
export const userField = (org: OrgSetup): string | null => org.leandata.mapping.User;

/** [OUT-12] Active, known to Outreach, and with a default mailbox that sends; else whoever is active. */
export function soundOwner(org: OrgSetup): OrgRecord | undefined {
  const users = activeUsers(org);
  return users.find((user) => isSound(user, org)) ?? users[0];
}

export const activeUsers = (org: OrgSetup): readonly OrgRecord[] =>
  org.salesforce.records.User.filter((user) => user['IsActive'] !== false && user['IsDeleted'] !== true);

function isSound(user: OrgRecord, org: OrgSetup): boolean {
  const { users, mailboxes } = org.outreach;
  const seat = users.find(({ id }) => String(id) === String(user[userField(org) ?? ''] ?? ''));
  const mailbox = mailboxes.find(({ id }) => id === seat?.mailboxId);
  return seat?.locked === false && mailbox?.sendDisabled === false && mailbox.sendErroredAt === null;
}

function numberOrNull(owner: OrgRecord | undefined, org: OrgSetup): number | null {
  const value = owner?.[userField(org) ?? ''];
  const id = Number(value ?? 0);
  return org.outreach.users.some((user) => user.id === id) ? id : null;
}

function isKnown([firstName, lastName, company, domain]: (typeof PEOPLE)[number], org: OrgSetup): boolean {
  const { Lead, Contact, Account } = org.salesforce.records;
  return [...Lead, ...Contact, ...Account].some(
    (record) =>
      record['Name'] === `${firstName} ${lastName}` ||
      record['Name'] === company ||
      record['Company'] === company ||
      String(record['Email'] ?? '').endsWith(domain),
  );
}

/** Something that a field takes, whatever it is about. */
function fill(info: FieldInfo, fields: Record<string, FieldValue>): void {
  if (info.type === 'number') fields[info.name] = 1;
  else if (info.type === 'picklist') {
    const [first] = info.picklist ?? [];
    if (first !== undefined) fields[info.name] = first;
  } else if (info.type === 'text' || info.type === 'textarea') fields[info.name] = info.label;
}

type Importable = RoutedObject | 'Account' | 'User';

const PREFIXES: Readonly<Record<Importable, string>> = { Lead: '00Q', Contact: '003', Account: '001', User: '005' };

/** [SF-1] An id that no record of the org has. */
export function freeId(object: Importable, org: OrgSetup, nth = 1): string {
  const taken = new Set(org.salesforce.records[object].map((record) => record['Id']));
  for (let number = nth; ; number += 1) {
    const id = wholeId(`${PREFIXES[object]}Test${String(number).padStart(8, '0')}`);
    if (!taken.has(id)) return id;
  }
}

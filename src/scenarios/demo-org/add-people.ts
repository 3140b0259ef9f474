import type { LeanDataPlan, OrgBuilder } from '#world/org-builder.ts';
import { demoRulesets, demoSequences } from './sequences.ts';
import { cell, type TableRow } from './text-table.ts';
import { demoPools, demoQueues, demoUsers } from './users.ts';

/** Who there is: ids by the keys of the tables. */
export interface DemoPeople {
  /** Salesforce ids of users and queues. */
  readonly owners: ReadonlyMap<string, string>;
  /** Outreach ids of the users who have one. */
  readonly seats: ReadonlyMap<string, number>;
  readonly admin: LeanDataPlan['authorizedBy'];
}

const DOMAIN = 'larkfield.example';

/** Users on both sides, and queues. */
export function addPeople(builder: OrgBuilder): DemoPeople {
  const owners = new Map<string, string>();
  const seats = new Map<string, number>();
  for (const row of demoUsers) {
    const key = cell(row, 'key');
    const seat = addSeat(builder, row);
    const fields = userFields(row);
    owners.set(key, seat === null ? builder.record('User', fields) : builder.linked('User', fields, seat));
    if (seat !== null) seats.set(key, seat);
  }
  for (const row of demoQueues) {
    const fields = {
      Name: cell(row, 'name'),
      DeveloperName: cell(row, 'developer'),
      Type: 'Queue',
      SupportedObjects: 'Lead',
    };
    owners.set(cell(row, 'key'), builder.record('Group', fields));
  }
  return { owners, seats, admin: { salesforceId: need(owners, 'dana'), outreachId: need(seats, 'dana') } };
}

const emailOf = (row: TableRow): string => `${cell(row, 'first')}.${cell(row, 'last')}@${DOMAIN}`.toLowerCase();

const userFields = (row: TableRow) => ({
  FirstName: cell(row, 'first'),
  LastName: cell(row, 'last'),
  Email: emailOf(row),
  Username: emailOf(row),
  Alias: cell(row, 'key'),
  Title: cell(row, 'title'),
  Department: cell(row, 'department'),
  IsActive: cell(row, 'active') === 'yes',
  PermissionsModifyAllData: cell(row, 'admin') === 'yes',
  PermissionsCustomizeApplication: cell(row, 'admin') === 'yes',
});

/** The user's seat in Outreach with its default mailbox, and with what is wrong there; null without one. */
function addSeat(builder: OrgBuilder, row: TableRow): number | null {
  const state = cell(row, 'outreach');
  if (state === 'none') return null;
  const email = emailOf(row);
  const names = { firstName: cell(row, 'first'), lastName: cell(row, 'last') };
  const seat = builder.outreach('user', { email, ...names, locked: state === 'locked' });
  const mailbox = builder.outreach('mailbox', {
    userId: seat,
    email,
    sendDisabled: state === 'sending-off',
    sendErroredAt: state === 'bad-credentials' ? builder.now : null,
  });
  builder.editOutreach('user', seat, { mailboxId: mailbox });
  return seat;
}

/** Rulesets, sequences and the rule against competitors (ERR-4). */
export function addOutreach(builder: OrgBuilder, { admin }: DemoPeople): void {
  const rulesets = new Map<string, number>([[demoRulesets[0].name, 1]]);
  for (const ruleset of demoRulesets.slice(1)) rulesets.set(ruleset.name, builder.outreach('ruleset', ruleset));
  for (const { ruleset, ...sequence } of demoSequences) {
    builder.outreach('sequence', { ...sequence, ownerId: admin.outreachId, rulesetId: need(rulesets, ruleset) });
  }
  builder.outreach('validationRule', {
    message: 'Prospects of a competitor cannot be added to sequences',
    field: 'company',
    when: 'equals',
    value: 'Quillmark Analytics',
  });
}

/** [ASG-2] */
export const poolsOf = ({ owners }: DemoPeople): LeanDataPlan['pools'] =>
  demoPools.map(({ id, name, members }) => ({
    id,
    name,
    members: members.map(([key, weight]) => ({ userId: need(owners, key), weight, pointer: 0, paused: false })),
  }));

/** [LOG-7] Who may open the Partner Logs report. */
export const readersOf = ({ owners }: DemoPeople): LeanDataPlan['readOnlyUsers'] =>
  demoUsers.flatMap((row) => (cell(row, 'reads') === 'yes' ? [need(owners, cell(row, 'key'))] : []));

/** What a key stands for; a table that names nobody is a fault of the data. */
export function need<T>(map: ReadonlyMap<string, T>, key: string): T {
  const value = map.get(key);
  if (value === undefined) throw new Error(`The demo org has no ${key}`);
  return value;
}

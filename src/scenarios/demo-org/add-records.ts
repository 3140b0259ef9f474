import { DAY, MINUTE, formatDate, type Instant } from '#shared/instant.ts';
import type { FieldValue } from '#shared/field.ts';
import type { OrgBuilder } from '#world/org-builder.ts';
import { demoAccounts } from './accounts.ts';
import { need, type DemoPeople } from './add-people.ts';
import { demoContacts } from './contacts.ts';
import { demoLeads } from './leads.ts';
import { demoPlan, LAST_CHANGE, segmentOf } from './plan.ts';
import { readStanding, type Standing } from './standing.ts';
import { cell, type TableRow } from './text-table.ts';

/** One a day, some minutes later each time; the last on the day before the last change. */
const instantOf = (index: number, count: number): Instant =>
  LAST_CHANGE - (count - index) * DAY + ((index * 37) % 480) * MINUTE;

type Fields = Readonly<Record<string, FieldValue>>;

/** Accounts, contacts and leads with their prospects and what these take part in. */
export function addRecords(builder: OrgBuilder, people: DemoPeople): void {
  const accounts = new Map<string, string>();
  for (const row of demoAccounts)
    accounts.set(cell(row, 'name'), builder.record('Account', accountFields(row, people)));
  const contacts = new Map<string, string>();
  demoContacts.forEach((row, index) => {
    builder.at(instantOf(index, demoContacts.length + demoLeads.length));
    const account = cell(row, 'account');
    const fields = { ...personFields(row, people), AccountId: need(accounts, account) };
    contacts.set(cell(row, 'email'), addPerson(builder, people, 'Contact', row, fields));
  });
  demoLeads.forEach((row, index) => {
    builder.at(instantOf(index, demoLeads.length));
    const converted = cell(row, 'outreach') === 'converted' ? conversionOf(builder, row, accounts, contacts) : {};
    addPerson(builder, people, 'Lead', row, { ...personFields(row, people), ...leadFields(row), ...converted });
  });
}

const accountFields = (row: TableRow, { owners }: DemoPeople): Fields => ({
  Name: cell(row, 'name'),
  Website: textOrNull(row, 'website'),
  Industry: cell(row, 'industry'),
  Type: cell(row, 'type'),
  OwnerId: need(owners, cell(row, 'owner')),
  NumberOfEmployees: Number(cell(row, 'employees')),
  BillingCity: cell(row, 'city'),
  BillingCountry: cell(row, 'country'),
});

const personFields = (row: TableRow, { owners }: DemoPeople): Fields => ({
  FirstName: cell(row, 'first'),
  LastName: cell(row, 'last'),
  Title: textOrNull(row, 'title'),
  Email: textOrNull(row, 'email'),
  OwnerId: need(owners, cell(row, 'owner')),
  SDR__c: row['sdr'] ? need(owners, row['sdr']) : null,
});

function leadFields(row: TableRow): Fields {
  const employees = cell(row, 'employees');
  return {
    Company: cell(row, 'company'),
    LeadSource: cell(row, 'source'),
    Status: cell(row, 'status'),
    Rating: textOrNull(row, 'rating'),
    Country: textOrNull(row, 'country'),
    NumberOfEmployees: employees === '' ? null : Number(employees),
    Segment__c: employees === '' ? null : segmentOf(Number(employees)),
  };
}

/** [SF-4] What a conversion leaves on the lead. */
const conversionOf = (
  builder: OrgBuilder,
  row: TableRow,
  accounts: ReadonlyMap<string, string>,
  contacts: ReadonlyMap<string, string>,
): Fields => ({
  IsConverted: true,
  ConvertedDate: formatDate(builder.now),
  ConvertedAccountId: need(accounts, cell(row, 'company')),
  ConvertedContactId: need(contacts, cell(row, 'email')),
});

function addPerson(
  builder: OrgBuilder,
  people: DemoPeople,
  object: 'Lead' | 'Contact',
  row: TableRow,
  fields: Fields,
): string {
  const standing = readStanding(cell(row, 'outreach'));
  if (standing.staleId !== null)
    return builder.record(object, { ...fields, Outreach_Prospect_ID__c: standing.staleId });
  if (!standing.prospect) return builder.record(object, fields);
  const seat = people.seats.get(cell(row, 'owner')) ?? people.admin.outreachId;
  const prospectId = builder.outreach('prospect', prospectOf(row, seat));
  takePart(builder, prospectId, standing, people.admin.outreachId);
  return builder.linked(object, fields, prospectId);
}

function prospectOf(row: TableRow, ownerId: number) {
  const status = demoPlan.leadStatuses.findIndex(({ name }) => name === row['status']);
  return {
    firstName: cell(row, 'first'),
    lastName: cell(row, 'last'),
    company: row['company'] ?? row['account'] ?? null,
    title: textOrNull(row, 'title'),
    emails: cell(row, 'email') === '' ? [] : [cell(row, 'email')],
    stageId: status < 0 ? null : status + 1,
    ownerId,
  };
}

/** Sequences first: who has opted out or is locked cannot be added any more. */
function takePart(builder: OrgBuilder, prospectId: number, standing: Standing, senderId: number): void {
  for (const { sequence, finished } of standing.sequences) {
    const state = builder.enrol(prospectId, sequence, senderId);
    if (finished) builder.finish(state);
  }
  if (standing.optedOut || standing.locked) {
    builder.editOutreach('prospect', prospectId, { optedOut: standing.optedOut, locked: standing.locked });
  }
}

const textOrNull = (row: TableRow, heading: string): string | null => cell(row, heading) || null;

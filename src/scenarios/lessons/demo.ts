import { editOrg } from '#world/edit-org.ts';
import type { OrgSetup } from '#world/org-setup.ts';
import { demoOrg } from '../demo-org.ts';
import { scenarioDefaults } from '../scenario-input.ts';

interface Ref {
  readonly object: string;
  readonly id: string;
}

const same = (value: unknown, wanted: string): boolean => String(value).toLowerCase() === wanted.toLowerCase();

function need<T>(found: T | undefined, what: string): T {
  if (found === undefined) throw new Error(`The demo org has no ${what}`);
  return found;
}

const salesforce = (object: keyof OrgSetup['salesforce']['records'], field: string, value: string, nth = 1): Ref => {
  const found = demoOrg().salesforce.records[object].filter((record) => same(record[field], value))[nth - 1];
  return { object, id: String(need(found, `${object} ${value}`)['Id']) };
};

const byName = <T extends { readonly name: string; readonly id: number }>(list: readonly T[], name: string): number =>
  need(
    list.find((each) => same(each.name, name)),
    name,
  ).id;

/** Records of the demo org by what a person would call them. An email that several have takes the `nth`. */
export const demo = {
  id: ({ id }: Ref): string => id,
  lead: (email: string, nth?: number): Ref => salesforce('Lead', 'Email', email, nth),
  leadNamed: (name: string): Ref => salesforce('Lead', 'Name', name),
  contact: (email: string, nth?: number): Ref => salesforce('Contact', 'Email', email, nth),
  account: (name: string): string => salesforce('Account', 'Name', name).id,
  /** Salesforce id of a user or a queue. */
  owner: (name: string): string => {
    const { User, Group } = demoOrg().salesforce.records;
    return String(
      need(
        [...User, ...Group].find((each) => same(each['Name'], name)),
        name,
      )['Id'],
    );
  },
  /** Outreach id of a user. */
  seat: (name: string): number =>
    need(
      demoOrg().outreach.users.find(({ firstName, lastName }) => same(`${firstName} ${lastName}`, name)),
      name,
    ).id,
  /** Outreach id of a user's default mailbox. */
  mailboxOf: (name: string): number => {
    const user = need(
      demoOrg().outreach.users.find(({ firstName, lastName }) => same(`${firstName} ${lastName}`, name)),
      name,
    );
    return need(user.mailboxId ?? undefined, `mailbox of ${name}`);
  },
  /** Outreach id of the prospect with an email address. */
  prospect: (email: string): number =>
    need(
      demoOrg().outreach.prospects.find(({ emails }) => emails.some((each) => same(each, email))),
      `prospect ${email}`,
    ).id,
  /** Outreach id that the record carries. */
  prospectOf: ({ object, id }: Ref): number => {
    const { Lead, Contact } = demoOrg().salesforce.records;
    const record = (object === 'Contact' ? Contact : Lead).find((each) => each['Id'] === id);
    return Number(need(record?.['Outreach_Prospect_ID__c'] ?? undefined, `prospect of ${id}`));
  },
  sequence: (name: string): number => byName(demoOrg().outreach.sequences, name),
  ruleset: (name: string): number => byName(demoOrg().outreach.rulesets, name),
  stage: (name: string): number => byName(demoOrg().outreach.stages, name),
  /** Id that the nth record of an object gets which a run in the demo org creates. */
  newRecord: (object: 'Lead' | 'Contact', nth = 1): Ref => ({ object, id: createdId(object, nth) }),
  newLead: (nth = 1): Ref => ({ object: 'Lead', id: createdId('Lead', nth) }),
  newContact: (nth = 1): Ref => ({ object: 'Contact', id: createdId('Contact', nth) }),
  /** Outreach id of the nth prospect that a run in the demo org creates. */
  newProspect: (nth = 1): number => need(demoOrg().outreach.nextId.prospect, 'counter of prospects') + nth - 1,
} as const;

/** Ids are minted in order, whatever the record says: an org in which some were created tells them. */
function createdId(object: 'Lead' | 'Contact', nth: number): string {
  const { Account, [object]: before } = demoOrg().salesforce.records;
  const fields =
    object === 'Lead'
      ? { LastName: 'Any', Company: 'Any' }
      : { LastName: 'Any', AccountId: Account[0]?.['Id'] ?? null };
  const create = { type: 'create-record', object, fields } as const;
  const edited = editOrg(
    demoOrg(),
    Array.from({ length: nth }, () => create),
    scenarioDefaults.start,
  );
  const made = edited.ok ? edited.value.salesforce.records[object].slice(before.length) : [];
  return String(need(made[nth - 1], `${object} number ${nth}`)['Id']);
}

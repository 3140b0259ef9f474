import fc from 'fast-check';
import { SYNC_TYPES, type SyncMapping, type SyncState, type SyncToggles, type SyncType } from '#crm-sync/sync-state.ts';
import type { Actor } from '#mocks/kit/change.ts';
import type { OutreachUser, Prospect } from '#mocks/outreach/outreach-state.ts';
import type { SalesforceObject } from '#mocks/kit/record-store.ts';
import { MINUTE, SECOND, type Duration } from '#shared/instant.ts';
import type { OrgSetup } from '#world/org-setup.ts';
import { cleanOrg } from './clean-org.ts';
import { smallOrg } from './small-org.ts';
import type { TwoSystems } from './two-systems.ts';

const { ids } = smallOrg();
const setup = agreeingOrg();
const person: Actor = { through: 'person' };
/** Imports may write what people find read-only. */
const imported: Actor = { through: 'import' };

/** Something that people do in one of the two systems; where it makes no sense at that instant, nothing happens. */
export interface Edit {
  readonly after: Duration;
  readonly what: string;
  readonly run: (systems: TwoSystems) => void;
}

const emails = ['ready', 'fresh', 'one', 'two', 'three'].map((name) => `${name}@customer.example`);
const email = fc.constantFrom(...emails, 'READY@customer.example', null);
const word = fc.constantFrom('Ann', 'Bo', 'Cy', 'x'.repeat(60), null);
const owner = fc.constantFrom('sam', 'sam', 'ada', 'nia', 'queue');
const index = fc.nat(7);
const instant = fc.nat(90 * 60).map((seconds) => seconds * SECOND);

const idOf = (systems: TwoSystems, object: SalesforceObject, at: number): string => {
  const all = systems.salesforce.list(object);
  return String(all[at % Math.max(1, all.length)]?.['Id'] ?? '');
};
const prospectOf = (systems: TwoSystems, at: number): Prospect | undefined => {
  const all = systems.outreach.list('prospect');
  return all[at % Math.max(1, all.length)];
};
const userOf = (systems: TwoSystems, at: number): OutreachUser | undefined => {
  const all = systems.outreach.list('user');
  return all[at % Math.max(1, all.length)];
};

type Arbitrary = fc.Arbitrary<Omit<Edit, 'after'>>;
const routed = fc.constantFrom<'Lead' | 'Contact'>('Lead', 'Lead', 'Contact');

const make: Arbitrary = fc.tuple(routed, email, word, owner).map(([object, address, name, by]) => ({
  what: `create ${object} ${address} ${name} of ${by}`,
  run: ({ salesforce }) => {
    const OwnerId = ids[object === 'Contact' && by === 'queue' ? 'ada' : by] ?? null;
    const company = object === 'Lead' ? { Company: 'Made Ltd' } : {};
    salesforce.create(object, { FirstName: name, LastName: 'Made', Email: address, OwnerId, ...company }, person);
  },
}));

const change: Arbitrary = fc
  .tuple(
    routed,
    index,
    fc.constantFrom('FirstName', 'LastName', 'Title', 'Email', 'OwnerId', 'Phone', 'Status'),
    word,
    email,
    owner,
  )
  .map(([object, at, field, name, address, by]) => {
    const value =
      field === 'Email'
        ? address
        : field === 'OwnerId'
          ? (ids[by] ?? null)
          : field === 'Status'
            ? 'Working - Contacted'
            : name;
    return {
      what: `update ${object} ${at} ${field} = ${value}`,
      run: (systems) => systems.salesforce.update(object, idOf(systems, object, at), { [field]: value }, person),
    };
  });

const drop: Arbitrary = fc.tuple(routed, index).map(([object, at]) => ({
  what: `delete ${object} ${at}`,
  run: (systems) => systems.salesforce.delete(object, idOf(systems, object, at), person),
}));

const restore: Arbitrary = fc.tuple(fc.constantFrom('ready', 'fresh', 'queued')).map(([name]) => ({
  what: `restore ${name}`,
  run: ({ salesforce }) => salesforce.restore('Lead', ids[name] ?? '', person),
}));

const merge: Arbitrary = fc.tuple(routed, index, index).map(([object, one, other]) => ({
  what: `merge ${object} ${other} into ${one}`,
  run: (systems) => {
    const [master, loser] = [idOf(systems, object, one), idOf(systems, object, other)];
    systems.salesforce.merge(object, master, [loser], { Title: 'Merged' }, person);
  },
}));

const convert: Arbitrary = fc.tuple(index, fc.boolean(), index).map(([at, intoExisting, contactAt]) => ({
  what: `convert Lead ${at}${intoExisting ? ` into Contact ${contactAt}` : ''}`,
  run: (systems) => {
    const contactId = intoExisting ? idOf(systems, 'Contact', contactAt) : null;
    const account = contactId ? systems.salesforce.get('Contact', contactId)?.['AccountId'] : null;
    systems.salesforce.convertLead(
      {
        leadId: idOf(systems, 'Lead', at),
        convertedStatus: 'Closed - Converted',
        accountId: typeof account === 'string' ? account : null,
        contactId: typeof account === 'string' ? contactId : null,
        ownerId: ids['sam'] ?? null,
        opportunityName: null,
      },
      person,
    );
  },
}));

const changeUser: Arbitrary = fc
  .tuple(fc.constantFrom('sam', 'ada', 'nia'), fc.constantFrom('Ann', 'Bo', 'Cy'))
  .map(([name, first]) => ({
    what: `update User ${name} FirstName = ${first}`,
    run: ({ salesforce }) => salesforce.update('User', ids[name] ?? '', { FirstName: first }, person),
  }));

const makeUser: Arbitrary = fc.constantFrom('kit', 'lou').map((name) => ({
  what: `create User ${name}`,
  run: ({ salesforce }) => {
    const address = `${name}@vendor.example`;
    if (salesforce.findBy('User', 'Email', address).length > 0) return;
    salesforce.create('User', { FirstName: name, LastName: 'Vendor', Email: address, Username: address }, person);
  },
}));

const makeProspect: Arbitrary = fc.tuple(email, word).map(([address, name]) => ({
  what: `create prospect ${address} ${name}`,
  run: ({ outreach }) =>
    outreach.create(
      'prospect',
      { firstName: name, lastName: 'Out', company: 'Out Ltd', emails: address === null ? [] : [address], ownerId: 1 },
      person,
    ),
}));

const changeProspect: Arbitrary = fc
  .tuple(
    index,
    fc.constantFrom('firstName', 'lastName', 'title', 'emails', 'ownerId', 'stageId', 'optedOut'),
    word,
    email,
    fc.constantFrom(1, 2, null),
  )
  .map(([at, field, name, address, number]) => {
    const value =
      field === 'emails'
        ? address === null
          ? []
          : [address, `second.${address.toLowerCase()}`]
        : field === 'ownerId' || field === 'stageId'
          ? number
          : field === 'optedOut'
            ? number === 1
            : name;
    return {
      what: `edit prospect ${at} ${field} = ${JSON.stringify(value)}`,
      run: (systems) => {
        const prospect = prospectOf(systems, at);
        if (prospect) systems.outreach.edit('prospect', prospect.id, { [field]: value }, person);
      },
    };
  });

const dropProspect: Arbitrary = index.map((at) => ({
  what: `delete prospect ${at}`,
  run: (systems) => {
    const prospect = prospectOf(systems, at);
    if (prospect) systems.outreach.remove('prospect', prospect.id, person);
  },
}));

const changeSeat: Arbitrary = fc.tuple(index, fc.constantFrom('Dan', 'Eve')).map(([at, firstName]) => ({
  what: `edit user ${at} firstName = ${firstName}`,
  run: (systems) => {
    const user = userOf(systems, at);
    if (user) systems.outreach.edit('user', user.id, { firstName }, person);
  },
}));

const company = fc.constantFrom('Acme', 'Bolt', 'Cog');
const industry = fc.constantFrom('Banking', 'Energy', null);

const makeAccount: Arbitrary = fc.tuple(company, owner).map(([Name, by]) => ({
  what: `create Account ${Name} of ${by}`,
  run: ({ salesforce }) =>
    salesforce.create('Account', { Name, OwnerId: ids[by === 'queue' ? 'sam' : by] ?? null }, person),
}));

const changeAccount: Arbitrary = fc
  .tuple(index, fc.constantFrom('Name', 'Website', 'Industry'), company, industry)
  .map(([at, field, name, value]) => {
    const fields = { [field]: field === 'Name' ? name : field === 'Industry' ? value : `${name}.example` };
    return {
      what: `update Account ${at} ${JSON.stringify(fields)}`,
      run: (systems) => systems.salesforce.update('Account', idOf(systems, 'Account', at), fields, person),
    };
  });

const joinAccount: Arbitrary = fc.tuple(index, index).map(([at, to]) => ({
  what: `update Contact ${at} AccountId = Account ${to}`,
  run: (systems) => {
    const AccountId = idOf(systems, 'Account', to) || null;
    systems.salesforce.update('Contact', idOf(systems, 'Contact', at), { AccountId }, person);
  },
}));

const dropAccount: Arbitrary = index.map((at) => ({
  what: `delete Account ${at}`,
  run: (systems) => systems.salesforce.delete('Account', idOf(systems, 'Account', at), person),
}));

const makeOutreachAccount: Arbitrary = company.map((name) => ({
  what: `create Outreach account ${name}`,
  run: ({ outreach }) => outreach.create('account', { name, ownerId: 1 }, person),
}));

const changeOutreachAccount: Arbitrary = fc.tuple(index, company, industry).map(([at, name, value]) => ({
  what: `edit Outreach account ${at} ${name} ${value}`,
  run: (systems) => {
    const all = systems.outreach.list('account');
    const account = all[at % Math.max(1, all.length)];
    if (account) systems.outreach.edit('account', account.id, { name, values: { industry: value } }, person);
  },
}));

const joinOutreachAccount: Arbitrary = fc.tuple(index, index).map(([at, to]) => ({
  what: `edit prospect ${at} account = ${to}`,
  run: (systems) => {
    const all = systems.outreach.list('account');
    const prospect = prospectOf(systems, at);
    const accountId = all[to % Math.max(1, all.length)]?.id ?? null;
    if (prospect) systems.outreach.edit('prospect', prospect.id, { accountId }, person);
  },
}));

const stamp: Arbitrary = fc
  .tuple(routed, index, fc.constantFrom('1', '2', '99', 'n/a', null))
  .map(([object, at, value]) => ({
    what: `import ${object} ${at} id = ${value}`,
    run: (systems) =>
      systems.salesforce.update(object, idOf(systems, object, at), { Outreach_Prospect_ID__c: value }, imported),
  }));

const anEdit: fc.Arbitrary<Edit> = fc
  .tuple(
    instant,
    fc.oneof(
      { weight: 4, arbitrary: make },
      { weight: 8, arbitrary: change },
      { weight: 2, arbitrary: drop },
      { weight: 1, arbitrary: restore },
      { weight: 2, arbitrary: merge },
      { weight: 2, arbitrary: convert },
      { weight: 2, arbitrary: changeUser },
      { weight: 1, arbitrary: makeUser },
      { weight: 3, arbitrary: makeProspect },
      { weight: 8, arbitrary: changeProspect },
      { weight: 1, arbitrary: dropProspect },
      { weight: 2, arbitrary: changeSeat },
      { weight: 1, arbitrary: stamp },
      { weight: 2, arbitrary: makeAccount },
      { weight: 3, arbitrary: changeAccount },
      { weight: 2, arbitrary: joinAccount },
      { weight: 1, arbitrary: dropAccount },
      { weight: 1, arbitrary: makeOutreachAccount },
      { weight: 3, arbitrary: changeOutreachAccount },
      { weight: 2, arbitrary: joinOutreachAccount },
    ),
  )
  .map(([after, edit]) => ({ after, ...edit }));

const mostlyOn = fc.constantFrom(true, true, true, false);
const someToggles: fc.Arbitrary<SyncToggles> = fc.record({
  polling: mostlyOn,
  pushing: mostlyOn,
  inboundCreate: mostlyOn,
  inboundUpdate: mostlyOn,
  outboundCreate: fc.boolean(),
  outboundUpdate: mostlyOn,
});

const directions = fc.constantFrom(
  { updatesIn: true, updatesOut: true },
  { updatesIn: true, updatesOut: true },
  { updatesIn: true, updatesOut: false },
  { updatesIn: false, updatesOut: true },
);

const withDirections = (mappings: readonly SyncMapping[]): fc.Arbitrary<readonly SyncMapping[]> =>
  fc.tuple(
    ...mappings.map((mapping) =>
      directions.map((way) => (mapping.outreachField === 'id' ? mapping : { ...mapping, ...way })),
    ),
  );

const settingsOf = (type: SyncType): fc.Arbitrary<SyncState['types'][SyncType]> =>
  fc.record({
    toggles: someToggles,
    pollingMinutes: fc.integer({ min: 1, max: 15 }),
    mappings: withDirections(setup.sync.types[type].mappings),
  });

/** How the plugin is set up, and what people then do on both sides. */
export interface SyncStory {
  readonly setup: OrgSetup;
  readonly edits: readonly Edit[];
}

const settings = (cap: fc.Arbitrary<number | null>) =>
  fc.record({
    Lead: settingsOf('Lead'),
    Contact: settingsOf('Contact'),
    User: settingsOf('User'),
    Account: settingsOf('Account'),
    pushSeconds: fc.integer({ min: 0, max: 60 }),
    dailyCap: cap,
  });

/** Any toggles, directions and frequencies; `cap` says how many calls a day there are. Printed in a few lines. */
export const aStory = (cap: fc.Arbitrary<number | null>): fc.Arbitrary<SyncStory> =>
  fc
    .tuple(settings(cap), fc.array(anEdit, { minLength: 1, maxLength: 14 }))
    .map(([{ Lead, Contact, User, Account, pushSeconds, dailyCap }, edits]) => {
      const types = { User, Account, Lead, Contact };
      const story = { setup: { ...setup, sync: { ...setup.sync, types, pushSeconds, dailyCap } }, edits };
      return Object.assign(story, { [fc.toStringMethod]: () => printStory(story) });
    });

const texts = ['firstName', 'lastName', 'company', 'title'] as const;
const crossedRow = fc
  .tuple(fc.constantFrom(...texts, 'custom1'), fc.constantFrom('FirstName', 'LastName', 'Title', 'Company'), directions)
  .map(([outreachField, salesforceField, way]): SyncMapping => ({ outreachField, salesforceField, ...way }));

const goesIn = { updatesIn: true, updatesOut: false };
const goesOut = { updatesIn: false, updatesOut: true };
/** First and last name chase each other: each goes in by its own row and out to the other's field. */
const ring: readonly SyncMapping[] = [
  { outreachField: 'firstName', salesforceField: 'FirstName', ...goesIn },
  { outreachField: 'firstName', salesforceField: 'LastName', ...goesOut },
  { outreachField: 'lastName', salesforceField: 'LastName', ...goesIn },
  { outreachField: 'lastName', salesforceField: 'FirstName', ...goesOut },
];
const isName = ({ outreachField }: SyncMapping): boolean =>
  outreachField === 'firstName' || outreachField === 'lastName';

/** Maps fields of leads crosswise, so that a change could run round between both systems. */
export const withCrossedRows = (story: SyncStory): fc.Arbitrary<SyncStory> =>
  fc.tuple(fc.boolean(), fc.array(crossedRow, { minLength: 1, maxLength: 5 })).map(([inRing, rows]) => {
    const { types } = story.setup.sync;
    const { mappings, toggles } = types.Lead;
    const crossed = inRing ? [...mappings.filter((row) => !isName(row)), ...ring] : [...mappings, ...rows];
    // Everything open, or there would be no way round.
    const open = { ...toggles, polling: true, pushing: true, inboundUpdate: true, outboundUpdate: true };
    const Lead = { ...types.Lead, toggles: open, mappings: crossed };
    const sync = { ...story.setup.sync, types: { ...types, Lead } };
    const changed = { ...story, setup: { ...story.setup, sync } };
    const print = () => `${printStory(changed)}\n${JSON.stringify(crossed)}`;
    return Object.assign(changed, { [fc.toStringMethod]: print });
  });

function printStory({ setup: { sync }, edits }: SyncStory): string {
  const types = SYNC_TYPES.map((type) => {
    const { toggles, pollingMinutes, mappings } = sync.types[type];
    const off = Object.entries(toggles).flatMap(([name, on]) => (on ? [] : [name]));
    const oneWay = mappings.flatMap(({ outreachField, updatesIn, updatesOut }) =>
      outreachField === 'id' || updatesIn === updatesOut ? [] : [`${outreachField} ${updatesIn ? 'in' : 'out'}`],
    );
    return `${type} every ${pollingMinutes} min, off: ${off.join(', ')}; one way: ${oneWay.join(', ')}`;
  });
  const steps = [...edits].sort((a, b) => a.after - b.after).map(({ after, what }) => `+${after / SECOND}s ${what}`);
  return ['', ...types, `push ${sync.pushSeconds} s, cap ${String(sync.dailyCap)}`, ...steps].join('\n');
}

/** The last instant at which people do something, after the start. */
export const lastEdit = (edits: readonly Edit[]): Duration => Math.max(0, ...edits.map(({ after }) => after));

/** A whole cycle: the longest poll and the longest push. */
export const CYCLE: Duration = 15 * MINUTE + 60 * SECOND;

/** The clean org in which linked records agree from the start, with the account of contacts mapped too. */
function agreeingOrg(): OrgSetup {
  const org = cleanOrg();
  const [stage] = org.outreach.stages;
  const prospects = org.outreach.prospects.map((prospect) => ({
    ...prospect,
    company: 'Customer Ltd',
    stageId: stage?.id ?? null,
  }));
  const { types } = org.sync;
  const account = { outreachField: 'account', salesforceField: 'AccountId', updatesIn: true, updatesOut: true };
  const Contact = { ...types.Contact, mappings: [...types.Contact.mappings, account] };
  return {
    ...org,
    outreach: { ...org.outreach, prospects },
    sync: { ...org.sync, types: { ...types, Contact } },
  };
}

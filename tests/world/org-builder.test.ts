import { describe, expect, it } from 'vitest';
import { canBeOutreachId } from '#leandata/field-mapping.ts';
import { HOUR } from '#shared/instant.ts';
import { OrgBuilder, type OrgPlan } from '#world/org-builder.ts';

const NOW = Date.UTC(2026, 0, 5, 8);
const plan: OrgPlan = {
  name: 'Test org',
  leadStatuses: [
    { name: 'Open', converted: false },
    { name: 'Won', converted: true },
  ],
  fields: [{ object: 'Lead', field: { name: 'Note__c', label: 'Note', type: 'text' } }],
  picklists: [{ object: 'Lead', field: 'LeadSource', values: ['Webinar'] }],
};

function builtOrg() {
  const builder = new OrgBuilder(plan, NOW);
  const seat = builder.outreach('user', { email: 'sam@vendor.example', firstName: 'Sam', lastName: 'Vale' });
  builder.outreach('mailbox', { userId: seat, email: 'sam@vendor.example' });
  const sam = builder.linked('User', { LastName: 'Vale', Email: 'sam@vendor.example' }, seat);
  return { builder, seat, sam };
}

describe('an org that is built', () => {
  it('[APP-1] [APP-2] [LOG-7] is authorized by the given user, mapped and connected, and shows its report to the named ones', () => {
    const { builder, seat, sam } = builtOrg();
    const { leandata, sync, outreach } = builder.build({
      authorizedBy: { salesforceId: sam, outreachId: seat },
      pools: [],
      readOnlyUsers: [sam],
    });
    expect(leandata.readOnlyUsers).toEqual([sam]);
    expect(leandata.authorization).toMatchObject({ status: 'authorized', authorizedBy: sam });
    expect(sync).toMatchObject({ connected: true, connectedAs: sam, links: [{ type: 'User', salesforceId: sam }] });
    expect(outreach.tokens).toMatchObject([{ userId: seat, revoked: false }]);
  });

  it('[SYN-7] gives linked records the id of their counterpart', () => {
    const { builder, seat, sam } = builtOrg();
    const prospect = builder.outreach('prospect', { firstName: 'Jo', emails: ['jo@acme.example'], ownerId: seat });
    builder.linked('Lead', { LastName: 'Doe', Company: 'Acme', OwnerId: sam }, prospect);
    const { salesforce } = builder.build({
      authorizedBy: { salesforceId: sam, outreachId: seat },
      pools: [],
      readOnlyUsers: [],
    });
    const carried = salesforce.records.Lead[0]?.['Outreach_Prospect_ID__c'] ?? null;
    expect([carried, canBeOutreachId(carried)]).toEqual([String(prospect), true]);
  });

  it('[OUT-3] has sequence states that are active or finished already', () => {
    const { builder, seat, sam } = builtOrg();
    const sequence = builder.outreach('sequence', { name: 'S', ownerId: seat, rulesetId: 1 });
    const people = ['a', 'b'].map((name) => builder.outreach('prospect', { emails: [`${name}@acme.example`] }));
    const [first] = people.map((prospect) => builder.enrol(prospect, sequence, seat));
    builder.finish(first ?? 0);
    const { outreach } = builder.build({
      authorizedBy: { salesforceId: sam, outreachId: seat },
      pools: [],
      readOnlyUsers: [],
    });
    expect(outreach.sequenceStates.map(({ state }) => state)).toEqual(['finished', 'active']);
  });

  it('stamps records with the instant it was moved to', () => {
    const { builder } = builtOrg();
    builder.at(NOW + HOUR);
    builder.record('Account', { Name: 'Acme' });
    const { salesforce } = builder.build({
      authorizedBy: { salesforceId: builtOrg().sam, outreachId: 1 },
      pools: [],
      readOnlyUsers: [],
    });
    expect(salesforce.records.Account[0]).toMatchObject({ CreatedDate: '2026-01-05T09:00:00.000Z' });
  });

  it('[OUT-10] has a stage for each lead status, and what else was planned', () => {
    const { builder, seat, sam } = builtOrg();
    const { salesforce, outreach, name } = builder.build({
      authorizedBy: { salesforceId: sam, outreachId: seat },
      pools: [],
      readOnlyUsers: [],
    });
    expect([name, salesforce.leadStatuses, outreach.stages.map((stage) => stage.name)]).toEqual([
      'Test org',
      plan.leadStatuses,
      ['Open', 'Won'],
    ]);
    expect(salesforce.fields.Lead.some((field) => field.name === 'Note__c' && field.custom)).toBe(true);
  });

  it('throws what a system refuses, with the data that it refused', () => {
    const { builder } = builtOrg();
    expect(() => builder.record('Lead', { Company: 'Acme' })).toThrow('Lead {"Company":"Acme"}');
    expect(() => builder.outreach('mailbox', { userId: 99, email: 'x@vendor.example' })).toThrow('99');
  });
});

import { HOUR } from '#shared/instant.ts';
import { describe, expect, it } from 'vitest';
import { emptySalesforceState } from '#mocks/salesforce/empty-state.ts';
import { SalesforceOrg } from '#mocks/salesforce/salesforce-org.ts';
import { codeOf, importer, leandata, orgUnderTest, person, sync, written } from './org-under-test.ts';

describe('records', () => {
  it('[SF-1] a created lead has an id, a name, an owner, a status and its dates', () => {
    const { lead, user } = orgUnderTest();
    expect(lead()).toMatchObject({
      Id: expect.stringMatching(/^00Q\w{15}$/) as string,
      Name: 'Jo Stone',
      OwnerId: user,
      Status: 'Open - Not Contacted',
      IsConverted: false,
      IsDeleted: false,
      HasOptedOutOfEmail: false,
      CreatedDate: '2026-01-05T09:00:00.000Z',
      LastModifiedDate: '2026-01-05T09:00:00.000Z',
      SystemModstamp: '2026-01-05T09:00:00.000Z',
    });
  });

  it('[SF-1] a record is found by an id of either length and any case of the long one', () => {
    const { org, lead, idOf } = orgUnderTest();
    const record = lead();
    const id = idOf(record);
    for (const typed of [id, id.slice(0, 15), id.toLowerCase()]) expect(org.get('Lead', typed)).toBe(record);
    expect(org.get('Contact', id)).toBeUndefined();
  });

  it('an update makes a new image, keeps the old one and reports both', () => {
    const { org, lead, changes, clock, idOf } = orgUnderTest();
    const before = lead();
    clock.now += 60_000;
    const after = written(org.update('Lead', idOf(before), { lastname: '  Rock ', Title: '' }, person));
    expect(before['LastName']).toBe('Stone');
    expect(after).toMatchObject({ LastName: 'Rock', Name: 'Jo Rock', Title: null });
    expect(after['LastModifiedDate']).toBe('2026-01-05T09:01:00.000Z');
    expect(after['CreatedDate']).toBe(before['CreatedDate']);
    expect(changes.at(-1)).toMatchObject({ kind: 'updated', object: 'Lead', id: idOf(before), by: person });
    expect(changes.at(-1)?.before).toBe(before);
    expect(changes.at(-1)?.after).toBe(after);
  });

  it('who creates a record owns it and stands as its author', () => {
    const { add, lead, idOf } = orgUnderTest();
    const other = idOf(add('User', { LastName: 'Hopper', Email: 'grace@acme.test' }));
    const record = lead({}, { through: 'person', user: other });
    expect(record).toMatchObject({ OwnerId: other, CreatedById: other, LastModifiedById: other });
  });

  it('a new lead of an org without users has no owner', () => {
    const org = new SalesforceOrg(emptySalesforceState(), { now: () => 0, sink: () => undefined });
    expect(org.list('Lead')).toEqual([]);
    const lead = written(org.create('Lead', { LastName: 'Stone', Company: 'Acme' }, person));
    expect(lead['OwnerId']).toBeUndefined();
  });

  it('finds by a field without regard to case, in order of creation, deleted ones left out', () => {
    const { org, lead, idOf } = orgUnderTest();
    const [a, b, c] = [lead({ City: 'Oslo' }), lead({ City: 'Rome' }), lead({ City: 'OSLO' })];
    expect(org.findBy('Lead', 'City', 'oslo')).toEqual([a, c]);
    const moved = written(org.update('Lead', idOf(b), { City: 'osLO' }, person));
    expect(org.findBy('Lead', 'City', 'Oslo')).toEqual([a, moved, c]);
    org.delete('Lead', idOf(a), person);
    expect(org.findBy('Lead', 'City', 'Oslo')).toEqual([moved, c]);
    expect(org.findBy('Lead', 'City', null)).toEqual([]);
    expect(org.findBy('Lead', 'Title', '')).toEqual([moved, c]);
  });

  it('[SF-1] finds by a lookup given in 15 characters', () => {
    const { org, lead, user } = orgUnderTest();
    const record = lead();
    expect(org.findBy('Lead', 'OwnerId', user.slice(0, 15))).toEqual([record]);
  });

  it('behaves as before after a round trip through JSON', () => {
    const first = orgUnderTest();
    first.lead();
    first.org.delete('Lead', first.idOf(first.lead({ LastName: 'Gone' })), person);
    first.org.countApiRequests(7);
    const second = orgUnderTest(
      JSON.parse(JSON.stringify(first.org.toState())) as ReturnType<typeof first.org.toState>,
    );
    expect(second.org.toState()).toEqual(first.org.toState());
    expect(second.lead({ LastName: 'Next' })).toEqual(first.lead({ LastName: 'Next' }));
    expect(second.org.limitInfo()).toBe('api-usage=7/100000');
  });
});

describe('refusals', () => {
  it('a lead needs a last name and a company', () => {
    const { org } = orgUnderTest();
    const result = org.create('Lead', { FirstName: 'Jo', Company: ' ' }, person);
    expect(result).toEqual({
      ok: false,
      error: {
        status: 400,
        errorCode: 'REQUIRED_FIELD_MISSING',
        message: 'Required fields are missing: [LastName, Company]',
        fields: ['LastName', 'Company'],
      },
    });
  });

  it.each([
    ['Contact', 'LastName'],
    ['Account', 'Name'],
    ['Group', 'Name'],
  ] as const)('a %s needs its %s', (object, field) => {
    const { org } = orgUnderTest();
    const result = org.create(object, {}, person);
    expect(!result.ok && result.error.fields).toEqual([field]);
  });

  it.each([
    [{ Colour: 'red' }, 'INVALID_FIELD', "No such column 'Colour' on sobject of type Lead"],
    [{ LastName: 'x'.repeat(81) }, 'STRING_TOO_LONG', '(max length=80)'],
    [{ Email: 'nobody' }, 'INVALID_EMAIL_ADDRESS', 'Email: invalid email address: nobody'],
    [{ Status: 'Lost' }, 'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST', 'Lost'],
    [{ AnnualRevenue: 'much' }, 'INVALID_TYPE_ON_FIELD_IN_RECORD', 'Annual Revenue'],
    [{ DoNotCall: 'yes' }, 'INVALID_TYPE_ON_FIELD_IN_RECORD', 'Do Not Call'],
    [{ EmailBouncedDate: 'today' }, 'INVALID_TYPE_ON_FIELD_IN_RECORD', 'Email Bounced Date'],
    [{ OwnerId: 'nobody' }, 'MALFORMED_ID', 'Owner ID: id value of incorrect type: nobody'],
    [{ OwnerId: '005000000000001' }, 'INVALID_CROSS_REFERENCE_KEY', 'invalid cross reference id'],
    [{ OwnerId: '001000000000001' }, 'FIELD_INTEGRITY_EXCEPTION', 'Owner ID: id value of incorrect type'],
    [{ IsConverted: true }, 'INVALID_FIELD_FOR_INSERT_UPDATE', 'Unable to create/update fields: IsConverted'],
    [{ Id: '00Qak00000696HFEAY' }, 'INVALID_FIELD_FOR_INSERT_UPDATE', 'Id'],
  ])('%j is refused with %s', (fields, code, message) => {
    const { org } = orgUnderTest();
    const result = org.create('Lead', { LastName: 'Stone', Company: 'Acme', ...fields }, person);
    expect(codeOf(result)).toBe(code);
    expect(!result.ok && result.error.message).toContain(message);
  });

  it('a refused write changes nothing and reports nothing', () => {
    const { org, lead, changes, idOf } = orgUnderTest();
    const record = lead();
    const reported = changes.length;
    expect(codeOf(org.update('Lead', idOf(record), { Title: 'CEO', Email: 'bad' }, person))).toBe(
      'INVALID_EMAIL_ADDRESS',
    );
    expect(codeOf(org.update('Lead', idOf(record), { LastName: null }, person))).toBe('REQUIRED_FIELD_MISSING');
    expect(codeOf(org.update('Lead', idOf(record), { OwnerId: null }, person))).toBe('INVALID_CROSS_REFERENCE_KEY');
    expect(org.get('Lead', idOf(record))).toBe(record);
    expect(changes).toHaveLength(reported);
  });

  it('a picklist other than Lead Status takes a value it does not list', () => {
    expect(orgUnderTest().lead({ LeadSource: 'Trade Show' })['LeadSource']).toBe('Trade Show');
  });

  it('an id of no record is not found', () => {
    expect(codeOf(orgUnderTest().org.update('Lead', '00Qak00000696HF', {}, person))).toBe('NOT_FOUND');
  });

  it('[SF-9] a lookup takes neither a deleted record nor one that is not there', () => {
    const { org, add, idOf } = orgUnderTest();
    const account = idOf(add('Account', { Name: 'Acme' }));
    const contact = idOf(add('Contact', { LastName: 'Stone' }));
    expect(written(org.update('Contact', contact, { AccountId: account.slice(0, 15) }, person))['AccountId']).toBe(
      account,
    );
    const other = idOf(add('Account', { Name: 'Gone' }));
    org.delete('Account', other, person);
    expect(codeOf(org.update('Contact', contact, { AccountId: other }, person))).toBe('ENTITY_IS_DELETED');
    expect(codeOf(org.update('Contact', contact, { AccountId: '001ak00000OQTie' }, person))).toBe(
      'INVALID_CROSS_REFERENCE_KEY',
    );
  });

  it('[SF-9] a deleted record answers ENTITY_IS_DELETED', () => {
    const { org, lead, idOf } = orgUnderTest();
    const id = idOf(lead());
    org.delete('Lead', id, person);
    expect(org.get('Lead', id)).toBeUndefined();
    expect(org.getWithDeleted('Lead', id)).toMatchObject({ IsDeleted: true });
    for (const result of [org.update('Lead', id, { Title: 'CEO' }, person), org.delete('Lead', id, person)]) {
      expect(result).toEqual({
        ok: false,
        error: { status: 404, errorCode: 'ENTITY_IS_DELETED', message: 'entity is deleted' },
      });
    }
  });
});

describe('owners', () => {
  it('[SF-2] a queue owns leads, not contacts or accounts', () => {
    const { org, add, lead, idOf } = orgUnderTest();
    const queue = idOf(add('Group', { Name: 'Inbound' }));
    expect(queue.startsWith('00G')).toBe(true);
    expect(lead({ OwnerId: queue })['OwnerId']).toBe(queue);
    for (const object of ['Contact', 'Account'] as const) {
      const record = add(object, object === 'Contact' ? { LastName: 'Stone' } : { Name: 'Acme' });
      expect(codeOf(org.update(object, idOf(record), { OwnerId: queue }, leandata))).toBe('FIELD_INTEGRITY_EXCEPTION');
    }
  });

  it('[SF-2] a queue that does not support leads owns none', () => {
    const { org, add, lead, idOf } = orgUnderTest();
    const cases = idOf(add('Group', { Name: 'Support', SupportedObjects: 'Case;Order' }));
    const result = org.update('Lead', idOf(lead()), { OwnerId: cases }, person);
    expect(!result.ok && result.error).toMatchObject({
      errorCode: 'INVALID_OPERATION',
      message: 'Queue not associated with this SObject type',
    });
  });

  it('[SF-7] an inactive user is given no records and keeps those it has', () => {
    const { org, add, lead, idOf } = orgUnderTest();
    const leaver = idOf(add('User', { LastName: 'Leaver', Email: 'leaver@acme.test' }));
    const record = lead({ OwnerId: leaver });
    written(org.update('User', leaver, { IsActive: false }, person));
    expect(codeOf(org.update('Lead', idOf(lead()), { OwnerId: leaver }, leandata))).toBe('INACTIVE_OWNER_OR_USER');
    expect(codeOf(org.update('Lead', idOf(record), { Title: 'CEO', OwnerId: leaver }, leandata))).toBe('ok');
  });

  it('[SF-7] the first active user owns what nobody in particular makes', () => {
    const { add, lead, user } = orgUnderTest();
    add('User', { LastName: 'Second', Email: 'second@acme.test' });
    expect(lead()['OwnerId']).toBe(user);
  });

  it('[SF-7] a user can be API-only', () => {
    const { org, user } = orgUnderTest();
    expect(org.get('User', user)).toMatchObject({ IsActive: true, IsApiOnly: false });
    expect(written(org.update('User', user, { IsApiOnly: true }, person))['IsApiOnly']).toBe(true);
  });
});

describe('the integration and the API limit', () => {
  it('[SF-3] the Outreach ids are custom text fields of 255 characters, written by systems and not by people', () => {
    const { org, lead, user, idOf } = orgUnderTest();
    const info = { type: 'text', length: 255, custom: true, readOnly: true };
    for (const object of ['Lead', 'Contact'] as const) {
      expect(org.fields(object).find((field) => field.label === 'Outreach Prospect ID')).toMatchObject(info);
    }
    expect(org.fields('User').find((field) => field.label === 'Outreach User ID')).toMatchObject(info);
    const id = idOf(lead());
    expect(codeOf(org.update('Lead', id, { Outreach_Prospect_ID__c: '12' }, person))).toBe(
      'INVALID_FIELD_FOR_INSERT_UPDATE',
    );
    expect(codeOf(org.update('Lead', id, { Outreach_Prospect_ID__c: '12' }, sync))).toBe('ok');
    expect(codeOf(org.update('User', user, { Outreach_User_ID__c: '3' }, sync))).toBe('ok');
  });

  it('[SF-8] counts API requests, says so on every reply and refuses those past the daily limit', () => {
    const state = emptySalesforceState();
    const { org } = orgUnderTest({ ...state, apiRequests: { max: 20, used: 17 } });
    expect(org.countApiRequests(1)).toBeNull();
    expect(org.limitInfo()).toBe('api-usage=18/20');
    expect(org.countApiRequests(3)).toMatchObject({ status: 403, errorCode: 'REQUEST_LIMIT_EXCEEDED' });
    expect(org.limitInfo()).toBe('api-usage=18/20');
    expect(org.apiRequestsLeft()).toBe(2);
    org.setApiRequestsUsed(20);
    expect([org.apiRequestsLeft(), org.countApiRequests(1)?.status]).toEqual([0, 403]);
  });

  it('[SF-8] [CLK-5] counts API requests anew from midnight of the time zone of the org, by itself', () => {
    const state = emptySalesforceState();
    const organization = { ...state.organization, timeZone: 'America/New_York' };
    const { org, clock } = orgUnderTest({
      ...state,
      organization,
      apiRequests: { max: 20, used: 17, on: '2026-01-05' },
    });
    const midnight = clock.now + 20 * HOUR;
    expect(org.toState().apiRequests).toEqual({ max: 20, used: 17, on: '2026-01-05' });
    clock.now = midnight - 1;
    expect([org.limitInfo(), org.apiRequestsLeft()]).toEqual(['api-usage=17/20', 3]);
    clock.now = midnight;
    expect([org.limitInfo(), org.apiRequestsLeft()]).toEqual(['api-usage=0/20', 20]);
    expect(org.toState().apiRequests).toEqual({ max: 20, used: 0, on: '2026-01-06' });
  });
});

describe('imports', () => {
  it('keeps an id, dates and conversion of the file, in its own form of the instant', () => {
    const { lead } = orgUnderTest();
    const fields = { Id: '00Qak00000696HF', CreatedDate: '2020-02-29T12:00:00+01:00', IsConverted: true };
    expect(lead(fields, importer)).toMatchObject({
      Id: '00Qak00000696HFEAY',
      CreatedDate: '2020-02-29T11:00:00.000Z',
      IsConverted: true,
    });
  });

  it('refuses an id that is taken, and one of another object', () => {
    const { org, lead } = orgUnderTest();
    lead({ Id: '00Qak00000696HF' }, importer);
    const again = { LastName: 'Stone', Company: 'Acme' };
    expect(codeOf(org.create('Lead', { ...again, Id: '00Qak00000696HFEAY' }, importer))).toBe('DUPLICATE_VALUE');
    expect(codeOf(org.create('Lead', { ...again, Id: '003ak00000696HF' }, importer))).toBe('MALFORMED_ID');
  });

  it('minted ids pass by imported ones', () => {
    const first = orgUnderTest();
    const next = first.idOf(first.lead());
    const second = orgUnderTest();
    second.lead({ Id: next }, importer);
    expect(second.idOf(second.lead())).not.toBe(next);
  });
});

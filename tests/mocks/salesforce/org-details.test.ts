import { describe, expect, it } from 'vitest';
import type { ConvertRequest, SalesforceObject } from '#mocks/kit/record-store.ts';
import { emptySalesforceState } from '#mocks/salesforce/empty-state.ts';
import { isImportable } from '#mocks/salesforce/importable-fields.ts';
import { queueObjects } from '#mocks/salesforce/queue-objects.ts';
import { SalesforceOrg } from '#mocks/salesforce/salesforce-org.ts';
import type { SalesforceState } from '#mocks/salesforce/salesforce-state.ts';
import type { FieldInfo } from '#shared/field.ts';
import { codeOf, importer, leandata, orgUnderTest, person, sync, written } from './org-under-test.ts';

const empty = emptySalesforceState();

function withField(object: SalesforceObject, field: FieldInfo, state: SalesforceState = empty): SalesforceState {
  return { ...state, fields: { ...state.fields, [object]: [...state.fields[object], field] } };
}

const convertRequest = (leadId: string, more: Partial<ConvertRequest> = {}): ConvertRequest => ({
  leadId,
  convertedStatus: 'Closed - Converted',
  accountId: null,
  contactId: null,
  ownerId: null,
  opportunityName: null,
  ...more,
});

describe('a new org', () => {
  it('[SF-4] has the usual lead statuses, one of which a conversion sets', () => {
    expect(empty.leadStatuses.map(({ name, converted }) => [name, converted])).toEqual([
      ['Open - Not Contacted', false],
      ['Working - Contacted', false],
      ['Closed - Converted', true],
      ['Closed - Not Converted', false],
    ]);
  });

  it('[SF-1] counts the ids of each object from its first, one at a time', () => {
    const none = { Lead: 0, Contact: 0, Account: 0, User: 0, Group: 0, Opportunity: 0 };
    expect(empty.nextSerial).toEqual(none);
    const { org, lead, add } = orgUnderTest();
    for (let count = 0; count < 2; count += 1) lead();
    add('Account', { Name: 'Acme' });
    expect(org.toState().nextSerial).toEqual({ ...none, User: 1, Lead: 2, Account: 1 });
  });
});

describe('fields of a record', () => {
  it('[SF-4] a lead has the status that it is given, and other objects have none', () => {
    const { add, lead } = orgUnderTest();
    expect(lead({ Status: 'Working - Contacted' })['Status']).toBe('Working - Contacted');
    expect('Status' in add('Contact', { LastName: 'Stone' })).toBe(false);
  });

  it('[SF-4] any of the lead statuses can be set, and no other', () => {
    const { org, lead, idOf } = orgUnderTest();
    const id = idOf(lead());
    const codes = [...empty.leadStatuses.map(({ name }) => name), 'Lost'].map((Status) =>
      codeOf(org.update('Lead', id, { Status }, person)),
    );
    expect(codes).toEqual(['ok', 'ok', 'ok', 'ok', 'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST']);
  });

  it('[SF-7] an import brings a record with its inactive owner; nobody gives one to such a user later', () => {
    const { org, add, idOf } = orgUnderTest();
    const leaver = idOf(add('User', { LastName: 'Leaver', Email: 'l@acme.test', IsActive: false }));
    const fields = { LastName: 'Stone', Company: 'Acme' };
    for (const by of [person, leandata]) {
      expect(codeOf(org.create('Lead', { ...fields, OwnerId: leaver }, by))).toBe('INACTIVE_OWNER_OR_USER');
    }
    expect(codeOf(org.create('Lead', { ...fields, OwnerId: leaver }, importer))).toBe('ok');
    const other = idOf(written(org.create('Lead', fields, importer)));
    expect(codeOf(org.update('Lead', other, { OwnerId: leaver }, importer))).toBe('INACTIVE_OWNER_OR_USER');
  });

  it('[SF-7] another lookup than the owner takes an inactive user', () => {
    const sdr: FieldInfo = { name: 'SDR__c', label: 'SDR', type: 'lookup', referenceTo: ['User'], custom: true };
    const { add, lead, idOf } = orgUnderTest(withField('Lead', sdr));
    const leaver = idOf(add('User', { LastName: 'Leaver', Email: 'l@acme.test', IsActive: false }));
    expect(lead({ SDR__c: leaver })['SDR__c']).toBe(leaver);
  });

  it('who changed a record last stands on it, and stays where nobody in particular changes it', () => {
    const { org, lead, user, idOf } = orgUnderTest();
    const id = idOf(lead());
    const by = { through: 'person', user } as const;
    expect(written(org.update('Lead', id, { Title: 'CTO' }, by))['LastModifiedById']).toBe(user);
    expect(written(org.update('Lead', id, { Title: 'CEO' }, leandata))['LastModifiedById']).toBe(user);
  });

  it('[SF-3] an import may set what people may, custom fields and a record’s history, not what the org alone keeps', () => {
    const may = Object.fromEntries(empty.fields.Lead.map((field) => [field.name, isImportable(field)]));
    expect(may).toMatchObject({
      Title: true,
      Outreach_Prospect_ID__c: true,
      CreatedDate: true,
      IsConverted: true,
      Name: false,
      IsDeleted: false,
      SystemModstamp: false,
    });
  });

  it('[SF-2] a queue supports the objects that it names, with blanks and gaps between them; leads where it names none', () => {
    expect(queueObjects({ SupportedObjects: 'Lead;; Case , ' })).toEqual(['Lead', 'Case']);
    expect([queueObjects({}), queueObjects({ SupportedObjects: ' ' })]).toEqual([['Lead'], ['Lead']]);
  });
});

describe('finding records', () => {
  it('[SF-1] a text that looks like an id is looked for as the text that it is', () => {
    const { org, lead } = orgUnderTest();
    const record = lead({ Description: '00Qak00000696HF' });
    expect(org.findBy('Lead', 'Description', '00Qak00000696HF')).toEqual([record]);
  });

  it('[SF-1] records without an owner are found by its blank', () => {
    const org = new SalesforceOrg(empty, { now: () => 0, sink: () => undefined });
    const lead = written(org.create('Lead', { LastName: 'Stone', Company: 'Acme' }, person));
    expect(org.findBy('Lead', 'OwnerId', null)).toEqual([lead]);
  });

  it('by a key of their own making, and by a name of the field in any case', () => {
    const { org, lead, idOf } = orgUnderTest();
    const domain = (value: unknown): string | null =>
      typeof value === 'string' ? (value.split('@')[1] ?? null) : null;
    const found = (key: string): readonly unknown[] => org.findByKey('Lead', 'email', domain, key).map(idOf);
    const [one, two] = [idOf(lead({ Email: 'a@x.example' })), idOf(lead({ Email: 'b@x.example' }))];
    expect([found('x.example'), found('y.example')]).toEqual([[one, two], []]);
    written(org.update('Lead', one, { Email: 'a@y.example' }, person));
    expect([found('x.example'), found('y.example')]).toEqual([[two], [one]]);
  });

  it('not once they are forgotten, which nobody is told of', () => {
    const { org, lead, idOf, changes } = orgUnderTest();
    const [one, two] = [lead(), lead()];
    expect(org.findBy('Lead', 'Company', 'Acme')).toHaveLength(2);
    const told = changes.length;
    org.forget('Lead', idOf(one));
    expect([org.findBy('Lead', 'Company', 'Acme'), org.getWithDeleted('Lead', idOf(one))]).toEqual([[two], undefined]);
    expect(changes).toHaveLength(told);
  });
});

describe('deleting, restoring and taking back', () => {
  it('a record that is not there is not deleted', () => {
    const { org } = orgUnderTest();
    expect(org.delete('Lead', '00Qak00000696HF', person)).toMatchObject({
      ok: false,
      error: { errorCode: 'NOT_FOUND' },
    });
  });

  it('an account brings back its own contacts and deals, not those of another one that went at the same instant', () => {
    const { org, add, idOf } = orgUnderTest();
    const [acme, beta] = ['Acme', 'Beta'].map((name) => idOf(add('Account', { Name: name })));
    if (!acme || !beta) throw new Error('two accounts');
    const contacts = [acme, beta].map((account) => idOf(add('Contact', { LastName: 'C', AccountId: account })));
    const deal = { Name: 'Deal', StageName: 'Prospecting', CloseDate: '2026-03-31', AccountId: acme };
    const opportunity = idOf(add('Opportunity', deal));
    for (const account of [acme, beta]) org.delete('Account', account, person);
    expect([org.list('Contact'), org.list('Opportunity')]).toEqual([[], []]);
    written(org.restore('Account', acme, person));
    expect([org.list('Contact').map(idOf), org.list('Opportunity').map(idOf)]).toEqual([[contacts[0]], [opportunity]]);
  });

  it('[ADD-9] what has been taken back is not taken back again, and another system’s changes are left to it', () => {
    const { org, lead, changes } = orgUnderTest();
    const from = changes.length;
    lead();
    const made = changes.slice(from);
    org.rollback(made, leandata);
    const told = changes.length;
    org.rollback(made, leandata);
    const other = { system: 'outreach', object: 'prospect', id: '1', kind: 'created', by: leandata } as const;
    org.rollback([{ ...other, before: null, after: {} }], leandata);
    expect(changes).toHaveLength(told);
  });

  it('[SF-8] the last requests of the day may be used up to the last one', () => {
    const { org } = orgUnderTest({ ...empty, apiRequests: { max: 20, used: 17 } });
    expect([org.countApiRequests(3), org.apiRequestsLeft()]).toEqual([null, 0]);
    expect([org.countApiRequests(0), org.countApiRequests(1)?.status]).toEqual([null, 403]);
  });
});

describe('conversions and merges', () => {
  it.each(['Account', 'Contact', 'Opportunity'] as const)(
    '[SF-4] a conversion is refused whole where the %s needs a field that the lead does not bring',
    (object) => {
      const region: FieldInfo = {
        name: 'Region__c',
        label: 'Region',
        type: 'text',
        length: 10,
        custom: true,
        required: true,
      };
      const { org, lead, idOf, changes } = orgUnderTest(withField(object, region));
      const id = idOf(lead());
      const told = changes.length;
      const refused = org.convertLead(convertRequest(id, { opportunityName: 'Deal' }), leandata);
      expect(!refused.ok && refused.error).toMatchObject({
        errorCode: 'REQUIRED_FIELD_MISSING',
        fields: ['Region__c'],
      });
      expect([changes.length, org.get('Lead', id)?.['IsConverted']]).toEqual([told, false]);
    },
  );

  it('[SF-4] a conversion into a contact or an account that is not there is refused, and says which', () => {
    const { org, add, lead, idOf } = orgUnderTest();
    const id = idOf(lead());
    const accountId = idOf(add('Account', { Name: 'Acme' }));
    const fields = (more: Partial<ConvertRequest>): unknown => {
      const refused = org.convertLead(convertRequest(id, more), leandata);
      return !refused.ok && refused.error.fields;
    };
    expect(fields({ accountId: '001ak00000OQTie' })).toEqual(['AccountId']);
    expect(fields({ accountId, contactId: '003ak00000OQTie' })).toEqual(['ContactId']);
  });

  it('[SF-4] a conversion leaves an account and a contact alone that lack nothing', () => {
    const { org, add, lead, idOf, changes } = orgUnderTest();
    const accountId = idOf(add('Account', { Name: 'Acme' }));
    const contact = { FirstName: 'Jo', LastName: 'Stone', Email: 'jo@acme.test', AccountId: accountId };
    const contactId = idOf(add('Contact', contact));
    const id = idOf(lead());
    const told = changes.length;
    expect(org.convertLead(convertRequest(id, { accountId, contactId }), leandata).ok).toBe(true);
    expect(changes.slice(told).map(({ object, kind }) => `${object} ${kind}`)).toEqual(['Lead converted']);
  });

  it("[SF-4] the opportunity of a conversion begins at the first stage of the org's", () => {
    const stages = (picklist: readonly string[]) =>
      empty.fields.Opportunity.map((field) => (field.name === 'StageName' ? { ...field, picklist } : field));
    const stage = (picklist: readonly string[]): unknown => {
      const state = { ...empty, fields: { ...empty.fields, Opportunity: stages(picklist) } };
      const { org, lead, idOf } = orgUnderTest(state);
      const done = org.convertLead(convertRequest(idOf(lead()), { opportunityName: 'Deal' }), leandata);
      return done.ok && org.get('Opportunity', done.opportunityId ?? '')?.['StageName'];
    };
    expect([stage(['Discovery', 'Closed']), stage([])]).toEqual(['Discovery', 'Prospecting']);
  });

  it('[SF-6] a merge moves what looks up to the loser, not a text that happens to read as its id', () => {
    const { org, add, lead, idOf } = orgUnderTest();
    const [master, loser] = ['One', 'Two'].map((name) => idOf(add('Account', { Name: name })));
    if (!master || !loser) throw new Error('two accounts');
    const note = idOf(lead({ Description: loser }));
    written(org.merge('Account', master, [loser], {}, leandata));
    expect(org.get('Lead', note)?.['Description']).toBe(loser);
  });

  it('[SF-6] a record that was merged stays merged into the one that it was, whatever becomes of that one', () => {
    const { org, lead, idOf } = orgUnderTest();
    const [a, b, c] = [idOf(lead({}, sync)), idOf(lead({}, sync)), idOf(lead({}, sync))];
    written(org.merge('Lead', b, [a], {}, leandata));
    written(org.merge('Lead', c, [b], {}, leandata));
    expect([a, b].map((id) => org.getWithDeleted('Lead', id)?.['MasterRecordId'])).toEqual([b, c]);
  });
});

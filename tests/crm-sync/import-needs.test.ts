import { describe, expect, it } from 'vitest';
import { defaultSyncState } from '#crm-sync/default-state.ts';
import { importNeeds, type ImportNeeds } from '#crm-sync/import-needs.ts';
import { SyncBacklog } from '#crm-sync/sync-backlog.ts';
import { SyncLinks } from '#crm-sync/sync-links.ts';
import type { SyncLink, SyncMapping, SyncState, SyncType } from '#crm-sync/sync-state.ts';
import { SyncFixture, withType } from './sync-fixture.ts';

const unseen = { through: 'outreach-sync' } as const;
const company: SyncMapping = {
  outreachField: 'account',
  salesforceField: 'AccountId',
  updatesIn: true,
  updatesOut: true,
};
const { mappings } = defaultSyncState().types.Contact;
const withCompany = withType('Contact', { mappings: [...mappings, company] });

interface Case {
  readonly state?: SyncState;
  /** Which of the contact, its owner and its account the plugin knows. */
  readonly known?: readonly ('contact' | 'owner' | 'account')[];
  /** Fields that wait; all of them where absent. */
  readonly changed?: readonly string[];
  readonly type?: SyncType;
}

/** What a contact takes that has an owner and an account. */
function needs({ state = withCompany, known = [], changed, type = 'Contact' }: Case): ImportNeeds {
  const f = new SyncFixture(state);
  const owner = f.create('User', { LastName: 'Nia', Email: 'nia@vendor.example' }, unseen);
  const account = f.create('Account', { Name: 'Acme', OwnerId: owner }, unseen);
  const contact = f.create('Contact', { LastName: 'B', OwnerId: owner, AccountId: account }, unseen);
  const all: Readonly<Record<string, SyncLink>> = {
    contact: { type: 'Contact', salesforceId: contact, outreachId: 1 },
    owner: { type: 'User', salesforceId: owner, outreachId: 2 },
    account: { type: 'Account', salesforceId: account, outreachId: 1 },
  };
  const links = new SyncLinks(
    Object.entries(all).flatMap(([name, link]) => (known.some((each) => each === name) ? [link] : [])),
  );
  const backlog = new SyncBacklog(state);
  backlog.markChanged('Contact', contact, changed ?? null, 0);
  const id = { User: owner, Account: account, Contact: contact, Lead: 'nobody' }[type];
  return importNeeds({ salesforce: f.salesforce, links, backlog, settings: state }, type, id);
}

describe('what the import of a record takes', () => {
  it('[SYN-12] [OUT-11] is a call and a request for each related record that the plugin does not know, and a request for itself', () => {
    expect(needs({})).toEqual({ calls: 2, requests: 3 });
    expect(needs({ known: ['owner'] })).toEqual({ calls: 1, requests: 2 });
    expect(needs({ known: ['account'] })).toEqual({ calls: 1, requests: 2 });
    expect(needs({ known: ['owner', 'account'] })).toEqual({ calls: 0, requests: 1 });
  });

  it('[SYN-12] of a linked record is for the related ones that have changed', () => {
    expect(needs({ known: ['contact'] })).toEqual({ calls: 2, requests: 3 });
    expect(needs({ known: ['contact'], changed: ['OwnerId', 'AccountId'] })).toEqual({ calls: 2, requests: 3 });
    expect(needs({ known: ['contact'], changed: ['AccountId'] })).toEqual({ calls: 1, requests: 2 });
    expect(needs({ known: ['contact'], changed: ['Title'] })).toEqual({ calls: 0, requests: 1 });
    expect(needs({ known: ['contact', 'account'], changed: ['AccountId'] })).toEqual({ calls: 0, requests: 1 });
  });

  it('[SYN-8] of a new record is for its owner even where Owner is not mapped, and for what comes in alone', () => {
    const unowned = mappings.filter(({ outreachField }) => outreachField !== 'owner');
    expect(needs({ state: withType('Contact', { mappings: unowned }) })).toEqual({ calls: 1, requests: 2 });
    expect(needs({ state: withType('Contact', { mappings: unowned }), known: ['contact'] })).toEqual({
      calls: 0,
      requests: 1,
    });
    const out = { ...company, updatesIn: false };
    expect(needs({ state: withType('Contact', { mappings: [...unowned, out] }) })).toEqual({ calls: 1, requests: 2 });
    const note = { ...company, outreachField: 'custom1' };
    expect(needs({ state: withType('Contact', { mappings: [...unowned, note] }) })).toEqual({ calls: 1, requests: 2 });
  });

  it('[SYN-12] of a user, an account and of what is gone is a request and no call', () => {
    const one = { calls: 0, requests: 1 };
    expect((['User', 'Account', 'Lead'] as const).map((type) => needs({ type }))).toEqual([one, one, one]);
  });
});

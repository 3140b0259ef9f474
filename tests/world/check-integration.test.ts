import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { demoOrg } from '#scenarios/demo-org.ts';
import { checkIntegration, findingIds, withAllFixes } from '#world/check-integration.ts';
import { emptyOrg } from '#world/empty-org.ts';
import type { Finding } from '#world/integration-finding.ts';
import type { OrgSetup } from '#world/org-setup.ts';
import * as org from '../support/break-org.ts';
import { cleanOrg } from '../support/clean-org.ts';
import { smallOrg } from '../support/small-org.ts';
import { peopleCases } from './check-integration-people-cases.ts';
import { syncCases } from './check-integration-sync-cases.ts';

const cases = [...syncCases, ...peopleCases];
const nameOf = ({ id, subject }: Pick<Finding, 'id'> & { readonly subject?: string | null }): string =>
  subject ? `${id} ${subject}` : id;
const found = (setup: OrgSetup): readonly string[] => checkIntegration(setup).map(nameOf);
const errors = (setup: OrgSetup): readonly Finding[] =>
  checkIntegration(setup).filter(({ severity }) => severity === 'error');

describe('the checker of the integration', () => {
  it('finds nothing in an org that follows the guide', () => {
    expect(found(cleanOrg())).toEqual([]);
  });

  it('finds no error in the small org and in the demo org', () => {
    expect(errors(smallOrg().setup)).toEqual([]);
    expect(errors(demoOrg())).toEqual([]);
  });

  for (const each of cases) {
    const tags = each.rules.split(', ').map((rule) => `[${rule}]`);
    const of = each.subject ? ` of ${each.subject}` : '';
    it(`${tags.join(' ')} finds ${each.how}${of}, and nothing else (${each.id})`, () => {
      const broken = each.break(cleanOrg());
      const [finding, ...others] = checkIntegration(broken);
      expect(others.map(nameOf)).toEqual([]);
      expect(finding && nameOf(finding)).toBe(nameOf(each));
      expect(finding?.rules.join(', ')).toBe(each.rules);
      expect(finding?.fix?.label).toBe(each.fix);
      if (finding?.fix?.type === 'settings') expect(found(finding.fix.apply(broken))).toEqual([]);
    });
  }

  it('has a case for everything that it can find', () => {
    const shown = new Set([...cases.map(({ id }) => id), 'sync/polling-off']);
    expect(findingIds.filter((id) => !shown.has(id))).toEqual([]);
  });

  it('[SYN-22] recommends Polling where the inbound switches are off too', () => {
    const off = { polling: false, inboundCreate: false, inboundUpdate: false };
    expect(found(org.toggles('Lead', off)(cleanOrg()))).toEqual([
      'sync/polling-off Lead',
      'sync/inbound-create-off Lead',
      'sync/inbound-update-off Lead',
    ]);
  });

  it('[SYN-21] accepts that nothing but the id goes out where Salesforce is the source of truth', () => {
    const idOnly = (['Lead', 'Contact', 'User'] as const).map((type) =>
      org.rows(type, (row) => ({ ...row, updatesOut: row.outreachField === 'id' })),
    );
    expect(found(org.all(...idOnly)(cleanOrg()))).toEqual([]);
  });

  it('[SYN-19] accepts an owner who goes out to a user field', () => {
    const sdr = { name: 'SDR__c', label: 'SDR', type: 'lookup', referenceTo: ['User'], custom: true } as const;
    const row = { outreachField: 'owner', salesforceField: 'SDR__c', updatesIn: false, updatesOut: true };
    const breaks = [
      org.addField('Lead', sdr),
      org.rows('Lead', (each) => (each.outreachField === 'owner' ? null : each)),
      org.addRow('Lead', row),
    ];
    expect(found(org.all(...breaks)(cleanOrg()))).toEqual([]);
  });

  it('[SYN-8] counts the owners who are not in Outreach and names some', () => {
    const owner = checkIntegration(demoOrg()).find(({ id }) => id === 'owners/not-in-outreach');
    expect(owner?.text).toContain('2 users own');
    expect(owner?.text).toContain('Nia Cole and Oscar Lund');
  });

  it('[SYN-10] is content with an id that is on its way', () => {
    const blank = org.records('User', (user) => ({ ...user, Outreach_User_ID__c: null }));
    const push = { type: 'User', dueAt: 0, fields: { id: 0 } } as const;
    const toPush = org.sync({ toPush: [1, 2].map((outreachId) => ({ ...push, outreachId })) });
    expect(found(org.all(blank, toPush)(cleanOrg()))).toEqual([]);
  });

  it('[SYN-10] offers no force sync that could not reach Salesforce', () => {
    const blank = org.records('User', (user) => ({ ...user, Outreach_User_ID__c: null }));
    const broken = org.all(blank, org.sync({ connected: false }))(cleanOrg());
    expect(checkIntegration(broken).find(({ id }) => id === 'users/id-blank')?.fix).toBeUndefined();
  });

  it('[SF-3] adds, maps and switches on all that settings can mend in an org that starts from nothing', () => {
    expect(errors(withAllFixes(emptyOrg())).map(nameOf)).toEqual([
      'plugin/not-added',
      'partner/not-authorized',
      'sequences/none-shared',
      'mailboxes/none-usable',
    ]);
  });

  it('[SYN-10] leads from a blank id to the users of Outreach, where it is forced, or to the plugin to be added', () => {
    const blank = org.records('User', (user) => ({ ...user, Outreach_User_ID__c: null }));
    const placeIn = (setup: OrgSetup) => checkIntegration(setup).find(({ id }) => id === 'users/id-blank')?.place;
    expect(placeIn(blank(cleanOrg()))).toEqual({ page: 'outreach', kind: 'user' });
    const unplugged = org.all(blank, org.sync({ added: false, connected: false }))(cleanOrg());
    expect(placeIn(unplugged)).toEqual({ page: 'plugin', tab: 'home' });
  });

  it('lists errors first, then warnings, then what is recommended', () => {
    const ranks = checkIntegration(emptyOrg()).map(({ severity }) => ['error', 'warning', 'info'].indexOf(severity));
    expect(ranks).toEqual([...ranks].sort());
  });

  it('leaves the org that it reads as it is', () => {
    const setup = emptyOrg();
    const before = JSON.stringify(setup);
    withAllFixes(setup);
    expect(JSON.stringify(setup)).toBe(before);
  });

  it('copes with any mixture of broken settings, and mends what it offers to mend', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...cases), { maxLength: 8 }), (chosen) => {
        const broken = chosen.reduce((setup, each) => each.break(setup), cleanOrg());
        for (const finding of checkIntegration(broken)) {
          if (finding.fix?.type !== 'settings') continue;
          expect(found(finding.fix.apply(broken))).not.toContain(nameOf(finding));
        }
        expect(checkIntegration(withAllFixes(broken)).filter(({ fix }) => fix?.type === 'settings')).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('copes with an org in which every reference leads nowhere', () => {
    const { salesforce, outreach, sync, leandata } = cleanOrg();
    const nowhere: OrgSetup = {
      name: 'Nowhere',
      salesforce: {
        ...salesforce,
        fields: { Lead: [], Contact: [], Account: [], User: [], Group: [], Opportunity: [] },
        leadStatuses: [],
      },
      outreach: { ...outreach, users: [], mailboxes: [], prospects: [], stages: [], tokens: [], sequences: [] },
      sync: { ...sync, connectedAs: 'nobody' },
      leandata: { ...leandata, authorization: { ...leandata.authorization, authorizedBy: null } },
    };
    expect(errors(nowhere).map(nameOf)).toContain('field/missing Lead');
  });

  it('reads an org of 100,000 leads in proportion to them', () => {
    const timeFor = (count: number): number => {
      const { setup, ids } = smallOrg();
      const lead = setup.salesforce.records.Lead[0] ?? {};
      const owners = [ids['sam'], ids['nia'], ids['queue']];
      const Lead = Array.from({ length: count }, (_, index) => ({
        ...lead,
        Id: `00Q${index}`,
        OwnerId: owners[index % 3] ?? null,
        Outreach_Prospect_ID__c: index % 2 === 0 ? '999' : null,
      }));
      const large = org.salesforce({ records: { ...setup.salesforce.records, Lead } })(setup);
      const begun = performance.now();
      expect(found(large)).toContain('records/id-unknown Lead');
      return performance.now() - begun;
    };
    timeFor(1_000);
    // A step that looked at each lead for each lead would take a hundred times as long as this.
    expect(timeFor(100_000)).toBeLessThan(3_000);
  });
});

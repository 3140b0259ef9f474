import { describe, expect, it } from 'vitest';
import { wordsOfOrgEdit } from '#app/history/words-of-org-edit.ts';
import { atDesk } from '#app/org-desk.ts';
import type { Desk } from '#app/org-desk.ts';
import { ok } from '#shared/result.ts';
import type { OrgSetup } from '#world/org-setup.ts';
import { smallOrg, START } from '../../support/small-org.ts';

const { setup, ids } = smallOrg();
const person = { through: 'person' } as const;

/** The org after something was done in it as a person does. */
function after(work: (desk: Desk) => unknown): OrgSetup {
  const done = atDesk(setup, START, (desk) => ok(work(desk)));
  if (!done.ok) throw new Error('Nothing refuses');
  return done.value.org;
}
const words = (org: OrgSetup): string => {
  const { title, place } = wordsOfOrgEdit(setup, org);
  return `${title} @ ${place.name} ${place.to}`;
};

describe('what an edit of the org is called', () => {
  it('names the field and the record, and leads to it', () => {
    const id = ids['ready'] ?? '';
    const org = after(({ salesforce }) => salesforce.update('Lead', id, { Company: 'Changed' }, person));
    expect(words(org)).toMatch(
      new RegExp(`^Changed Company of lead .+ in Salesforce @ Salesforce, Leads /salesforce/Lead/${id}$`),
    );
  });

  it('tells what was created and deleted, with the number where they are many', () => {
    const made = after(({ salesforce }) => salesforce.create('Lead', { LastName: 'New', Company: 'Co' }, person));
    expect(words(made)).toMatch(/^Created lead New in Salesforce/);
    const gone = after(({ salesforce }) => {
      for (const { Id } of salesforce.list('Lead')) salesforce.delete('Lead', String(Id), person);
    });
    expect(words(gone)).toMatch(/^Deleted \d+ leads in Salesforce @ Salesforce, Leads \/salesforce\/Lead$/);
  });

  it('knows records of Outreach by their names', () => {
    const org = after(({ outreach }) =>
      outreach.edit('prospect', outreach.list('prospect')[0]?.id ?? 0, { title: 'Boss' }, person),
    );
    expect(words(org)).toMatch(
      /^Changed Title of prospect .+ in Outreach @ Outreach, Prospects \/outreach\/prospects\/\d+$/,
    );
  });

  it('names settings and where they are set', () => {
    const { leandata, sync } = setup;
    expect(words({ ...setup, leandata: { ...leandata, settings: { ...leandata.settings, retries: 2 } } })).toBe(
      'Changed the settings of LeanData @ Partner Apps, LeanData settings /partner-apps/settings',
    );
    expect(words({ ...setup, sync: { ...sync, dailyCap: 7 } })).toContain('Changed the limits of the CRM plugin');
    expect(words({ ...setup, outreach: { ...setup.outreach, rateLimit: 7 } })).toBe(
      'Changed the settings of Outreach @ Outreach, Settings /outreach/settings',
    );
  });

  it('names another org', () => {
    expect(words({ ...setup, name: 'Another' })).toBe('Changed the org to Another @ Salesforce /salesforce');
  });
});

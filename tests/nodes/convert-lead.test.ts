import { describe, expect, it } from 'vitest';
import { catalog } from '#nodes/catalog.ts';
import type { JsonObject } from '#shared/json.ts';
import { fakeTripFacts, type FactsSketch } from '../support/fake-trip-facts.ts';
import { checkNode, environmentWith, INACTIVE, linesOf, USER } from './check-node.ts';

const convert = catalog.typeOf('convert-lead');
const ready = { convertedStatus: 'Closed - Converted' };
const run = (changes: JsonObject, facts: FactsSketch = {}) =>
  convert?.run({ ...convert.defaults('Lead'), ...ready, ...changes }, fakeTripFacts(facts));
const failed = (text: string) => ({ type: 'leave', edge: 'conversion-failed', why: { text, rule: 'CNV-1' } });

describe('convert lead', () => {
  it('[CNV-1] asks for a conversion into a new account', () => {
    expect(run({ createOpportunity: true })).toEqual({
      type: 'act',
      action: {
        type: 'convert-lead',
        convertedStatus: 'Closed - Converted',
        accountId: null,
        ownerId: null,
        createOpportunity: true,
      },
      why: { text: 'Converts the lead into a new account.', rule: 'CNV-1' },
      done: 'converted',
      failed: 'conversion-failed',
    });
  });

  it('[CNV-1] asks for a conversion into the matched account, for an owner of its own', () => {
    const facts: FactsSketch = {
      variables: { MatchedAccount: { object: 'Account', id: '001A', candidates: 1 } },
      records: { Account: [{ Id: '001A', Name: 'Acme' }] },
    };
    const changes = { account: 'match', variable: 'MatchedAccount', owner: 'user', ownerId: '005A' };
    expect(run(changes, facts)).toMatchObject({
      action: { accountId: '001A', ownerId: '005A' },
      why: { text: 'Converts the lead into account "Acme".' },
    });
  });

  it('[CNV-1] leaves by Conversion failed where no account was found on this path, or it is gone', () => {
    const nothing = failed('No matched account has been found on this path.');
    expect(run({ account: 'match', variable: 'MatchedAccount' })).toEqual(nothing);
    const lead: FactsSketch = { variables: { Found: { object: 'Lead', id: '00QA', candidates: 1 } } };
    expect(run({ account: 'match', variable: 'Found' }, lead)).toEqual(nothing);
    const gone: FactsSketch = { variables: { Found: { object: 'Account', id: '001X', candidates: 1 } } };
    expect(run({ account: 'match', variable: 'Found' }, gone)).toEqual(
      failed('The matched account is no longer there.'),
    );
  });

  it('[SF-4] leaves by Conversion failed where there is nothing to convert', () => {
    expect(run({}, { object: 'Contact' })).toMatchObject({ edge: 'conversion-failed' });
    expect(run({}, { record: { IsConverted: true } })).toEqual(failed('The lead is converted already.'));
  });

  it('[CNV-1] leaves by Conversion failed where a setting is not chosen', () => {
    expect(run({ convertedStatus: null })).toEqual(failed('No converted status is chosen.'));
    expect(run({ owner: 'user' })).toEqual(failed('No owner of the new records is chosen.'));
  });

  it('is for leads only, and has an error edge', () => {
    expect(convert?.objects).toEqual(['Lead']);
    expect(convert?.edges(convert.defaults('Lead')).map(({ id, kind }) => [id, kind])).toEqual([
      ['converted', 'normal'],
      ['conversion-failed', 'error'],
    ]);
  });

  it('says on the card what it makes', () => {
    const card = (changes: JsonObject) => convert?.summary({ ...convert.defaults('Lead'), ...changes });
    expect([
      card({}),
      card({ account: 'match', variable: 'Found', createOpportunity: true }),
      card({ account: 'match' }),
    ]).toEqual(['Into a new account', 'Into Found, with an opportunity', 'Into no account yet']);
  });
});

describe('the checks of convert lead', () => {
  const check = (changes: JsonObject, edges: readonly string[] = [], environment = environmentWith()) => {
    const nodes = {
      convert: ['convert-lead', { ...ready, ...changes }],
      match: ['match-account'],
      add: ['add-to-sequence'],
    } as const;
    return linesOf(checkNode({ nodes, edges }, 'convert', environment));
  };

  it('find nothing where all is well', () => {
    expect(check({ owner: 'user', ownerId: USER.id })).toEqual([]);
  });

  it('[CNV-1] find a status or an owner that is not chosen or not fit', () => {
    expect([
      ...check({ convertedStatus: null }),
      ...check({ convertedStatus: 'Open - Not Contacted' }),
      ...check({ owner: 'user' }),
      ...check({ owner: 'user', ownerId: INACTIVE.id }),
    ]).toEqual([
      'error convert-lead/no-status [CNV-1]',
      'error convert-lead/bad-status [SF-4]',
      'error convert-lead/no-owner [CNV-1]',
      'warning convert-lead/invalid-owner [SF-4]',
    ]);
  });

  it('[CNV-1] find a matched account that no way before finds', () => {
    const match = { account: 'match', variable: 'MatchedAccount' };
    expect(check({ account: 'match' })).toEqual(['error convert-lead/no-variable [CNV-1]']);
    const unknown = { account: 'match', variable: 'Nothing' };
    expect(check(unknown, ['new-lead:all-leads > convert'])).toEqual(['error convert-lead/unknown-variable [CNV-1]']);
    // Where no trip comes it keeps nothing from being run.
    expect(check(unknown)).toEqual(['warning convert-lead/unknown-variable [CNV-1]']);
    expect(check(match)).toEqual([]);
    expect(check(match, ['new-lead:all-leads > convert'])).toEqual(['error convert-lead/no-match-before [CNV-1]']);
    expect(check(match, ['new-lead:all-leads > match', 'match:matched > convert'])).toEqual([]);
    const both = ['new-lead:all-leads > match', 'match:matched > convert', 'match:no-match > convert'];
    expect(check(match, both)).toEqual(['warning convert-lead/match-not-on-every-way [CNV-1]']);
  });

  it('[CNV-3] warn of a contact mapping that is not complete, where Add to Sequence follows', () => {
    const follows = ['new-lead:all-leads > convert', 'convert:converted > match', 'match:matched > add'];
    const unmapped = (Contact: string | null) =>
      environmentWith({ mapping: { Lead: 'Outreach_Prospect_ID__c', Contact, User: 'Outreach_User_ID__c' } });
    const warning = ['warning convert-lead/contact-not-mapped [CNV-3]'];
    expect(check({}, follows)).toEqual([]);
    expect(check({}, follows, unmapped(null))).toEqual(warning);
    expect(check({}, follows, unmapped('Nope'))).toEqual(warning);
    expect(check({}, follows, unmapped('DoNotCall'))).toEqual(warning);
    expect(check({}, ['convert:conversion-failed > add'], unmapped(null))).toEqual([]);
  });
});

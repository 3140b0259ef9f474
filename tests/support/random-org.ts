import fc from 'fast-check';
import { calloutErrors } from '#leandata/error-catalog.ts';
import type { LeanDataState } from '#leandata/leandata-state.ts';
import { MINUTE } from '#shared/instant.ts';
import type { OrgSetup } from '#world/org-setup.ts';
import { smallOrg, START } from './small-org.ts';

const { ids, setup } = smallOrg();
const id = (name: string): string => ids[name] ?? '';

const pool = {
  id: 'pool-1',
  name: 'Pool',
  members: ['sam', 'ada'].map((name, index) => ({ userId: id(name), weight: 3 - index, pointer: 0, paused: false })),
};

/** The first value most of the time, so that one trouble is not always hidden by another. */
const mostly = <T>(usual: T, ...others: readonly T[]): fc.Arbitrary<T> =>
  fc.oneof({ weight: 9, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: fc.constantFrom(...others) });

const aGrant = fc.record({
  status: mostly('authorized', 'disconnected', 'invalid', 'never'),
  revoked: mostly(false, true),
  refreshable: mostly(true, false),
});

const aMapping = mostly<Partial<LeanDataState['mapping']>>(
  {},
  { Contact: null },
  { User: null },
  { Lead: 'Email' },
  { Lead: 'NumberOfEmployees' },
  { User: 'No_Such_Field__c' },
);

const someSettings = fc.record({
  retries: mostly(6, 0, 1, 3),
  batchSize: mostly(100, 1, 2, 3),
  gatherSeconds: mostly(30, 0, 5, 60),
  historyLength: mostly(32_768, 1_500, 3_000),
  lookUpAtEachAttempt: mostly(true, false),
  supersedeHolds: mostly(true, false),
  recursiveRoutingPrevention: mostly(true, false),
  processing: mostly('real-time' as const, 'batch' as const),
});

const aPartner = fc.record({
  networkDown: mostly(false, true),
  userLocked: fc.constantFrom(false, false, true),
  prospectLocked: mostly(false, true),
  sendDisabled: mostly(false, true),
  rateLimit: mostly(5_000, 3, 10),
  maintenance: mostly(0, 10, 45),
});

/** The small org with faults that stand from the start, any settings of LeanData's, and the sync on or off. */
export const anOrg: fc.Arbitrary<OrgSetup> = fc
  .record({
    grant: aGrant,
    mapping: aMapping,
    settings: someSettings,
    partner: aPartner,
    notRetried: mostly<readonly number[]>([], [13], [14, 16], [18, 19]),
    retryMinutes: fc.constantFrom(5, 20, 90),
    connected: fc.boolean(),
    primary: mostly(true, false),
  })
  .map(({ grant, mapping, settings, partner, notRetried, retryMinutes, connected, primary }): OrgSetup => {
    const { leandata, outreach, sync } = setup;
    const { authorization } = leandata;
    const off = new Set(notRetried.map((number) => `ERR-${number}`));
    const retryTable = Object.fromEntries(
      calloutErrors.map(({ id: error }) => [error, leandata.retryTable[error] && !off.has(error)]),
    ) as LeanDataState['retryTable'];
    return {
      ...setup,
      sync: { ...sync, connected },
      outreach: {
        ...outreach,
        networkDown: partner.networkDown,
        rateLimit: partner.rateLimit,
        maintenance: partner.maintenance === 0 ? [] : [{ from: START, to: START + partner.maintenance * MINUTE }],
        tokens: outreach.tokens.map((token) => ({ ...token, revoked: grant.revoked })),
        users: outreach.users.map((user) => ({ ...user, locked: partner.userLocked && user.id === 1 })),
        prospects: outreach.prospects.map((each) => ({ ...each, locked: partner.prospectLocked })),
        mailboxes: outreach.mailboxes.map((mailbox) => ({ ...mailbox, sendDisabled: partner.sendDisabled })),
      },
      leandata: {
        ...leandata,
        pools: [pool],
        primarySequences: primary ? [{ userId: id('sam'), sequenceId: 1 }] : [],
        retryTable,
        retryActionIn: { amount: retryMinutes, unit: 'minutes' },
        settings: { ...leandata.settings, ...settings },
        authorization: {
          ...authorization,
          status: grant.status as 'authorized',
          refreshToken: grant.refreshable ? authorization.refreshToken : null,
        },
        mapping: { ...leandata.mapping, ...mapping },
      },
    };
  });

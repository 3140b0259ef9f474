import { describe, expect, it } from 'vitest';
import { withPrimarySequences } from '#leandata/primary-sequences.ts';
import type { OrgSetup } from '#world/org-setup.ts';
import {
  fittingRows,
  publicSequenceOptions,
  userSequenceRows,
  type UserFilter,
} from '#app/partner-apps/user-sequence-rows.ts';
import { smallOrg } from '../../support/small-org.ts';

const { ids, setup } = smallOrg();
const id = (name: string): string => ids[name] ?? '';

const orgWith = (mapping: Readonly<Record<string, number>>): OrgSetup => ({
  ...setup,
  leandata: {
    ...setup.leandata,
    primarySequences: Object.entries(mapping).map(([name, sequenceId]) => ({ userId: ids[name] ?? name, sequenceId })),
  },
});

const lines = (org: OrgSetup) =>
  userSequenceRows(org).map(({ name, userStanding, sequenceName, standing }) =>
    [name, userStanding, sequenceName, standing].join(', '),
  );

describe('user sequences', () => {
  it('[V2-4] list the active users with their Outreach users, in order of their names', () => {
    expect(userSequenceRows(setup).map(({ name, outreachUser }) => [name, outreachUser?.name ?? null])).toEqual([
      ['Ada Vendor', 'Ada Vendor'],
      ['Nia Vendor', null],
      ['Sam Vendor', 'Sam Vendor'],
    ]);
  });

  it('[V2-4] say how good each sequence is, of users who are inactive or unknown too', () => {
    expect(lines(orgWith({ sam: 1, ada: 2, ina: 99, '005X': 1 }))).toEqual([
      '005X, unknown, Welcome, cannot-send',
      'Ada Vendor, active, Private, not-public',
      'Ina Vendor, inactive, , gone',
      'Nia Vendor, active, , none',
      'Sam Vendor, active, Welcome, ready',
    ]);
  });

  it('[OUT-12] [V2-4] are not ready where the user cannot send, and name what is lacking and where it is cured', () => {
    const org = orgWith({ sam: 1, ada: 1, nia: 1 });
    const [box] = org.outreach.mailboxes;
    const state = (outreach: Partial<OrgSetup['outreach']>, from = org) =>
      userSequenceRows({ ...from, outreach: { ...from.outreach, ...outreach } }).map(({ standing, lack }) =>
        [standing, lack?.short, lack?.at].filter(Boolean).join(' '),
      );
    const boxes = (change: Partial<NonNullable<typeof box>>) => ({
      mailboxes: org.outreach.mailboxes.map((each) => ({ ...each, ...change })),
    });
    const nia = 'cannot-send No Outreach user /outreach/users/new';
    expect(state({})).toEqual(['ready', nia, 'ready']);
    const users = org.outreach.users.map((user) => ({ ...user, locked: user.id === 1 }));
    expect(state({ users })).toEqual(['ready', nia, 'cannot-send Locked /outreach/users/1']);
    expect(state(boxes({ sendDisabled: true }))[0]).toBe('cannot-send Sending off /outreach/mailboxes/2');
    expect(state(boxes({ sendErroredAt: 1 }))[2]).toBe('cannot-send Bad credentials /outreach/mailboxes/1');
    expect(state({ users: [] })[2]).toBe(`cannot-send Not in Outreach /salesforce/User/${id('sam')}`);
    const unmapped = { ...org, leandata: { ...org.leandata, mapping: { ...org.leandata.mapping, User: null } } };
    expect(state({}, unmapped)[2]).toBe(`cannot-send No Outreach User ID /salesforce/User/${id('sam')}`);
  });

  it('[V2-4] say where a sequence is switched off', () => {
    const org = orgWith({ sam: 1 });
    const sequences = org.outreach.sequences.map((each) => ({ ...each, enabled: false }));
    expect(lines({ ...org, outreach: { ...org.outreach, sequences } }).at(-1)).toBe('Sam Vendor, active, Welcome, off');
  });

  it('[V2-4] are found by name, email or sequence, and by what is to be put right', () => {
    const rows = userSequenceRows(orgWith({ sam: 1, ada: 2 }));
    const found = (search: string, filter: UserFilter = 'all') =>
      fittingRows(rows, search, filter).map(({ name }) => name.split(' ')[0]);
    expect([
      found(''),
      found(' SAM@'),
      found('welc'),
      found('nobody'),
      found('', 'without'),
      found('', 'broken'),
    ]).toEqual([['Ada', 'Nia', 'Sam'], ['Sam'], ['Sam'], [], ['Nia'], ['Ada']]);
  });

  it('[OUT-1] [V2-4] offer public sequences only, and tell those of one name apart', () => {
    const [welcome] = setup.outreach.sequences;
    if (!welcome) throw new Error('an org with a sequence');
    const twin = { ...welcome, id: 7, enabled: false };
    expect(publicSequenceOptions([...setup.outreach.sequences, twin]).map(({ label }) => label)).toEqual([
      'Welcome (1)',
      'Welcome (7), switched off',
    ]);
  });
});

describe('a change of primary sequences', () => {
  it('[V2-4] keeps one for each user and leaves the others', () => {
    const before = [
      { userId: id('sam'), sequenceId: 1 },
      { userId: id('ada'), sequenceId: 1 },
    ];
    const after = withPrimarySequences(
      before,
      new Map([
        [id('sam'), 2],
        [id('ada'), null],
        [id('nia'), 1],
      ]),
    );
    expect(after).toEqual([
      { userId: id('sam'), sequenceId: 2 },
      { userId: id('nia'), sequenceId: 1 },
    ]);
  });
});

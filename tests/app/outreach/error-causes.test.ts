import { describe, expect, it } from 'vitest';
import { atDesk, type Desk } from '#app/org-desk.ts';
import { recordActions } from '#app/outreach/record-actions.ts';
import { calloutErrors } from '#leandata/error-catalog.ts';
import { classifyResponse } from '#leandata/retry.ts';
import type { Mailbox, OutreachUser, Prospect } from '#mocks/outreach/outreach-state.ts';
import { Outreach } from '#mocks/outreach/outreach.ts';
import { HOUR } from '#shared/instant.ts';
import { ok } from '#shared/result.ts';
import { START, smallOrg } from '../../support/small-org.ts';

const { setup } = smallOrg();
const person = { through: 'person' } as const;

/** The button of a record's panel, pressed. */
const press = {
  prospect: (desk: Desk, label: string) => {
    const prospect = desk.outreach.get('prospect', 1) as Prospect;
    const action = recordActions.prospect(prospect, desk.outreach.toState()).find((each) => each.label === label);
    return desk.outreach.edit('prospect', 1, action?.patch ?? {}, person);
  },
  user: (desk: Desk, label: string) => {
    const action = recordActions.user(desk.outreach.get('user', 2) as OutreachUser, setup.outreach);
    return desk.outreach.edit('user', 2, action.find((each) => each.label === label)?.patch ?? {}, person);
  },
  mailbox: (desk: Desk, label: string) => {
    const action = recordActions.mailbox(desk.outreach.get('mailbox', 2) as Mailbox, setup.outreach);
    return desk.outreach.edit('mailbox', 2, action.find((each) => each.label === label)?.patch ?? {}, person);
  },
};

const inWelcome = (desk: Desk): unknown => desk.outreach.enrol({ prospectId: 1, sequenceId: 1, mailboxId: 1 }, person);
/** In the other sequence, which stands on a ruleset of its own. */
const inPrivate = (desk: Desk, exclusive: 'all_sequences' | 'exclusive_sequences'): void => {
  const ruleset = desk.outreach.create('ruleset', { name: 'Own', sequenceExclusivity: exclusive }, person);
  desk.outreach.edit('sequence', 2, { rulesetId: ruleset.ok ? ruleset.value.id : 0 }, person);
  desk.outreach.enrol({ prospectId: 1, sequenceId: 2, mailboxId: 1 }, person);
};
const profile = (right: 'permitPlugins' | 'manageSequences') => (desk: Desk) =>
  desk.outreach.configure({ profile: { ...desk.outreach.settings.profile, [right]: false } });

/** What is done on which page of Outreach, and the error that the next callout meets. */
const causes: readonly (readonly [string, string, (desk: Desk) => unknown])[] = [
  ['ERR-1', 'Settings, Grants: a scope is taken out', (d) => d.outreach.changeScopes(() => ['prospects.all'])],
  ['ERR-2', 'Settings, Profile: Permit Plugins off', profile('permitPlugins')],
  ['ERR-2', 'Settings, Profile: Permit Create, Edit, Enable Sequences off', profile('manageSequences')],
  ['ERR-3', 'Prospects: Delete', (d) => d.outreach.remove('prospect', 1, person)],
  ['ERR-3', 'Sequences: Delete', (d) => d.outreach.remove('sequence', 1, person)],
  ['ERR-3', 'Mailboxes: Delete', (d) => d.outreach.remove('mailbox', 2, person)],
  [
    'ERR-4',
    'Settings, Validation rules: Add a rule',
    (d) => d.outreach.create('validationRule', { field: 'company', message: 'Company is required.' }, person),
  ],
  ['ERR-5', 'Rulesets: Only once', inWelcome],
  [
    'ERR-6',
    'Rulesets: More than once, if not already active',
    (d) => [inWelcome(d), d.outreach.edit('ruleset', 1, { permitDuplicateProspects: 'only_if_inactive' }, person)],
  ],
  ['ERR-7', 'Rulesets: exclusive, Yes', (d) => inPrivate(d, 'all_sequences')],
  [
    'ERR-8',
    'Rulesets: exclusive, Yes, but only for exclusive sequences',
    (d) => [
      inPrivate(d, 'exclusive_sequences'),
      d.outreach.edit('ruleset', 1, { sequenceExclusivity: 'exclusive_sequences' }, person),
    ],
  ],
  ['ERR-9', 'Prospects: Lock', (d) => press.prospect(d, 'Lock')],
  ['ERR-10', 'Prospects: the email is removed', (d) => d.outreach.edit('prospect', 1, { emails: [] }, person)],
  ['ERR-11', 'Prospects: Opt out', (d) => press.prospect(d, 'Opt out')],
  ['ERR-12', 'Sequences: Private to owner', (d) => d.outreach.edit('sequence', 1, { shareType: 'private' }, person)],
  ['ERR-13', 'Users: Lock', (d) => press.user(d, 'Lock')],
  [
    'ERR-14',
    'Mailboxes: Enable sending messages from this mailbox off',
    (d) => d.outreach.edit('mailbox', 2, { sendDisabled: true }, person),
  ],
  ['ERR-15', 'Mailboxes: Break the credentials', (d) => press.mailbox(d, 'Break the credentials')],
  ['ERR-16', 'Settings, Rate limit: Use up', (d) => d.outreach.setRequestsUsed(2, d.outreach.settings.rateLimit)],
  [
    'ERR-17',
    'Settings, Scheduled maintenance: Add a window',
    (d) => d.outreach.configure({ maintenance: [{ from: START, to: START + HOUR }] }),
  ],
  ['ERR-18', 'Settings: Outreach does not answer', (d) => d.outreach.configure({ networkDown: true })],
  ['ERR-19', 'Settings, Grants: Revoke', (d) => d.outreach.revokeGrant(d.outreach.tokens[0]?.accessToken ?? '')],
  ['ERR-19', 'Settings, Grants: Expire now', (d) => d.outreach.expireTokens(d.outreach.tokens[0]?.accessToken)],
];

/** The status and the error that LeanData's next callout meets: prospect 1 into Welcome, from Ada's mailbox. */
function calloutAfter(work: (desk: Desk) => unknown): { readonly status: number; readonly error: string | null } {
  const done = atDesk(setup, START, (desk) => {
    work(desk);
    return ok(null);
  });
  if (!done.ok) throw new Error('The desk refused');
  const { outreach: state, leandata } = done.value.org;
  const outreach = new Outreach(state, { now: () => START, sink: () => undefined, schedule: () => undefined });
  const toOne = (type: string, id: number) => ({ data: { type, id } });
  const response = outreach.handle({
    method: 'POST',
    path: '/api/v2/sequenceStates',
    headers: {
      authorization: `Bearer ${leandata.authorization.accessToken ?? ''}`,
      'content-type': 'application/vnd.api+json',
    },
    body: {
      data: {
        type: 'sequenceState',
        relationships: {
          prospect: toOne('prospect', 1),
          sequence: toOne('sequence', 1),
          mailbox: toOne('mailbox', 2),
        },
      },
    },
  });
  return { status: response.status, error: classifyResponse(response) };
}

describe('what is done on the pages of Outreach', () => {
  it('[OUT-3] lets a callout add the prospect where nothing is wrong', () => {
    expect(calloutAfter(() => undefined)).toEqual({ status: 201, error: null });
  });

  it.each(causes)('[%s] causes the error: %s', (id, _where, cause) => {
    expect(calloutAfter(cause).error).toBe(id);
  });

  it('covers every error of a callout', () => {
    expect(new Set(causes.map(([id]) => id))).toEqual(new Set(calloutErrors.map(({ id }) => id)));
  });
});

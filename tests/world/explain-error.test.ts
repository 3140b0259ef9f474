import { describe, expect, it } from 'vitest';
import { calloutErrors } from '#leandata/error-catalog.ts';
import type { OutreachState } from '#mocks/outreach/outreach-state.ts';
import { DAY, MINUTE } from '#shared/instant.ts';
import { tripsOf } from '#logs/trips.ts';
import { explainError, explainErrorId } from '#world/explain-error.ts';
import type { ErrorExplanation } from '#world/error-explanation.ts';
import type { OrgSetup } from '#world/org-setup.ts';
import type { Stimulus } from '#world/run-input.ts';
import type { SetupPlace } from '#world/setup-place.ts';
import { all, leandata, outreach, partnerField, records, type Break } from '../support/break-org.ts';
import { buildGraph } from '../support/build-graph.ts';
import { runScenario } from '../support/run-scenario.ts';
import { withSequenceStates } from '../support/sequence-states.ts';
import { smallOrg, START } from '../support/small-org.ts';

const { ids, setup } = smallOrg();
const id = (name: string): string => ids[name] ?? '';
const add = buildGraph({
  nodes: { add: ['add-to-sequence', { sequenceId: 1 }] },
  edges: ['updated-lead:all-leads > add'],
});
const touch = (lead = 'ready'): Stimulus => ({
  type: 'update-record',
  after: 0,
  object: 'Lead',
  id: id(lead),
  fields: { Rating: 'Hot' },
});

/** The run of one lead through the node, in an org broken beforehand, and what is said of what went wrong. */
function explained(broken: Break, more: { readonly stimuli?: readonly Stimulus[]; readonly graph?: typeof add } = {}) {
  const run = runScenario({
    graph: more.graph ?? add,
    org: broken(setup),
    stimuli: more.stimuli ?? [touch()],
    until: 2 * DAY,
  });
  const [trip] = tripsOf(run.journal);
  if (trip === undefined) throw new Error('No trip');
  const [callout] = trip.callouts;
  const step = trip.steps.find(({ error }) => error);
  return {
    run,
    trip,
    callout: callout && explainError({ type: 'callout', callout }, run),
    edge: step && explainError({ type: 'edge', trip, step }, run),
    revert: explainError({ type: 'revert', trip }, run),
  };
}

const placesOf = (explanation: ErrorExplanation | undefined): readonly SetupPlace[] =>
  explanation?.places.map(({ place }) => place) ?? [];
const looksOf = (explanation: ErrorExplanation | undefined): readonly SetupPlace[] =>
  explanation?.looks?.map(({ place }) => place) ?? [];
const first = <Kind extends 'prospects' | 'users' | 'mailboxes' | 'sequences' | 'rulesets'>(
  kind: Kind,
  patch: Partial<OutreachState[Kind][number]>,
): Break =>
  outreach((state) => ({
    [kind]: state[kind].map((each, at) => (at === 0 ? { ...each, ...patch } : each)),
  }));
const locked = first('prospects', { locked: true });
/** The prospect is in the other sequence, which stands on a ruleset of its own. */
const elsewhere = (own: OutreachState['rulesets'][number]['sequenceExclusivity'], other = own): Break =>
  all(
    (org) => withSequenceStates(org, [{ sequenceId: 2, state: 'active' }]),
    first('rulesets', { sequenceExclusivity: own }),
    outreach((state) => ({
      rulesets: state.rulesets.flatMap((ruleset) =>
        ruleset.id === 1 ? [ruleset, { ...ruleset, id: 2, name: 'Other rules', sequenceExclusivity: other }] : [],
      ),
      sequences: state.sequences.map((each) => (each.id === 2 ? { ...each, rulesetId: 2 } : each)),
    })),
  );
const here = (permit: OutreachState['rulesets'][number]['permitDuplicateProspects']): Break =>
  all(
    (org) => withSequenceStates(org, [{ sequenceId: 1, state: 'active' }]),
    first('rulesets', { permitDuplicateProspects: permit }),
  );
const token = (change: (token: OutreachState['tokens'][number]) => Partial<OutreachState['tokens'][number]>): Break =>
  outreach((state) => ({ tokens: state.tokens.map((each) => ({ ...each, ...change(each) })) }));
const rule = {
  id: 1,
  message: 'Company is required.',
  field: 'company',
  when: 'blank',
  value: null,
  active: true,
} as const;

/** What is broken, and places of this very callout that the explanation has to lead to. */
const cases: readonly (readonly [title: string, broken: Break, places: readonly SetupPlace[]])[] = [
  [
    '[ERR-1] a missing scope leads to the authorization on both sides',
    token(() => ({ scopes: ['prospects.all', 'sequences.all', 'mailboxes.all'] })),
    [
      { page: 'partner-apps', part: 'authorization' },
      { page: 'outreach-settings', part: 'authorizations' },
    ],
  ],
  [
    '[ERR-2] a missing right leads to the profile',
    outreach((state) => ({ profile: { ...state.profile, permitPlugins: false } })),
    [{ page: 'outreach-settings', part: 'profile' }],
  ],
  [
    '[ERR-3] a prospect that is not there leads to the record, the node and the mapping',
    records('Lead', (lead) => (lead['Id'] === id('ready') ? { ...lead, Outreach_Prospect_ID__c: '99' } : lead)),
    [
      { page: 'salesforce', object: 'Lead', id: id('ready') },
      { page: 'flow-builder', graph: 'test', node: 'add' },
      { page: 'partner-apps', part: 'mapping' },
    ],
  ],
  [
    '[ERR-3] a user that is not there leads to the Salesforce user with the wrong id',
    records('User', (user) => (user['Id'] === id('sam') ? { ...user, Outreach_User_ID__c: '99' } : user)),
    [
      { page: 'salesforce', object: 'User', id: id('sam') },
      { page: 'outreach', kind: 'user' },
    ],
  ],
  [
    '[ERR-3] a user without a mailbox leads to the user',
    first('users', { mailboxId: null }),
    [{ page: 'outreach', kind: 'user', id: 1 }],
  ],
  [
    '[ERR-3] a sequence that is not there leads to the node',
    outreach((state) => ({ sequences: state.sequences.filter((each) => each.id !== 1) })),
    [
      { page: 'flow-builder', graph: 'test', node: 'add' },
      { page: 'outreach', kind: 'sequence' },
    ],
  ],
  [
    '[ERR-4] a rule of the organization leads to the rules and the prospect',
    all(outreach({ validationRules: [rule] }), first('prospects', { company: null })),
    [
      { page: 'outreach-settings', part: 'validation-rules' },
      { page: 'outreach', kind: 'prospect', id: 1 },
    ],
  ],
  [
    '[ERR-5] a prospect targeted before leads to the ruleset and the state',
    here('disallow'),
    [
      { page: 'outreach', kind: 'ruleset', id: 1 },
      { page: 'outreach', kind: 'sequenceState', id: 1 },
    ],
  ],
  [
    '[ERR-6] a prospect still active leads to the ruleset and the state',
    here('only_if_inactive'),
    [
      { page: 'outreach', kind: 'ruleset', id: 1 },
      { page: 'outreach', kind: 'sequenceState', id: 1 },
    ],
  ],
  [
    "[ERR-7] exclusivity against all leads to the other sequence's ruleset and the state there",
    elsewhere('none', 'all_sequences'),
    [
      { page: 'outreach', kind: 'ruleset', id: 2 },
      { page: 'outreach', kind: 'sequenceState', id: 1 },
    ],
  ],
  [
    "[ERR-8] exclusivity among exclusive ones leads to the other sequence's ruleset and the state there",
    elsewhere('exclusive_sequences'),
    [
      { page: 'outreach', kind: 'ruleset', id: 2 },
      { page: 'outreach', kind: 'sequenceState', id: 1 },
    ],
  ],
  ['[ERR-9] a locked prospect leads to it', locked, [{ page: 'outreach', kind: 'prospect', id: 1 }]],
  [
    '[ERR-10] a missing email leads to the prospect and the record',
    first('prospects', { emails: [] }),
    [
      { page: 'outreach', kind: 'prospect', id: 1 },
      { page: 'salesforce', object: 'Lead', id: id('ready') },
    ],
  ],
  [
    '[ERR-11] an opt-out leads to the prospect',
    first('prospects', { optedOut: true }),
    [{ page: 'outreach', kind: 'prospect', id: 1 }],
  ],
  [
    '[ERR-12] a private sequence leads to it, and to the user',
    first('sequences', { shareType: 'private', ownerId: 2 }),
    [
      { page: 'outreach', kind: 'sequence', id: 1 },
      { page: 'outreach', kind: 'user', id: 1 },
    ],
  ],
  [
    '[ERR-13] a locked user leads to the user of the mailbox',
    first('users', { locked: true }),
    [{ page: 'outreach', kind: 'user', id: 1 }],
  ],
  [
    '[ERR-14] a mailbox switched off leads to it',
    first('mailboxes', { sendDisabled: true }),
    [{ page: 'outreach', kind: 'mailbox', id: 1 }],
  ],
  [
    '[ERR-15] broken credentials lead to the mailbox',
    first('mailboxes', { sendErroredAt: 1 }),
    [{ page: 'outreach', kind: 'mailbox', id: 1 }],
  ],
  [
    '[ERR-16] the rate limit leads to the polling, to Retry Action In and to the limit',
    outreach({ rateLimit: 0 }),
    [
      { page: 'plugin', tab: 'types', type: 'Lead', part: 'sync' },
      { page: 'partner-apps', part: 'retry-action-in' },
      { page: 'outreach-settings', part: 'rate-limit' },
    ],
  ],
  [
    '[ERR-17] maintenance leads to its windows',
    outreach({ maintenance: [{ from: START, to: START + 10 * DAY }] }),
    [{ page: 'outreach-settings', part: 'maintenance' }],
  ],
  [
    '[ERR-18] silence leads to the availability',
    outreach({ networkDown: true }),
    [{ page: 'outreach-settings', part: 'availability' }],
  ],
  [
    '[ERR-19] a revoked token leads to the authorization',
    token(() => ({ revoked: true })),
    [{ page: 'partner-apps', part: 'authorization' }],
  ],
];

describe('an error of a callout, explained', () => {
  it.each(cases)('%s', (title, broken, places) => {
    const error = /\[(ERR-\d+)\]/.exec(title)?.[1] ?? '';
    const { callout, run } = explained(broken);
    expect(run.journal.find((entry) => entry.type === 'callout-answered')).toMatchObject({ error });
    expect(callout?.rules).toContain(error);
    expect(callout?.cause).not.toBe('');
    expect([...(callout?.guideCure ?? []), ...(callout?.worksInstead ?? [])]).not.toEqual([]);
    for (const place of places) expect(placesOf(callout)).toContainEqual(place);
    const labels = callout?.places.map(({ label }) => label) ?? [];
    expect(new Set(labels).size).toBe(labels.length);
  });

  it('[ERR-1] to [ERR-19] are all caused above, and explained without a run too', () => {
    for (const { id: error } of calloutErrors) {
      expect(cases.some(([title]) => title.includes(`[${error}]`))).toBe(true);
      const general = explainErrorId(error);
      expect(general.rules).toContain(error);
      expect(general.places.length).toBeGreaterThan(0);
    }
  });

  it("[ERR-3] [ERR-4] repeat Outreach's own words, which say more than the title", () => {
    expect(explained(cases[2]?.[1] ?? locked).callout?.cause).toContain("Could not find 'prospect' with ID '99'.");
    expect(
      explained(all(outreach({ validationRules: [rule] }), first('prospects', { company: null }))).callout?.cause,
    ).toContain('Company is required.');
  });

  it("[ERR-8] shows the guide's cure, says that it cannot work, and shows the one that does", () => {
    const { callout } = explained(elsewhere('exclusive_sequences'));
    expect(callout?.guideCure.join(' ')).toContain('"Yes"');
    expect(callout?.guideFails).toContain('cannot work');
    expect(callout?.worksInstead?.join(' ')).toContain('"No"');
    // The guide's cure leads to the next error, the other one to success.
    expect(explained(elsewhere('exclusive_sequences', 'all_sequences')).callout?.rules).toContain('ERR-7');
    expect(explained(elsewhere('exclusive_sequences', 'none')).callout).toBeUndefined();
  });

  it("[ERR-7] says where it is this node's sequence that is exclusive, so that the guide's cure cannot work", () => {
    const { callout } = explained(elsewhere('all_sequences', 'none'));
    expect(callout?.guideFails).toContain('cannot work');
    expect(placesOf(callout)).toContainEqual({ page: 'outreach', kind: 'ruleset', id: 1 });
    expect(explained(elsewhere('none', 'all_sequences')).callout?.guideFails).toBeUndefined();
  });

  it('[OUT-4] says where no ruleset that is changed now can help', () => {
    const { callout } = explained(all(here('disallow'), outreach({ rulesetInForce: 'when-added' })));
    expect(callout?.guideFails).toContain('as it stood when they were added');
  });

  it('[ADD-13] [OUT-5] [ADD-2] says where the documents disagree', () => {
    const rules = (broken: Break): readonly string[] =>
      explained(broken).callout?.disagreements?.map((each) => each.rule) ?? [];
    expect(rules(first('mailboxes', { sendDisabled: true }))).toContain('ADD-13');
    expect(rules(first('users', { locked: true }))).toContain('ADD-13');
    expect(rules(outreach({ rateLimit: 0 }))).toContain('OUT-5');
    expect(rules(cases[1]?.[1] ?? locked)).toContain('ADD-2');
  });

  it('[APP-5] says of a failure without a retry that the guide lists none, and leads to the retry table', () => {
    const { callout } = explained(locked);
    expect(callout?.disagreements?.map((each) => each.rule)).toContain('APP-5');
    expect(placesOf(callout)).toContainEqual({ page: 'partner-apps', part: 'retries' });
    expect(callout?.afterwards).toContain('run the record again');
  });

  it('[RUN-4] says that the run breaks it on purpose, and leads to that fault', () => {
    const fault: Stimulus = { type: 'make-fault', after: 0, fault: { type: 'lock-prospect', prospect: 1 } };
    const other: Stimulus = { type: 'make-fault', after: 0, fault: { type: 'lock-prospect', prospect: 2 } };
    const { callout, run, trip } = explained((org) => org, { stimuli: [fault, other, touch()] });
    const made = run.journal.find((entry) => entry.type === 'fault-made');
    expect(callout?.onPurpose).toContain('on purpose');
    expect(callout?.places[0]).toEqual({
      label: 'Lift it in the Simulator',
      place: { page: 'simulator', graph: 'test', seq: made?.seq, trip: trip.startedSeq, fault: made?.seq },
    });
    expect(placesOf(callout)).not.toContainEqual({ page: 'outreach', kind: 'prospect', id: 1 });
    expect(callout?.looks).toEqual([
      { label: 'Open prospect ready Lead', place: { page: 'outreach', kind: 'prospect', id: 1 } },
    ]);
    expect(explained(locked, { stimuli: [other, touch()] }).callout?.onPurpose).toBeUndefined();
  });
});

describe('a failure reason, explained', () => {
  const reasonOf = (broken: Break, stimuli: readonly Stimulus[] = [touch()]) => explained(broken, { stimuli }).callout;
  const later = (fault: Extract<Stimulus, { type: 'make-fault' }>['fault'], after = MINUTE): Stimulus => ({
    type: 'make-fault',
    after,
    fault,
  });
  const lockedUser = first('users', { locked: true });

  it('[LOG-5] Token is not valid leads to the authorization', () => {
    const explanation = reasonOf(token(() => ({ revoked: true })));
    expect(explanation?.id).toBe('Token is not valid');
    expect(placesOf(explanation)).toContainEqual({ page: 'partner-apps', part: 'authorization' });
  });

  it('[LOG-5] [APP-10] Partner not authorized leads to the authorization and the switch of the integration', () => {
    const explanation = reasonOf(lockedUser, [touch(), later({ type: 'disconnect-outreach' })]);
    expect(explanation?.id).toBe('Partner not authorized');
    expect(looksOf(explanation)).toContainEqual({ page: 'partner-apps', part: 'integration' });
    expect(explanation?.onPurpose).toContain('on purpose');
  });

  it('[LOG-5] [ADD-12] Object has been deleted leads to the record as the run left it', () => {
    const explanation = reasonOf(lockedUser, [
      touch(),
      later({ type: 'delete-record', object: 'Lead', id: id('ready') }),
    ]);
    expect(explanation?.id).toBe('Object has been deleted');
    expect(looksOf(explanation)).toContainEqual({ page: 'salesforce', object: 'Lead', id: id('ready'), after: true });
  });

  it('[LOG-5] [ADD-12] Object has been merged leads to what it was merged into', () => {
    const explanation = reasonOf(lockedUser, [
      touch(),
      later({ type: 'merge-record', object: 'Lead', id: id('ready'), into: id('fresh') }),
    ]);
    expect(explanation?.id).toBe('Object has been merged');
    expect(looksOf(explanation)[0]).toEqual({ page: 'salesforce', object: 'Lead', id: id('fresh'), after: true });
    expect(explanation?.places[0]?.label).toBe('Take it back in the Simulator');
  });

  it('[LOG-5] [APP-4] Retry attempt exceeded is explained by the last error', () => {
    const explanation = reasonOf(lockedUser);
    expect(explanation?.title).toBe('Retry attempt exceeded: Outreach User is locked');
    expect(explanation?.rules).toEqual(expect.arrayContaining(['LOG-5', 'APP-4', 'ERR-13']));
    expect(placesOf(explanation)).toContainEqual({ page: 'outreach', kind: 'user', id: 1 });
  });

  it('[LOG-5] [LOG-6] Log length hit leads to the length of the history too', () => {
    const short = leandata({ settings: { ...setup.leandata.settings, historyLength: 100 } });
    const explanation = reasonOf(all(lockedUser, short));
    expect(explanation?.id).toBe('Log length hit');
    expect(placesOf(explanation)).toContainEqual({ page: 'partner-apps', part: 'settings' });
  });

  it('[LOG-3] a callout that is still open is tried again by itself', () => {
    const slow = leandata({ retryActionIn: { amount: 9, unit: 'days' } });
    expect(reasonOf(all(lockedUser, slow))?.afterwards).toContain('tries again by itself');
  });
});

describe('an error edge or a revert, explained', () => {
  it('[ADD-2] Configuration Error leads to the authorization', () => {
    const { edge } = explained(leandata({ integrationOn: false }));
    expect(edge).toMatchObject({ id: 'configuration-error', title: 'Configuration Error' });
    expect(placesOf(edge)).toContainEqual({ page: 'partner-apps', part: 'authorization' });
    expect(placesOf(edge)).toContainEqual({ page: 'partner-apps', part: 'integration' });
  });

  it('[ADD-3] Missing Prospect ID leads to the node, the record and both mappings', () => {
    const { edge } = explained((org) => org, { stimuli: [touch('fresh')] });
    expect(edge?.id).toBe('missing-prospect-id');
    expect(placesOf(edge)).toEqual([
      { page: 'flow-builder', graph: 'test', node: 'add' },
      { page: 'salesforce', object: 'Lead', id: id('fresh') },
      { page: 'plugin', tab: 'types', type: 'Lead', part: 'fields' },
      { page: 'plugin', tab: 'types', type: 'Lead', part: 'sync' },
      { page: 'partner-apps', part: 'mapping' },
    ]);
  });

  it('[ADD-3] a record that the run made is shown as the run left it', () => {
    const fields = { FirstName: 'New', LastName: 'Lead', Company: 'Acme', OwnerId: id('sam') };
    const graph = { ...add, edges: [{ from: 'new-lead', edge: 'all-leads', to: 'add' }] };
    const { edge } = explained((org) => org, {
      graph,
      stimuli: [{ type: 'create-record', after: 0, object: 'Lead', fields }],
    });
    expect(looksOf(edge)).toEqual([expect.objectContaining({ page: 'salesforce', object: 'Lead', after: true })]);
    expect(edge?.looks?.[0]?.label).toBe('Open lead New Lead');
  });

  it('[ADD-4] Queue Owner leads to the node and the record', () => {
    const { edge } = explained((org) => org, { stimuli: [touch('queued')] });
    expect(edge?.id).toBe('queue-owner');
    expect(placesOf(edge)).toEqual([
      { page: 'flow-builder', graph: 'test', node: 'add' },
      { page: 'salesforce', object: 'Lead', id: id('queued') },
    ]);
  });

  it('[ADD-5] Missing User ID leads to the user whose mailbox was to send', () => {
    const blank = records('User', (user) => (user['Id'] === id('sam') ? { ...user, Outreach_User_ID__c: null } : user));
    const { edge } = explained(blank);
    expect(edge?.id).toBe('missing-user-id');
    expect(placesOf(edge)[0]).toEqual({ page: 'salesforce', object: 'User', id: id('sam') });
  });

  it('[V2-4] No Primary Sequence leads to the user sequences and the owner', () => {
    const graph = buildGraph({
      nodes: { add: ['add-to-sequence', { sequenceFrom: 'primary-sequence' }] },
      edges: ['updated-lead:all-leads > add'],
    });
    const { edge } = explained((org) => org, { graph });
    expect(edge?.id).toBe('no-primary-sequence');
    expect(placesOf(edge).slice(0, 2)).toEqual([
      { page: 'partner-apps', part: 'primary-sequences' },
      { page: 'salesforce', object: 'User', id: id('sam') },
    ]);
  });

  it('[V2-3] an error of another action has causes of its own', () => {
    const graph = buildGraph({
      nodes: { pause: ['update-prospect-sequence-state', { sequenceId: 1, change: 'pause' }] },
      edges: ['updated-lead:all-leads > pause'],
    });
    const { callout } = explained((org) => org, { graph });
    expect(callout?.rules).toEqual(expect.arrayContaining(['ERR-3', 'V2-3']));
    expect(callout?.cause).toContain('never added to the sequence');
  });

  it('[V2-3] [ERR-4] a state that does not allow the action is where its cure begins', () => {
    const graph = buildGraph({
      nodes: { pause: ['update-prospect-sequence-state', { sequenceId: 1, change: 'resume' }] },
      edges: ['updated-lead:all-leads > pause'],
    });
    const { callout } = explained((org) => withSequenceStates(org, [{ sequenceId: 1, state: 'active' }]), { graph });
    expect(callout?.rules).toEqual(expect.arrayContaining(['ERR-4', 'V2-3']));
    expect(placesOf(callout).slice(0, 2)).toMatchObject([
      { page: 'outreach', kind: 'sequenceState' },
      { page: 'outreach', kind: 'prospect', id: 1 },
    ]);
  });

  it('[ADD-8] a path that was put back leads to both mappings, and says where the guide is silent', () => {
    const { revert, trip } = explained(partnerField('Lead', null));
    expect(trip.revert).not.toBeNull();
    expect(revert?.cause).toBe(trip.revert?.why.text);
    expect(placesOf(revert).slice(0, 2)).toEqual([
      { page: 'partner-apps', part: 'mapping' },
      { page: 'plugin', tab: 'types', type: 'Lead', part: 'fields' },
    ]);
    expect(revert?.disagreements?.map((each) => each.rule)).toContain('ADD-9');
  });

  it('[ADD-8] [RUN-4] where a fault took the mapping out, that is lifted first, and the settings only show', () => {
    const fault: Stimulus = { type: 'make-fault', after: 0, fault: { type: 'unmap-field', object: 'Lead' } };
    const { revert } = explained((org) => org, { stimuli: [fault, touch()] });
    expect(revert?.onPurpose).toContain('on purpose');
    expect(revert?.places.map(({ label }) => label)).toEqual(['Lift it in the Simulator']);
    expect(revert?.looks?.[0]?.label).toBe('Open field mapping in Partner Apps');
  });

  it('is nothing for an edge that is no error, and for a trip that was not put back', () => {
    const { trip, run, revert, callout } = explained((org: OrgSetup) => org);
    const [step] = trip.steps;
    expect(step && explainError({ type: 'edge', trip, step }, run)).toBeUndefined();
    expect(revert).toBeUndefined();
    expect(callout).toBeUndefined();
  });
});

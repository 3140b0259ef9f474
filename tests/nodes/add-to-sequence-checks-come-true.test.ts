import { describe, expect, it } from 'vitest';
import { validateGraph } from '#graph/validate-graph.ts';
import { calloutErrors } from '#leandata/error-catalog.ts';
import type { LeanDataState } from '#leandata/leandata-state.ts';
import type { Mailbox, OutreachState, OutreachUser } from '#mocks/outreach/outreach-state.ts';
import { removeField } from '#mocks/salesforce/custom-fields.ts';
import { addField } from '#mocks/salesforce/org-settings.ts';
import type { SalesforceState } from '#mocks/salesforce/salesforce-state.ts';
import { catalog } from '#nodes/catalog.ts';
import type { FieldInfo, FieldValue } from '#shared/field.ts';
import type { JsonObject } from '#shared/json.ts';
import { environmentOf } from '#world/environment.ts';
import type { OrgSetup } from '#world/org-setup.ts';
import { buildGraph } from '../support/build-graph.ts';
import { entriesOf, runScenario } from '../support/run-scenario.ts';
import { smallOrg } from '../support/small-org.ts';

/** What a check says that a trip or its callout comes to: an edge, an error, or what became of the trip. */
type Outcome = `edge ${string}` | `ERR-${number}` | 'added' | 'reverted' | 'nothing';
type Change = (org: OrgSetup) => OrgSetup;

const { ids, setup } = smallOrg();
const SDR: FieldInfo = { name: 'SDR__c', label: 'SDR', type: 'lookup', referenceTo: ['User'], custom: true };

const inOutreach =
  (change: (state: OutreachState) => Partial<OutreachState>): Change =>
  (org) => ({ ...org, outreach: { ...org.outreach, ...change(org.outreach) } });
const inLeanData =
  (change: Partial<LeanDataState>): Change =>
  (org) => ({ ...org, leandata: { ...org.leandata, ...change } });
const sequence = (patch: JsonObject): Change =>
  inOutreach(({ sequences }) => ({
    sequences: sequences.map((each) => (each.id === 1 ? { ...each, ...patch } : each)),
  }));
const user = (patch: Partial<OutreachUser>): Change =>
  inOutreach(({ users }) => ({ users: users.map((each) => (each.id === 1 ? { ...each, ...patch } : each)) }));
const mailbox = (patch: Partial<Mailbox>): Change =>
  inOutreach(({ mailboxes }) => ({
    mailboxes: mailboxes.map((each) => (each.userId === 1 ? { ...each, ...patch } : each)),
  }));
const userGone: Change = inOutreach(({ users }) => ({ users: users.filter(({ id }) => id !== 1) }));
const inSalesforce =
  (change: (state: SalesforceState) => SalesforceState): Change =>
  (org) => ({ ...org, salesforce: change(org.salesforce) });
const must = <T>(
  result: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: unknown },
): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
};
const withRecord = (object: 'Lead' | 'User', id: string | undefined, patch: Record<string, FieldValue>): Change =>
  inSalesforce((state) => ({
    ...state,
    records: {
      ...state.records,
      [object]: state.records[object].map((record) => (record['Id'] === id ? { ...record, ...patch } : record)),
    },
  }));
/** The custom field, which names Sam on the lead `ready`. */
const withField =
  (objects: readonly ('Lead' | 'Contact')[]): Change =>
  (org) => {
    const salesforce = objects.reduce((state, object) => must(addField(state, object, SDR)), org.salesforce);
    return withRecord('Lead', ids['ready'], { SDR__c: ids['sam'] ?? null })({ ...org, salesforce });
  };
const all =
  (...changes: readonly Change[]): Change =>
  (org) =>
    changes.reduce((so, change) => change(so), org);

const owner: JsonObject = { sequenceId: 1 };
const specific: JsonObject = { ...owner, mailbox: 'specific-user', outreachUserId: 1 };
const byField: JsonObject = { ...owner, mailbox: 'user-field', userField: 'SDR__c' };

const straight = ['updated-lead:all-leads > add'];
const converting = ['updated-lead:all-leads > convert', 'convert:converted > add'];

const graphOf = (config: JsonObject, edges: readonly string[]) =>
  buildGraph({
    nodes: { convert: ['convert-lead', { convertedStatus: 'Closed - Converted' }], add: ['add-to-sequence', config] },
    edges,
  });

/** What really happens to the lead `ready`. */
function outcomeOf(org: OrgSetup, config: JsonObject, edges: readonly string[]): Outcome {
  const run = runScenario({
    graph: graphOf(config, edges),
    org,
    stimuli: [{ type: 'update-record', after: 0, object: 'Lead', id: ids['ready'] ?? '', fields: { Title: 'Buyer' } }],
  });
  const error = entriesOf(run, 'callout-answered').find((entry) => entry.error !== null)?.error;
  if (error) return error as Outcome;
  if (entriesOf(run, 'callout-ended').some(({ result }) => result === 'success')) return 'added';
  if (entriesOf(run, 'trip-reverted').length > 0) return 'reverted';
  const followed = entriesOf(run, 'edge-followed').find((entry) => entry.node === 'add' && entry.error);
  return followed ? `edge ${followed.edge}` : 'nothing';
}

const issueOf = (org: OrgSetup, config: JsonObject, edges: readonly string[], code: string) =>
  validateGraph(graphOf(config, edges), catalog, environmentOf(org)).find(
    (issue) => issue.code === `add-to-sequence/${code}`,
  );

interface Case {
  readonly title: string;
  readonly config: JsonObject;
  readonly change: Change;
  /** Of the check that speaks of it, with the words in which it says what comes of it. */
  readonly code: string;
  readonly rule: string;
  readonly says: string;
  readonly outcome: Outcome;
  readonly edges?: readonly string[];
}

const cases: readonly Case[] = [
  {
    title: '[ADD-1] [ERR-3] a sequence that was deleted',
    config: owner,
    change: inOutreach(({ sequences }) => ({ sequences: sequences.filter(({ id }) => id !== 1) })),
    code: 'unknown-sequence',
    rule: 'ERR-3',
    says: 'every callout fails with Resource Not Found',
    outcome: 'ERR-3',
  },
  {
    title: '[OUT-1] [ERR-12] a sequence that is not shared any more',
    config: owner,
    change: sequence({ shareType: 'private', ownerId: 2 }),
    code: 'sequence-not-public',
    rule: 'ERR-12',
    says: 'every callout fails with Outreach User is not the owner',
    outcome: 'ERR-12',
  },
  {
    title: "[OUT-1] [ERR-12] a sequence that is not shared, from its owner's own mailbox",
    config: owner,
    change: sequence({ shareType: 'private', ownerId: 1 }),
    code: 'sequence-not-public',
    rule: 'ERR-12',
    says: "save from its owner's own mailbox",
    outcome: 'added',
  },
  {
    title: '[OUT-8] a sequence that is switched off',
    config: owner,
    change: sequence({ enabled: false }),
    code: 'sequence-off',
    rule: 'OUT-8',
    says: 'prospects are added',
    outcome: 'added',
  },
  {
    title: '[OUT-2] [ERR-3] a specific user who was deleted',
    config: specific,
    change: userGone,
    code: 'unknown-outreach-user',
    rule: 'ERR-3',
    says: 'every callout fails with Resource Not Found',
    outcome: 'ERR-3',
  },
  {
    title: '[OUT-2] [ERR-13] a specific user who was locked',
    config: specific,
    change: user({ locked: true }),
    code: 'mailbox-not-ready',
    rule: 'ERR-13',
    says: 'is locked: every callout fails with Outreach User is locked',
    outcome: 'ERR-13',
  },
  {
    title: '[OUT-2] [ERR-3] a specific user without a mailbox',
    config: specific,
    change: user({ mailboxId: null }),
    code: 'mailbox-not-ready',
    rule: 'ERR-3',
    says: 'every callout fails with Resource Not Found',
    outcome: 'ERR-3',
  },
  {
    title: '[OUT-2] [ERR-3] a specific user who is locked and has no mailbox',
    config: specific,
    change: user({ locked: true, mailboxId: null }),
    code: 'mailbox-not-ready',
    rule: 'ERR-3',
    says: 'has no default mailbox',
    outcome: 'ERR-3',
  },
  {
    title: '[OUT-2] [ERR-14] a mailbox whose sending was switched off',
    config: specific,
    change: mailbox({ sendDisabled: true }),
    code: 'mailbox-not-ready',
    rule: 'ERR-14',
    says: 'every callout fails with Mailbox does not have send enabled',
    outcome: 'ERR-14',
  },
  {
    title: '[OUT-2] [ERR-15] a mailbox whose credentials broke',
    config: specific,
    change: mailbox({ sendErroredAt: 1 }),
    code: 'mailbox-not-ready',
    rule: 'ERR-15',
    says: 'every callout fails with Mailbox has invalid send credentials',
    outcome: 'ERR-15',
  },
  {
    title: '[OUT-2] a mailbox whose syncing was switched off',
    config: specific,
    change: mailbox({ syncDisabled: true }),
    code: 'mailbox-not-ready',
    rule: 'OUT-2',
    says: 'prospects are added and mail goes out',
    outcome: 'added',
  },
  {
    title: '[OUT-12] [ADD-5] an owner without an Outreach User ID',
    config: owner,
    change: withRecord('User', ids['sam'], { Outreach_User_ID__c: null }),
    code: 'senders-not-ready',
    rule: 'OUT-12',
    says: 'Sam Vendor (no Outreach User ID: Missing User ID)',
    outcome: 'edge missing-user-id',
  },
  {
    title: '[OUT-12] [ERR-3] an owner whom Outreach no longer has',
    config: owner,
    change: userGone,
    code: 'senders-not-ready',
    rule: 'OUT-12',
    says: 'Sam Vendor (unknown to Outreach: ERR-3)',
    outcome: 'ERR-3',
  },
  {
    title: '[OUT-12] [ERR-13] an owner who was locked',
    config: owner,
    change: user({ locked: true }),
    code: 'senders-not-ready',
    rule: 'OUT-12',
    says: 'Sam Vendor (locked: ERR-13)',
    outcome: 'ERR-13',
  },
  {
    title: '[OUT-12] [ERR-14] an owner whose mailbox does not send',
    config: owner,
    change: mailbox({ sendDisabled: true }),
    code: 'senders-not-ready',
    rule: 'OUT-12',
    says: 'Sam Vendor (sending off: ERR-14)',
    outcome: 'ERR-14',
  },
  {
    title: '[OUT-12] [ERR-15] an owner whose mailbox is broken',
    config: owner,
    change: mailbox({ sendErroredAt: 1 }),
    code: 'senders-not-ready',
    rule: 'OUT-12',
    says: 'Sam Vendor (broken credentials: ERR-15)',
    outcome: 'ERR-15',
  },
  {
    title: '[OUT-12] [ERR-13] a user in the field who was locked',
    config: byField,
    change: all(withField(['Lead']), user({ locked: true })),
    code: 'senders-not-ready',
    rule: 'OUT-12',
    says: 'Sam Vendor (locked: ERR-13)',
    outcome: 'ERR-13',
  },
  {
    title: '[ADD-1] [ADD-5] a user field that was deleted',
    config: byField,
    change: all(
      withField(['Lead']),
      inSalesforce((state) => must(removeField(state, 'Lead', 'SDR__c'))),
    ),
    code: 'bad-user-field',
    rule: 'ADD-5',
    says: 'every trip leaves by Missing User ID',
    outcome: 'edge missing-user-id',
  },
  {
    title: '[ADD-1] [ADD-5] a user field that has become text',
    config: byField,
    change: all(
      withField(['Lead']),
      withRecord('Lead', ids['ready'], { SDR__c: 'Sam' }),
      inSalesforce((state) => ({
        ...state,
        fields: {
          ...state.fields,
          Lead: state.fields.Lead.map((field) => (field.name === 'SDR__c' ? { ...field, type: 'text' } : field)),
        },
      })),
    ),
    code: 'bad-user-field',
    rule: 'ADD-5',
    says: '"SDR" is not a lookup to users on the Lead: every trip leaves by Missing User ID',
    outcome: 'edge missing-user-id',
  },
  {
    title: '[CNV-2] [ADD-5] a user field that the Contact lacks, after a conversion',
    config: byField,
    change: withField(['Lead']),
    code: 'user-field-not-on-contact',
    rule: 'ADD-5',
    says: 'Contact has no field "SDR__c": every trip that converts leaves by Missing User ID',
    outcome: 'edge missing-user-id',
    edges: converting,
  },
  {
    title: '[SF-5] [CNV-2] a user field that does not travel at the conversion',
    config: byField,
    change: withField(['Lead', 'Contact']),
    code: 'user-field-not-converted',
    rule: 'SF-5',
    says: 'no lead conversion mapping names it',
    outcome: 'edge missing-user-id',
    edges: converting,
  },
  {
    title: '[ADD-2] an authorization that was disconnected',
    config: owner,
    change: inLeanData({ authorization: { ...setup.leandata.authorization, status: 'disconnected' } }),
    code: 'not-authorized',
    rule: 'ADD-2',
    says: 'every trip leaves by Configuration Error',
    outcome: 'edge configuration-error',
  },
  {
    title: '[APP-8] an integration that was switched off',
    config: owner,
    change: inLeanData({ integrationOn: false }),
    code: 'integration-off',
    rule: 'APP-8',
    says: 'every trip leaves by Configuration Error',
    outcome: 'edge configuration-error',
  },
  {
    title: '[ADD-8] [APP-2] a mapping that was cleared',
    config: owner,
    change: inLeanData({ mapping: { ...setup.leandata.mapping, Contact: null } }),
    code: 'not-mapped',
    rule: 'ADD-8',
    says: 'every trip is reverted here',
    outcome: 'reverted',
  },
];

describe('what a check of add to sequence says comes true at run time', () => {
  it('[ADD-1] and without a change the prospect is added, with nothing to be said', () => {
    for (const config of [owner, specific]) expect(outcomeOf(setup, config, straight)).toBe('added');
    expect(outcomeOf(withField(['Lead'])(setup), byField, straight)).toBe('added');
  });

  it.each(cases)('$title', ({ config, change, code, rule, says, outcome, edges = straight }) => {
    const org = change(setup);
    const issue = issueOf(org, config, edges, code);
    expect(issue).toMatchObject({ rule });
    expect(issue?.severity).not.toBe('error');
    expect(issue?.message).toContain(says);
    expect(outcomeOf(org, config, edges)).toBe(outcome);
  });

  it.each(calloutErrors.filter(({ id }) => cases.some(({ rule }) => rule === id)))(
    '[ADD-1] names $id as LeanData does',
    ({ id, title }) => {
      for (const each of cases.filter(({ rule }) => rule === id)) {
        const issue = issueOf(each.change(setup), each.config, each.edges ?? straight, each.code);
        expect(issue?.message).toContain(title);
      }
    },
  );
});

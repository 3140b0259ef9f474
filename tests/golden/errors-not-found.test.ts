import { describe, expect, it } from 'vitest';
import { catalog } from '#nodes/catalog.ts';
import { partnerLogOf } from '#logs/partner-log.ts';
import { recordRun } from '#world/record-run.ts';
import type { OrgSetup } from '#world/org-setup.ts';
import type { Stimulus } from '#world/run-input.ts';
import { entriesOf } from '../support/run-scenario.ts';
import {
  cause,
  checkStory,
  cure,
  CURED,
  errorBody,
  id,
  quietOrg,
  reprocess,
  storyGraph,
  storyText,
} from './error-story.ts';

const notFound = (what: string, missing: string) =>
  errorBody('resourceNotFound', 'Resource Not Found', `Could not find '${what}' with ID '${missing}'.`);

/** A callout asks for what its trip found: a cure of the record comes too late for it, and helps the next one. */
const sevenTimes = Array.from({ length: 7 }, () => '404 ERR-3');
const goneOnThenAdded = {
  attempts: [sevenTimes, ['201']],
  outcomes: [['Pending (Outreach)', 'Error (Outreach)'], ['Success (Outreach)']],
  partner: ['400 · Retry attempt exceeded', '200'],
} as const;

const withRecords = (
  object: 'Lead' | 'User',
  record: string,
  fields: Readonly<Record<string, string>>,
): OrgSetup['salesforce'] => {
  const { records } = quietOrg.salesforce;
  const changed = records[object].map((each) => (each['Id'] === record ? { ...each, ...fields } : each));
  return { ...quietOrg.salesforce, records: { ...records, [object]: changed } };
};

describe('what Outreach cannot find', () => {
  it('[ERR-3] [APP-4] the prospect is deleted; made again and its id put on the lead, the lead is added', async () => {
    const newId: Stimulus = {
      type: 'update-record',
      after: CURED,
      object: 'Lead',
      id: id('ready'),
      fields: { Outreach_Prospect_ID__c: '3' },
      through: 'import',
    };
    await checkStory({
      file: 'err-3-prospect',
      stimuli: [
        ...cause({ type: 'remove-outreach-record', kind: 'prospect', id: 1 }),
        ...cure({ type: 'create-outreach-record', kind: 'prospect', fields: { emails: ['ready@customer.example'] } }),
        newId,
      ],
      body: notFound('prospect', '1'),
      ...goneOnThenAdded,
    });
  });

  it('[ERR-3] [ADD-13] the user has lost the mailbox; given one again, the retry finds it', async () => {
    await checkStory({
      file: 'err-3-mailbox',
      stimuli: [
        ...cause({ type: 'remove-outreach-record', kind: 'mailbox', id: 1 }),
        ...cure({
          type: 'create-outreach-record',
          kind: 'mailbox',
          fields: { userId: 1, email: 'sam@vendor.example' },
        }),
      ],
      body: notFound('mailbox', '0'),
      attempts: [['404 ERR-3', '201']],
      outcomes: [['Pending (Outreach)', 'Success (Outreach)']],
      partner: ['200'],
    });
  });

  it('[ERR-3] [LOG-1] the owner has an Outreach User ID that is nobody; corrected, the record is run again', async () => {
    const right: Stimulus = {
      type: 'update-record',
      after: CURED,
      object: 'User',
      id: id('sam'),
      fields: { Outreach_User_ID__c: '1' },
      through: 'import',
    };
    await checkStory({
      file: 'err-3-user',
      org: { ...quietOrg, salesforce: withRecords('User', id('sam'), { Outreach_User_ID__c: '9' }) },
      stimuli: [right, reprocess()],
      body: notFound('user', '9'),
      ...goneOnThenAdded,
    });
  });

  it('[ERR-3] [APP-2] LeanData is mapped to a field that carries other numbers; mapped as the plugin is, it finds the prospect', async () => {
    await checkStory({
      file: 'err-3-wrong-mapping',
      org: {
        ...quietOrg,
        salesforce: withRecords('Lead', id('ready'), { Title: '77' }),
        leandata: { ...quietOrg.leandata, mapping: { ...quietOrg.leandata.mapping, Lead: 'Title' } },
      },
      stimuli: [...cure({ type: 'map-field', object: 'Lead', field: 'Outreach_Prospect_ID__c' }), reprocess()],
      body: notFound('prospect', '77'),
      ...goneOnThenAdded,
    });
  });

  it('[ERR-3] [ADD-1] the sequence of the node is deleted; with another one chosen, the record is run again', async () => {
    const run = await checkStory({
      file: 'err-3-sequence',
      stimuli: [
        ...cause({ type: 'remove-outreach-record', kind: 'sequence', id: 1 }),
        ...cure({
          type: 'create-outreach-record',
          kind: 'sequence',
          fields: { name: 'Welcome again', ownerId: 1, rulesetId: 1 },
        }),
      ],
      body: notFound('sequence', '1'),
      attempts: [sevenTimes],
      outcomes: [['Pending (Outreach)', 'Error (Outreach)']],
      partner: ['400 · Retry attempt exceeded'],
    });
    const [made] = run.final.outreach.sequences.filter(({ name }) => name === 'Welcome again');
    const cured = recordRun(
      {
        ...run.input,
        graphs: [storyGraph({ sequenceId: made?.id ?? 0 })],
        org: run.final,
        start: run.journal.at(-1)?.at ?? 0,
        stimuli: [reprocess(0)],
      },
      catalog,
    );
    if (!cured.ok) throw new Error('The graph is valid');
    expect(entriesOf(cured.value, 'callout-answered').map(({ status }) => status)).toEqual([201]);
    expect(partnerLogOf(cured.value.journal).map(({ responseStatusCode }) => responseStatusCode)).toEqual([200]);
    await expect(storyText(cured.value)).toMatchFileSnapshot('journals/errors/err-3-sequence-run-again.txt');
  });
});

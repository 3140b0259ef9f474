import { describe, expect, it } from 'vitest';
import { HOUR, MINUTE } from '#shared/instant.ts';
import { SYNC_TYPES } from '#crm-sync/sync-state.ts';
import type { OrgSetup } from '#world/org-setup.ts';
import type { Stimulus } from '#world/run-input.ts';
import { entriesOf, pathOf } from '../support/run-scenario.ts';
import { START } from '../support/small-org.ts';
import { checkStory, edit, id, quietOrg, runStory, touch, type Story } from './error-story.ts';

const synced = (sync: Partial<OrgSetup['sync']>): OrgSetup => ({
  ...quietOrg,
  outreach: {
    ...quietOrg.outreach,
    prospects: quietOrg.outreach.prospects.map((each) => ({ ...each, company: 'Customer Ltd' })),
  },
  sync: { ...quietOrg.sync, connected: true, ...sync },
});

describe('errors that come of the sync', () => {
  it('[ERR-3] [ADD-3] [SYN-7] [SYN-10] the id did not sync back: Updates Out is switched on, and all leads are pushed', async () => {
    const { types } = quietOrg.sync;
    const withoutOut = types.Lead.mappings.map((row) => (row.outreachField === 'id' ? { ...row, updatesOut: false } : row));
    const run = await checkStory({
      file: 'err-3-did-not-sync-back',
      org: synced({
 changed: { ...quietOrg.sync.changed, Lead: [id('fresh')] }, types: { ...types, Lead: { ...types.Lead, mappings: withoutOut } } }),
      stimuli: [
        // Known to Outreach by now, but not the other way round.
        touch('fresh', 15 * MINUTE),
        edit(
          {
            type: 'map-sync-field',
            object: 'Lead',
            outreachField: 'id',
            salesforceField: 'Outreach_Prospect_ID__c',
            updatesIn: false,
            updatesOut: true,
          },
          30 * MINUTE,
        ),
        edit({ type: 'force-sync', object: 'Lead' }, 30 * MINUTE),
      ],
      attempts: [['201'], ['201']],
      // [ADD-7] The edge leaves no message in the Outcome.
      outcomes: [['Success (Outreach)'], [], ['Success (Outreach)']],
      partner: ['200', '200'],
    });
    expect(pathOf(run, 'trip-2').at(-1)).toBe('node:missing-prospect-id');
    const [, , again] = entriesOf(run, 'trip-started');
    expect(again).toMatchObject({ trigger: 'updated', at: START + 31 * MINUTE });
  });

  /** The plugin polls three types every minute: 180 requests an hour, where the user has 150. */
  const busy = synced({
    types: Object.fromEntries(
      SYNC_TYPES.map((type) => [type, { ...quietOrg.sync.types[type], pollingMinutes: 1 }]),
    ) as OrgSetup['sync']['types'],
  });
  const org: OrgSetup = {
    ...busy,
    outreach: {
      ...busy.outreach,
      rateLimit: 150,
      rulesets: busy.outreach.rulesets.map((each) => ({ ...each, permitDuplicateProspects: 'allow' })),
    },
  };
  /** The lead changes towards the end of both hours. */
  const late: readonly Stimulus[] = [
    touch('ready', 55 * MINUTE, 'Warm'),
    touch('ready', HOUR + 55 * MINUTE, 'Cold'),
  ];
  const longer: readonly Stimulus[] = [
    ...(['User', 'Lead', 'Contact'] as const).map((object) => edit({ type: 'change-sync-type', object, pollingMinutes: 10 }, HOUR + 5 * MINUTE)),
    edit(
      { type: 'change-leandata-settings', settings: { retryActionIn: { amount: 2, unit: 'hours' } } },
      HOUR + 5 * MINUTE,
    ),
  ];

  it('[ERR-16] [OUT-11] the polls use the hour up; with longer intervals in both systems requests are left', async () => {
    const story: Story = {
      file: 'err-16-longer-intervals',
      org,
      until: 3 * HOUR,
      stimuli: [...late, ...longer],
      attempts: [['201'], ['429 ERR-16', '201'], ['201']],
      outcomes: [['Success (Outreach)'], ['Pending (Outreach)', 'Success (Outreach)'], ['Success (Outreach)']],
      partner: ['200', '200', '200'],
    };
    await checkStory(story);
    const uncured = runStory({ org, until: 3 * HOUR, stimuli: late });
    const errors = entriesOf(uncured, 'callout-answered').map(({ callout, error }) => `${callout} ${error ?? 'ok'}`);
    expect(errors).toEqual(['callout-1 ok', 'callout-2 ERR-16', 'callout-2 ok', 'callout-3 ERR-16', 'callout-3 ok']);
  });
});

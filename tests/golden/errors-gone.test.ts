import { describe, expect, it } from 'vitest';
import { MINUTE } from '#shared/instant.ts';
import type { Edit } from '#world/edit.ts';
import type { Stimulus } from '#world/run-input.ts';
import { cause, checkStory, cure, edit, id, REPROCESSED, reprocess, touch, type Story } from './error-story.ts';

/** The first attempt finds Outreach cut off, so that the callout is pending; the network is back before the retry. */
const network = (networkDown: boolean): Edit => ({ type: 'change-outreach-settings', settings: { networkDown } });
const pending: readonly Stimulus[] = [...cause(network(true)), ...cure(network(false))];
const LATER = 40 * MINUTE;
const goneBeforeTheRetry = (reason: string): Pick<Story, 'attempts' | 'outcomes' | 'partner'> => ({
  attempts: [['0 ERR-18'], ['201']],
  outcomes: [['Pending (Outreach)', 'Error (Outreach)'], ['Success (Outreach)']],
  partner: [`0 · ${reason}`, '200'],
});

describe('a record that is gone while its callout is pending', () => {
  it('[ADD-12] [LOG-5] is deleted: no further request; restored, it is run again', async () => {
    await checkStory({
      file: 'gone-deleted',
      stimuli: [
        ...pending,
        { type: 'delete-record', after: LATER, object: 'Lead', id: id('ready') },
        edit({ type: 'restore-record', object: 'Lead', id: id('ready') }, REPROCESSED - MINUTE),
        reprocess(),
      ],
      ...goneBeforeTheRetry('Object has been deleted'),
    });
  });

  it('[ADD-12] [LOG-5] is merged by somebody else: no further request; its master is run in its stead', async () => {
    const merge = { type: 'merge-record', object: 'Lead', id: id('ready'), into: id('queued') } as const;
    const owned: Stimulus = {
      type: 'update-record',
      after: REPROCESSED,
      object: 'Lead',
      id: id('queued'),
      fields: { OwnerId: id('sam') },
    };
    await checkStory({
      file: 'gone-merged',
      stimuli: [...pending, { type: 'make-fault', after: LATER, fault: merge }, owned],
      ...goneBeforeTheRetry('Object has been merged'),
      // The merge changes the master, which still belongs to a queue then.
      outcomes: [['Pending (Outreach)', 'Error (Outreach)'], [], ['Success (Outreach)']],
    });
  });

  it('[SF-4] [ADD-12] is converted by somebody else: it is there still, and the retry adds the prospect', async () => {
    const convert: Edit = {
      type: 'convert-lead',
      leadId: id('ready'),
      convertedStatus: 'Closed - Converted',
      accountId: null,
      contactId: null,
      ownerId: null,
      opportunityName: null,
    };
    const run = await checkStory({
      file: 'gone-converted',
      stimuli: [...pending, edit(convert, LATER), touch('ready', REPROCESSED, 'Cold')],
      attempts: [['0 ERR-18', '201']],
      outcomes: [['Pending (Outreach)', 'Success (Outreach)']],
      partner: ['200'],
    });
    expect(run.journal.filter(({ type }) => type === 'write-refused')).toHaveLength(1);
  });
});

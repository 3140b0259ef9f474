import { describe, expect, it } from 'vitest';
import { MINUTE } from '#shared/instant.ts';
import type { Edit } from '#world/edit.ts';
import { entriesOf } from '../support/run-scenario.ts';
import { cause, checkStory, cure, reprocess } from './error-story.ts';

const lock = (kind: 'prospect' | 'user', locked: boolean): Edit =>
  kind === 'prospect'
    ? { type: 'edit-outreach-record', kind, id: 1, fields: { locked } }
    : { type: 'edit-outreach-record', kind, id: 1, fields: { locked } };
const leandata = (settings: Extract<Edit, { type: 'change-leandata-settings' }>['settings']): Edit => ({
  type: 'change-leandata-settings',
  settings,
});

describe('how far a callout is retried', () => {
  it('[ERR-13] [APP-4] [LOG-5] fails for good after one attempt and six retries, and is run again after the cure', async () => {
    const run = await checkStory({
      file: 'retry-attempt-exceeded',
      stimuli: [...cause(lock('user', true)), ...cureLate(lock('user', false)), reprocess(8 * 60 * MINUTE)],
      attempts: [Array.from({ length: 7 }, () => '422 ERR-13'), ['201']],
      outcomes: [['Pending (Outreach)', 'Error (Outreach)'], ['Success (Outreach)']],
      partner: ['400 · Retry attempt exceeded', '200'],
    });
    expect(entriesOf(run, 'callout-sent').filter(({ callout }) => callout === 'callout-1')).toHaveLength(7);
  });

  it('[ERR-9] [APP-5] retries an error that is final otherwise, where the retry table says so', async () => {
    await checkStory({
      file: 'retry-table-retried',
      stimuli: [
        ...cause(leandata({ retryTable: { 'ERR-9': true } }), lock('prospect', true)),
        ...cure(lock('prospect', false)),
      ],
      attempts: [['422 ERR-9', '201']],
      outcomes: [['Pending (Outreach)', 'Success (Outreach)']],
      partner: ['200'],
    });
  });

  it('[ERR-13] [APP-5] does not retry an error that is retried otherwise, where the retry table says so', async () => {
    await checkStory({
      file: 'retry-table-final',
      stimuli: [
        ...cause(leandata({ retryTable: { 'ERR-13': false } }), lock('user', true)),
        ...cure(lock('user', false)),
        reprocess(),
      ],
      attempts: [['422 ERR-13'], ['201']],
      outcomes: [['Error (Outreach)'], ['Success (Outreach)']],
      partner: ['400', '200'],
    });
  });

  it('[ERR-13] [APP-3] waits as long as Retry Action In says from then on', async () => {
    const run = await checkStory({
      file: 'retry-action-in',
      stimuli: [
        ...cause(leandata({ retryActionIn: { amount: 5, unit: 'minutes' } }), lock('user', true)),
        ...cure(lock('user', false)),
      ],
      attempts: [[...Array.from({ length: 6 }, () => '422 ERR-13'), '201']],
      outcomes: [['Pending (Outreach)', 'Success (Outreach)']],
      partner: ['200'],
    });
    const answers = entriesOf(run, 'callout-answered');
    const waits = entriesOf(run, 'callout-retry-scheduled').map(({ dueAt }, index) => dueAt - (answers[index]?.at ?? 0));
    expect(new Set(waits)).toEqual(new Set([5 * MINUTE]));
  });

  it('[ERR-13] [LOG-6] [LOG-5] ends with Log length hit where the history has grown too long', async () => {
    await checkStory({
      file: 'log-length-hit',
      stimuli: [...cause(leandata({ settings: { historyLength: 1_500 } }), lock('user', true))],
      attempts: [Array.from({ length: 3 }, () => '422 ERR-13')],
      outcomes: [['Pending (Outreach)', 'Error (Outreach)']],
      partner: ['400 · Log length hit'],
    });
  });
});

/** After the last retry. */
function cureLate(made: Edit) {
  return cure(made).map((each) => ({ ...each, after: 7 * 60 * MINUTE }));
}

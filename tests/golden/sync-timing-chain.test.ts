import { describe, expect, it } from 'vitest';
import type { JournalEntry } from '#logs/journal-entry.ts';
import { formatInstant, MINUTE, SECOND, type Instant } from '#shared/instant.ts';
import type { OrgSetup } from '#world/org-setup.ts';
import type { RecordedRun } from '#world/recorded-run.ts';
import { buildGraph, when } from '../support/build-graph.ts';
import { goldenText, runScenario } from '../support/run-scenario.ts';
import { smallOrg, START } from '../support/small-org.ts';

const { ids, setup } = smallOrg();

/** Add to Sequence behind the Updated trigger, once the lead has its Prospect id. */
const graph = buildGraph({
  nodes: {
    gate: [
      'condition',
      { outcomes: [{ id: 'yes', name: 'Has prospect', criteria: when('Outreach_Prospect_ID__c', 'has-changed') }] },
    ],
    node: ['add-to-sequence', { sequenceId: 1 }],
  },
  edges: ['updated-lead:all-leads > gate', 'gate:yes > node'],
});

/** A lead of Sam's comes in at the start, and lives through the whole chain. */
const live = (org: OrgSetup): RecordedRun =>
  runScenario({
    graph,
    org,
    stimuli: [
      {
        type: 'create-record',
        after: 0,
        through: 'import',
        object: 'Lead',
        fields: { LastName: 'New', Company: 'New Ltd', OwnerId: ids['sam'] ?? '', Email: 'chain@customer.example' },
      },
    ],
  });

/** The time of day on the clock of the run, which begins at 09:00:00. */
const clock = (at: Instant): string => formatInstant(at).slice(11, 19);

/** Links of the chain, each with its instant: what happened, in a word or two. */
function chain({ journal }: RecordedRun): readonly string[] {
  return journal.flatMap((entry) => {
    const word = wordFor(entry);
    return word === undefined ? [] : [`${clock(entry.at)} ${word}`];
  });
}

function wordFor(entry: JournalEntry): string | undefined {
  switch (entry.type) {
    case 'record-changed':
      return entry.object === 'Lead' && entry.kind === 'created' ? 'lead created' : undefined;
    case 'trip-started':
      return `${entry.trigger} trigger`;
    case 'sync-polled':
      return `polled, ${entry.detected} found`;
    case 'sync-carried':
      return `${entry.direction} ${entry.action} ${entry.fields.join(', ')}`;
    case 'callout-queued':
      return 'callout gathered';
    case 'callout-sent':
      return `sent, attempt ${entry.attempt}`;
    case 'callout-answered':
      return `answered ${entry.status}`;
    case 'callout-retry-scheduled':
      return `pending until ${clock(entry.dueAt)}`;
    case 'callout-ended':
      return `ended: ${entry.reason ?? entry.result}`;
    default:
      return undefined;
  }
}

/** From the lead's creation to the moment its callout is ready to be sent. */
const untilSent = [
  '09:00:00 lead created',
  '09:00:00 new trigger',
  '09:10:00 polled, 1 found',
  '09:10:00 in created Email, LastName, Company, OwnerId, Status',
  '09:11:00 out updated Outreach_Prospect_ID__c',
  '09:11:00 updated trigger',
  '09:11:00 callout gathered',
  '09:11:30 sent, attempt 1',
];

describe('the timing chain of a lead', () => {
  it('[CLK-3] [APP-6] waits for the end of maintenance, and is added then', async () => {
    // It begins after the id has gone back, and before the batch runs.
    const maintenance = [{ from: START + 11 * MINUTE + 15 * SECOND, to: START + 20 * MINUTE }];
    const run = live({ ...setup, outreach: { ...setup.outreach, maintenance } });
    expect(chain(run)).toEqual([
      ...untilSent,
      '09:11:30 answered 503',
      '09:11:30 pending until 09:20:00',
      '09:20:00 sent, attempt 2',
      '09:20:00 answered 201',
      '09:20:00 ended: success',
    ]);
    await expect(goldenText(run.journal)).toMatchFileSnapshot('journals/sync-timing-chain-maintenance.txt');
  });

  it('[CLK-3] [APP-4] [APP-3] is pending through six retries, an hour apart, and fails for good', async () => {
    // The sequence is Ada's and not shared, and the lead is Sam's (ERR-12).
    const sequences = setup.outreach.sequences.map((one) => ({ ...one, shareType: 'private', ownerId: 2 }) as const);
    const run = live({ ...setup, outreach: { ...setup.outreach, sequences } });
    // Each answer takes the better part of a second, and the next hour begins with it.
    expect(chain(run).slice(untilSent.length)).toEqual([
      '09:11:30 answered 422',
      '09:11:30 pending until 10:11:30',
      '10:11:30 sent, attempt 2',
      '10:11:31 answered 422',
      '10:11:31 pending until 11:11:31',
      '11:11:31 sent, attempt 3',
      '11:11:32 answered 422',
      '11:11:32 pending until 12:11:32',
      '12:11:32 sent, attempt 4',
      '12:11:33 answered 422',
      '12:11:33 pending until 13:11:33',
      '13:11:33 sent, attempt 5',
      '13:11:33 answered 422',
      '13:11:33 pending until 14:11:33',
      '14:11:33 sent, attempt 6',
      '14:11:34 answered 422',
      '14:11:34 pending until 15:11:34',
      '15:11:34 sent, attempt 7',
      '15:11:34 answered 422',
      '15:11:34 ended: Retry attempt exceeded',
    ]);
    expect(chain(run).slice(0, untilSent.length)).toEqual(untilSent);
    await expect(goldenText(run.journal)).toMatchFileSnapshot('journals/sync-timing-chain-retries.txt');
  });

  it('[CLK-3] [SYN-3] writes the id back within 60 seconds, whatever the setting', () => {
    for (const pushSeconds of [0, 30, 60]) {
      const run = live({ ...setup, sync: { ...setup.sync, pushSeconds } });
      const at = (type: JournalEntry['type'], direction: 'in' | 'out'): number =>
        run.journal.find((entry) => entry.type === type && 'direction' in entry && entry.direction === direction)?.at ?? 0;
      expect(at('sync-carried', 'out') - at('sync-carried', 'in')).toBe(pushSeconds * SECOND);
    }
  });
});

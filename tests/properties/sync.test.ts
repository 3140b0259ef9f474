import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY, HOUR, SECOND, type Duration } from '#shared/instant.ts';
import type { OrgSetup } from '#world/org-setup.ts';
import { cleanOrg } from '../support/clean-org.ts';
import { aStory, CYCLE, lastEdit, withCrossedRows, type SyncStory } from '../support/random-edits.ts';
import { smallOrg, START } from '../support/small-org.ts';
import { callsForWork, countChanges, disagreements } from '../support/sync-laws.ts';
import { TwoSystems } from '../support/two-systems.ts';

/** Both systems after the edits: as soon as nothing waits any more, or `within` so long after the last edit. */
function cameToRest({ setup, edits }: SyncStory, within: Duration): TwoSystems {
  const systems = new TwoSystems(setup, START);
  for (const { after, run } of edits) systems.at(START + after, () => run(systems));
  const last = START + lastEdit(edits);
  systems.runUntil(last);
  systems.runUntil(last + within, () => systems.sync.idle());
  return systems;
}

const check = (cap: fc.Arbitrary<number | null>, law: (story: SyncStory) => void, numRuns: number): void =>
  fc.assert(fc.property(aStory(cap), law), { numRuns, seed: 20_260_105 });

const person = { through: 'person' } as const;
/** The lead that is linked to prospect 1 from the start. */
const lead = smallOrg().ids['ready'] ?? '';

/** The clean org with its own mappings, polled and pushed so often. */
function leadPolledEvery(pollingMinutes: number, pushSeconds: number): OrgSetup {
  const org = cleanOrg();
  const { types } = org.sync;
  return { ...org, sync: { ...org.sync, pushSeconds, types: { ...types, Lead: { ...types.Lead, pollingMinutes } } } };
}

const noCap = fc.constant(null);
/** A few records or values move by an edit, such as a merge, and each may be made, linked and written back. */
const PER_CHANGE = 4;

/** On a machine that does much else at the same time, too. */
const PATIENCE = { timeout: 90_000 };

describe('laws of the sync', PATIENCE, () => {
  it('[SYN-6] random edits on both sides come to rest within three cycles, and linked records agree', () => {
    check(
      noCap,
      (story) => {
        const systems = cameToRest(story, 3 * CYCLE);
        expect(systems.sync.idle()).toBe(true);
        expect(disagreements(systems)).toEqual([]);
      },
      800,
    );
  });

  it('[SYN-5] what has come to rest stays at rest', () => {
    check(
      noCap,
      (story) => {
        const systems = cameToRest(story, 3 * CYCLE);
        const before = countChanges(systems);
        systems.runUntil(systems.now + DAY);
        expect(countChanges(systems)).toEqual(before);
      },
      200,
    );
  });

  it('[SYN-12] edits lead to a bounded number of writes and calls', () => {
    check(
      noCap,
      (story) => {
        const systems = cameToRest(story, 3 * CYCLE);
        const { people, plugin } = countChanges(systems);
        expect(plugin).toBeLessThanOrEqual(PER_CHANGE * people + PER_CHANGE);
        expect(callsForWork(systems)).toBeLessThanOrEqual(2 * PER_CHANGE * people + PER_CHANGE);
      },
      500,
    );
  });

  it('[SYN-11] under a daily cap all of it still crosses, on later days, with a line in the log for each day that ended at the cap', () => {
    check(
      fc.integer({ min: 8, max: 60 }),
      (story) => {
        const systems = cameToRest(story, 30 * DAY);
        expect(systems.sync.idle()).toBe(true);
        expect(disagreements(systems)).toEqual([]);
        const days = Math.floor((systems.now - START) / DAY);
        const capped = systems.events.filter((event) => event.type === 'sync-refused' && event.code === 'api-limit');
        expect(capped.length).toBeGreaterThanOrEqual(days);
      },
      250,
    );
  });

  it('[SYN-6] mappings that form a loop between both systems cause no ping-pong', () => {
    fc.assert(
      fc.property(aStory(noCap).chain(withCrossedRows), (story) => {
        const systems = cameToRest(story, 6 * CYCLE);
        expect(systems.sync.idle()).toBe(true);
        const { people, plugin } = countChanges(systems);
        expect(plugin).toBeLessThanOrEqual(2 * PER_CHANGE * people + PER_CHANGE);
        systems.runUntil(systems.now + DAY);
        expect(countChanges(systems)).toEqual({ people, plugin });
      }),
      { numRuns: 300, seed: 20_260_105 },
    );
  });

  it('[SYN-6] of changes of one field on both sides the latest wins, whenever polls and pushes come', () => {
    const moments = fc.uniqueArray(fc.record({ second: fc.nat(1_800), inSalesforce: fc.boolean() }), {
      selector: ({ second }) => second,
      minLength: 2,
      maxLength: 6,
    });
    fc.assert(
      fc.property(moments, fc.integer({ min: 1, max: 15 }), fc.integer({ min: 0, max: 60 }), (all, minutes, push) => {
        const edits = [...all].sort((a, b) => a.second - b.second);
        const systems = new TwoSystems(leadPolledEvery(minutes, push), START);
        for (const { second, inSalesforce } of edits) {
          const title = `Title at ${second}`;
          systems.at(START + second * SECOND, () => {
            if (inSalesforce) systems.salesforce.update('Lead', lead, { Title: title }, person);
            else systems.outreach.edit('prospect', 1, { title }, person);
          });
        }
        systems.runUntil(START + HOUR);
        const latest = `Title at ${edits.at(-1)?.second}`;
        expect(systems.salesforce.get('Lead', lead)?.['Title']).toBe(latest);
        expect(systems.outreach.get('prospect', 1)?.title).toBe(latest);
      }),
      { numRuns: 500, seed: 20_260_105 },
    );
  });
});

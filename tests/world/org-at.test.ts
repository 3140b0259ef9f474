import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalog } from '#nodes/catalog.ts';
import { createWorld } from '#world/create-world.ts';
import { orgAt, prospectOfOrg, recordOfOrg } from '#world/org-at.ts';
import type { OrgSetup } from '#world/org-setup.ts';
import { recordRun } from '#world/record-run.ts';
import type { RecordedRun } from '#world/recorded-run.ts';
import type { Stimulus } from '#world/run-input.ts';
import { DAY } from '#shared/instant.ts';
import { aScenario } from '../support/random-scenario.ts';
import { inputOf, runScenario, type TestScenario } from '../support/run-scenario.ts';
import { buildGraph } from '../support/build-graph.ts';
import { smallOrg, START } from '../support/small-org.ts';

/** What the docstring of `orgAt` promises: all but what waits to be carried, what no entry tells, and serial numbers. */
function promised({ name, salesforce, outreach, sync, leandata }: OrgSetup, counts: boolean): unknown {
  const { changed: _c, changedFields: _f, changedHops: _h, toPush: _p, usersToRefresh: _u, ...plugin } = sync;
  const { waits: _w, resumesAt: _r, callsToday, callsOn, nextPoll, ...settings } = plugin;
  const { rateWindows: _l, nextId: _n, ...others } = outreach;
  const { apiRequests, nextSerial: _s, ...org } = salesforce;
  const counted = counts ? { callsToday, callsOn, nextPoll, apiRequests } : {};
  return withoutBlanks({ name, org, others, settings, leandata, counted });
}

/** A blank field counts as one that is not there; tokens are alike. */
function withoutBlanks(value: unknown, key = ''): unknown {
  if (Array.isArray(value)) return value.map((each) => withoutBlanks(each));
  if (typeof value !== 'object' || value === null) return key.endsWith('Token') ? 'token' : value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, inner]) => (inner == null ? [] : [[name, withoutBlanks(inner, name)]])),
  );
}

/** The counts are known but for polls at the very instant, and hours that are used up (OUT-11). */
const countsAreTold = (at: number, orgs: readonly OrgSetup[]): boolean =>
  orgs.every(
    ({ sync, outreach }) =>
      !Object.values(sync.nextPoll ?? {}).includes(at) && !(sync.drawsOnRateLimit && outreach.rateLimit < 100),
  );

/** The run, and how its systems stood whenever something was written, from a world that was stopped there. */
function stopped(scenario: TestScenario): { run: RecordedRun; stops: ReadonlyMap<number, OrgSetup> } | null {
  const input = inputOf(scenario);
  const recorded = recordRun(input, catalog);
  if (!recorded.ok) return null;
  let written = -1;
  const world = createWorld(input, catalog, ({ seq }) => (written = seq));
  if (!world.ok) return null;
  const stops = new Map<number, OrgSetup>();
  let last = written;
  while (world.value.advance(1)) {
    if (written !== last) stops.set(written, world.value.setup());
    last = written;
  }
  return { run: recorded.value, stops };
}

describe('orgAt', { timeout: 90_000 }, () => {
  it('[LOG-8] [CLK-2] gives all systems as a world that was stopped there has them', () => {
    fc.assert(
      fc.property(aScenario, (scenario) => {
        const known = stopped(scenario);
        fc.pre(known !== null);
        if (known === null) return;
        for (const [seq, setup] of known.stops) {
          const folded = orgAt(known.run, seq);
          const counts = countsAreTold(known.run.journal[seq]?.at ?? 0, [folded, setup]);
          expect(promised(folded, counts), `entry ${seq}`).toEqual(promised(setup, counts));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('[LOG-8] gives equal states whichever way one comes to an entry', () => {
    fc.assert(
      fc.property(aScenario, fc.array(fc.nat(400), { minLength: 2, maxLength: 8 }), (scenario, way) => {
        const recorded = recordRun(inputOf(scenario), catalog);
        fc.pre(recorded.ok);
        if (!recorded.ok) return;
        const run = recorded.value;
        const at = (seq: number): number => seq % run.journal.length;
        const first = way.map((seq) => orgAt(run, at(seq)));
        const back = way.toReversed().map((seq) => orgAt(run, at(seq)));
        expect(back.toReversed()).toEqual(first);
        // A run that nobody has looked into before, and only at this entry.
        for (const [index, seq] of way.entries()) expect(orgAt({ ...run }, at(seq))).toEqual(first[index]);
      }),
      { numRuns: 60 },
    );
  });

  it('[LOG-8] gives one record or prospect as it stands in the whole org', () => {
    fc.assert(
      fc.property(aScenario, fc.array(fc.nat(400), { minLength: 2, maxLength: 6 }), (scenario, way) => {
        const recorded = recordRun(inputOf(scenario), catalog);
        fc.pre(recorded.ok);
        if (!recorded.ok) return;
        const run = recorded.value;
        const everyone = run.final;
        for (const seq of way.map((each) => each % run.journal.length)) {
          const { salesforce, outreach } = orgAt({ ...run }, seq);
          for (const id of everyone.salesforce.records.Lead.map(({ Id }) => String(Id))) {
            const whole = salesforce.records.Lead.find(({ Id }) => Id === id);
            expect(withoutBlanks(recordOfOrg(run, 'Lead', id, seq))).toEqual(withoutBlanks(whole));
          }
          for (const { id } of everyone.outreach.prospects) {
            const whole = outreach.prospects.find((prospect) => prospect.id === id);
            expect(withoutBlanks(prospectOfOrg(run, String(id), seq))).toEqual(withoutBlanks(whole));
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  it('[LOG-8] gives the org before the run, and as the run left it, at both ends', () => {
    const run = runScenario({ graph: buildGraph({ nodes: {}, edges: [] }), stimuli: [] });
    expect(orgAt(run, -1)).toBe(run.input.org);
    expect(orgAt(run, run.journal.length - 1)).toBe(run.final);
  });

  it.each(['salesforce', 'outreach'] as const)(
    '[LOG-8] [SYN-11] a cap of %s that is reached before anything was counted is over with its day',
    (cap) => {
      const { setup, ids } = smallOrg();
      const org: OrgSetup = { ...setup, sync: { ...setup.sync, dailyCap: 50 } };
      const graph = buildGraph({ nodes: {}, edges: [] });
      const reached: Stimulus = { type: 'make-fault', after: 0, fault: { type: 'reach-api-cap', cap } };
      const later: Stimulus = {
        type: 'update-record',
        after: DAY,
        object: 'Lead',
        id: ids['ready'] ?? '',
        fields: { Rating: 'Hot' },
      };
      const run = runScenario({ graph, org, stimuli: [reached, later], until: 2 * DAY });
      const counted = (seq: number): readonly number[] => {
        const { sync, salesforce } = orgAt(run, seq);
        return [sync.callsToday, salesforce.apiRequests.used];
      };
      const first = run.journal.findIndex(({ type }) => type === 'setting-changed');
      expect(Math.max(...counted(first))).toBe(cap === 'outreach' ? 50 : 100_000);
      const nextDay = run.journal.findIndex(({ type, at }) => type === 'record-changed' && at === START + DAY);
      expect(Math.max(...counted(nextDay))).toBeLessThan(500);
    },
  );

  it('[LOG-8] gives the same list of records where nothing changed in between', () => {
    const { setup, ids } = smallOrg();
    const graph = buildGraph({ nodes: {}, edges: [] });
    const update = { type: 'update-record', after: 0, object: 'Lead', id: ids['ready'] ?? '' } as const;
    const run = runScenario({ graph, org: setup, stimuli: [{ ...update, fields: { Rating: 'Hot' } }] });
    const changed = run.journal.findIndex((entry) => entry.type === 'record-changed');
    const [one, other] = [orgAt(run, changed), orgAt(run, changed + 1)];
    expect(other.salesforce.records.Lead).toBe(one.salesforce.records.Lead);
    expect(one.salesforce.records.Contact).toBe(setup.salesforce.records.Contact);
    expect(one.salesforce.records.Lead.find(({ Id }) => Id === ids['ready'])?.['Rating']).toBe('Hot');
  });
});

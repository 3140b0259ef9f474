import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JournalEntry } from '#logs/journal-entry.ts';
import { catalog } from '#nodes/catalog.ts';
import { SECOND } from '#shared/instant.ts';
import type { OrgSetup } from '#world/org-setup.ts';
import { recordRun } from '#world/record-run.ts';
import type { RecordedRun } from '#world/recorded-run.ts';
import type { Stimulus } from '#world/run-input.ts';
import { anOrg } from '../support/random-org.ts';
import { aGraph, aStimulus } from '../support/random-scenario.ts';
import { entriesOf, inputOf } from '../support/run-scenario.ts';

/** Nobody else writes: no sync, and no trip sets off another. */
function alone(org: OrgSetup, mapping: Partial<OrgSetup['leandata']['mapping']>): OrgSetup {
  const { leandata, sync } = org;
  const settings = { ...leandata.settings, recursiveRoutingPrevention: true };
  const usual = { Lead: 'Outreach_Prospect_ID__c', Contact: 'Outreach_Prospect_ID__c', User: 'Outreach_User_ID__c' };
  const authorization = { ...leandata.authorization, status: 'authorized' as const };
  return {
    ...org,
    sync: { ...sync, connected: false },
    leandata: { ...leandata, settings, authorization, mapping: { ...usual, ...mapping } },
  };
}

/** Runs of one stimulus at the start, in which a path was put back. */
function reverted(holds: boolean, mapping: Partial<OrgSetup['leandata']['mapping']>, later: readonly Stimulus[]) {
  const sketches = fc.sample(fc.tuple(aGraph(holds), anOrg, aStimulus(false)), { numRuns: 900, seed: 20_260_105 });
  return sketches.flatMap(([graph, org, stimulus]): readonly RecordedRun[] => {
    const stimuli = [{ ...stimulus, after: 0 }, ...later];
    const run = recordRun(inputOf({ graph, org: alone(org, mapping), stimuli }), catalog);
    return run.ok && entriesOf(run.value, 'trip-reverted').length > 0 ? [run.value] : [];
  });
}

/** The same stimuli where nothing is routed. */
function untouched(run: RecordedRun): RecordedRun['final'] {
  const before = recordRun({ ...run.input, graphs: [] }, catalog);
  if (!before.ok) throw new Error('no graph, no issue');
  return before.value.final;
}

const changesOf = (run: RecordedRun) => entriesOf(run, 'trip-reverted').flatMap(({ changes }) => changes);
const made = (runs: readonly RecordedRun[], is: (entry: JournalEntry) => boolean): number =>
  runs.filter(({ journal }) => journal.some(is)).length;
const kindIs = (kind: string) => (entry: JournalEntry) => entry.type === 'record-changed' && entry.kind === kind;

describe('laws of a path that is put back', { timeout: 90_000 }, () => {
  const runs = reverted(false, { User: null }, []);

  it('[ADD-8] [ADD-9] without a hold and without other writers every record equals itself before the trip', () => {
    for (const run of runs) {
      const before = untouched(run);
      expect(run.final.salesforce.records).toEqual(before.salesforce.records);
      expect(run.final.leandata.pools).toEqual(before.leandata.pools);
      expect(changesOf(run).every(({ undone }) => undone)).toBe(true);
    }
  });

  it('[ADD-9] each change that the trip had made is listed, and no other', () => {
    for (const run of runs) {
      const { trip } = entriesOf(run, 'trip-reverted')[0] ?? { trip: '' };
      const written = entriesOf(run, 'record-changed').filter(
        ({ by, kind }) => by.trip === trip && kind !== 'reverted',
      );
      const listed = new Set(changesOf(run).map(({ id }) => id));
      for (const { id, fields } of written)
        if (fields.some(([field]) => !/Modified|Modstamp/.test(field))) expect(listed).toContain(id);
      expect(listed.size).toBeLessThanOrEqual(new Set(written.map(({ id }) => id)).size);
    }
  });

  it('was tried on plain fields, owners, pools, conversions and merges', () => {
    expect(runs.length).toBeGreaterThan(200);
    expect(runs.filter((run) => changesOf(run).length > 0).length).toBeGreaterThan(100);
    expect(made(runs, kindIs('converted'))).toBeGreaterThan(20);
    expect(made(runs, kindIs('merged'))).toBeGreaterThan(2);
    expect(made(runs, (entry) => entry.type === 'setting-changed' && entry.path.startsWith('pools.'))).toBeGreaterThan(
      4,
    );
  });
});

describe('laws of a path that is put back when part of it is final', { timeout: 90_000 }, () => {
  const unmap: Stimulus = { type: 'make-fault', after: 10 * SECOND, fault: { type: 'unmap-field', object: 'User' } };
  const runs = reverted(true, {}, [unmap]);
  const STAMPS = new Set(['LastModifiedDate', 'SystemModstamp', 'LastModifiedById']);
  const plain = (records: RecordedRun['final']['salesforce']['records']) =>
    Object.values(records).map((list) =>
      list.map((record) =>
        Object.fromEntries(Object.entries(record).filter(([field, value]) => !STAMPS.has(field) && value !== null)),
      ),
    );

  it('[ADD-9] where everything is listed as undone, every record reads as before but for its stamps', () => {
    for (const run of runs) {
      if (!changesOf(run).every(({ undone }) => undone) || entriesOf(run, 'trip-started').length > 1) continue;
      expect(plain(run.final.salesforce.records)).toEqual(plain(untouched(run).salesforce.records));
      expect(run.final.leandata.pools).toEqual(untouched(run).leandata.pools);
    }
  });

  it('[ADD-9] what stays has a reason, and only what stays', () => {
    for (const { undone, reason } of runs.flatMap(changesOf)) expect(reason === undefined).toBe(undone);
  });

  it('[ADD-9] what is listed as undone holds its earlier value', () => {
    for (const run of runs) {
      const first = new Map<string, unknown>();
      for (const { object, id, field, to, undone } of changesOf(run))
        first.set(`${object} ${id} ${field}`, undone ? to : first);
      for (const [key, to] of first) {
        const [object = '', id, field = ''] = key.split(' ');
        if (to === first || object === 'prospect') continue;
        const record = run.final.salesforce.records[object as 'Lead']?.find((each) => each['Id'] === id);
        expect([key, record?.[field] ?? null]).toEqual([key, to]);
      }
    }
  });

  it('was tried on holds, callouts that found out, and changes that stay', () => {
    expect(runs.length).toBeGreaterThan(60);
    expect(made(runs, ({ type }) => type === 'trip-held')).toBeGreaterThan(20);
    expect(made(runs, (entry) => entry.type === 'callout-ended' && entry.why.rule === 'ADD-8')).toBeGreaterThan(20);
    expect(runs.filter((run) => changesOf(run).some(({ undone }) => !undone)).length).toBeGreaterThan(5);
    expect(runs.filter((run) => changesOf(run).some(({ undone }) => undone)).length).toBeGreaterThan(20);
  });
});

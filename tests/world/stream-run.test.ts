import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tripsOf } from '#logs/trips.ts';
import type { TripLog } from '#logs/trip-log.ts';
import { printJournal } from '#logs/journal.ts';
import type { JournalEntry } from '#logs/journal-entry.ts';
import { catalog } from '#nodes/catalog.ts';
import { DAY, HOUR } from '#shared/instant.ts';
import { recordRun } from '#world/record-run.ts';
import type { OrgSetup } from '#world/org-setup.ts';
import type { RunInput, Stimulus } from '#world/run-input.ts';
import { inTurn, startStream, streamRun, type StreamInput, type StreamSinks } from '#world/stream-run.ts';
import { buildGraph, when } from '../support/build-graph.ts';
import { aScenario } from '../support/random-scenario.ts';
import { inputOf } from '../support/run-scenario.ts';
import { smallOrg } from '../support/small-org.ts';
import { benchLeads, decisionChain } from '../support/ten-node-graph.ts';

const { ids, setup } = smallOrg();
const withoutSync = (org: OrgSetup): OrgSetup => ({ ...org, sync: { ...org.sync, added: false, connected: false } });
const graph = decisionChain(3);
const base = inputOf({ graph, org: withoutSync(setup), stimuli: [], until: DAY });
const leads = (count: number): readonly Stimulus[] => benchLeads(count, ids['sam'] ?? '');

/** What a stream gave, gathered. */
function streamed(input: StreamInput, sinks: StreamSinks = {}) {
  const journal: JournalEntry[] = [];
  const trips: TripLog[] = [];
  const run = streamRun(input, catalog, {
    onEntry: (entry) => void journal.push(entry),
    onTripClosed: ({ trip }) => void trips.push(trip),
    ...sinks,
  });
  return { run, journal, trips };
}

const inOrder = (input: RunInput): StreamInput => ({
  ...input,
  stimuli: input.stimuli.toSorted((a, b) => a.after - b.after),
});

const byStart = (trips: readonly TripLog[]): readonly TripLog[] =>
  trips.toSorted((a, b) => a.startedSeq - b.startedSeq);

describe('a streamed run', { timeout: 90_000 }, () => {
  it('[CLK-2] gives the journal and the trips of the same run recorded', () => {
    fc.assert(
      fc.property(aScenario, fc.boolean(), ({ org = setup, ...scenario }, sync) => {
        const input = inputOf({ ...scenario, org: sync ? org : withoutSync(org) });
        const sorted = { ...input, stimuli: [...inOrder(input).stimuli] };
        const whole = recordRun(sorted, catalog);
        const { run, journal, trips } = streamed(sorted);
        expect(run.ok).toBe(whole.ok);
        if (!run.ok || !whole.ok) return;
        expect(printJournal(journal)).toBe(printJournal(whole.value.journal));
        expect(run.value.entries).toBe(journal.length);
        expect(byStart(trips)).toEqual(tripsOf(whole.value.journal));
      }),
      { numRuns: 150 },
    );
  });

  it('lets created records go when their trips close, and those of the org stay', () => {
    const { run, trips } = streamed({ ...base, stimuli: inTurn(leads(50)) });
    expect(trips.map(({ end }) => end?.outcome)).toEqual(Array.from({ length: 50 }, () => 'completed'));
    expect(run.ok && run.value.final.salesforce.records.Lead).toEqual(setup.salesforce.records.Lead);
  });

  it('tells of the trips that are open at its end last, and comes one by one in turn', () => {
    const held = buildGraph({
      nodes: { wait: ['hold', { amount: 2, unit: 'days' }] },
      edges: ['new-lead:all-leads > wait'],
    });
    const stimuli = [...inTurn(leads(2), HOUR)];
    expect(stimuli.map(({ after }) => after)).toEqual([0, HOUR]);
    expect([...inTurn(leads(3))].map(({ after }) => after)).toEqual([0, 1, 2]);
    const { run, trips } = streamed({ ...base, graphs: [held], stimuli });
    expect(trips.map(({ end, startedSeq }) => [end, startedSeq])).toEqual([
      [null, expect.any(Number)],
      [null, expect.any(Number)],
    ]);
    expect(run.ok && run.value).toMatchObject({ ended: true, progress: { done: 2, at: base.start + DAY } });
  });

  it('reads the stream as the run comes to it', () => {
    const alive: number[] = [];
    let read = 0;
    let closed = 0;
    function* source(): Generator<Stimulus> {
      for (const lead of leads(50)) {
        read += 1;
        alive.push(read - closed);
        yield lead;
      }
    }
    streamed({ ...base, stimuli: inTurn(source()) }, { onTripClosed: () => void (closed += 1) });
    expect(Math.max(...alive)).toBeLessThanOrEqual(2);
  });

  it('[HLD-1] keeps a record while its trip is held, and [CNV-2] lets go of what a conversion made', () => {
    const held = buildGraph({
      nodes: {
        wait: ['hold', { criteria: when('Rating', 'equals', 'Hot'), amount: 1, unit: 'hours' }],
        convert: ['convert-lead', { convertedStatus: 'Closed - Converted', createOpportunity: true }],
      },
      edges: ['new-lead:all-leads > wait', 'wait:time-expired > convert'],
    });
    const names: unknown[] = [];
    const { run } = streamed(
      { ...base, graphs: [held], stimuli: inTurn(leads(3), HOUR / 2) },
      { onTripClosed: ({ record }) => void names.push(record?.['LastName']) },
    );
    expect(names).toEqual(['Lead 0', 'Lead 1', 'Lead 2']);
    expect(run.ok && run.value.final.salesforce.records).toEqual(setup.salesforce.records);
  });

  it('[MAT-1] keeps every record where a node looks for others, and [SYN-5] where a sync takes note of them', () => {
    const matching = buildGraph({ nodes: { find: ['match-duplicates', {}] }, edges: ['new-lead:all-leads > find'] });
    const before = setup.salesforce.records.Lead.length;
    const cases = [
      [{ ...base, graphs: [matching] }, '"find" of "Test graph" looks for other records.'],
      [{ ...base, org: setup }, 'The sync with Outreach is installed: it notes every record, and carries it over.'],
    ] as const;
    for (const [input, reason] of cases) {
      const { run } = streamed({ ...input, stimuli: inTurn(leads(5)) });
      expect(run.ok && run.value.final.salesforce.records.Lead.length).toBe(before + 5);
      const started = startStream({ ...input, stimuli: [] }, catalog, {});
      expect(started.ok && started.value.recordsStay).toEqual([reason]);
    }
    const both = startStream({ ...base, graphs: [matching], org: setup, stimuli: [] }, catalog, {});
    expect(both.ok && both.value.recordsStay).toEqual(cases.map(([, reason]) => reason));
  });

  it('[GRA-3] tells of records that are not routed, as they stand then, and lets them go too', () => {
    const criteria = when('LeadSource', 'equals', 'Nowhere');
    const picky = buildGraph({
      nodes: { 'new-lead': ['trigger', { kind: 'new', edges: [{ id: 'few', name: 'Few', priority: 5, criteria }] }] },
      edges: [],
    });
    const passed: unknown[] = [];
    const { run } = streamed(
      { ...base, graphs: [picky], stimuli: inTurn(leads(2)) },
      { onNotRouted: ({ notRouted, record }) => void passed.push([notRouted.why.rule, record?.['LastName']]) },
    );
    expect(passed).toEqual([
      ['GRA-3', 'Lead 0'],
      ['GRA-3', 'Lead 1'],
    ]);
    expect(run.ok && run.value.final.salesforce.records.Lead).toEqual(setup.salesforce.records.Lead);
  });

  it('[CLK-2] is refused where the stream goes back in time, and closes its source', () => {
    let closed = false;
    function* source(): Generator<Stimulus> {
      try {
        for (const lead of leads(3).toReversed()) yield lead;
      } finally {
        closed = true;
      }
    }
    const { run } = streamed({ ...base, stimuli: source() });
    expect(run.ok ? [] : run.error.map(({ code }) => code)).toEqual(['run/out-of-order']);
    expect(run.ok ? '' : run.error[0]?.message).toContain('Stimulus 2 of the stream is due 10 ms after the start');
    expect(closed).toBe(true);
  });

  it('[GRA-1] is refused where a graph is not valid, be it live at the start or deployed on the way', () => {
    const loop = buildGraph({
      nodes: { a: ['condition'], b: ['condition'] },
      edges: ['new-lead:all-leads > a', 'a:yes > b', 'b:yes > a'],
    });
    expect(streamed({ ...base, graphs: [loop], stimuli: [] }).run.ok).toBe(false);
    expect(streamed({ ...base, stimuli: [{ type: 'deploy-graph', after: 5, graph: loop }] }).run.ok).toBe(false);
  });

  it('[RUN-2] stops where it is told to, and says so', () => {
    const run = streamRun({ ...base, stimuli: inTurn(leads(9_000)) }, catalog, { shouldStop: () => true });
    expect(run.ok && run.value).toMatchObject({ ended: false, progress: { steps: 5_000, done: 2_500 } });
    let closed = false;
    function* source(): Generator<Stimulus> {
      try {
        for (;;) yield* leads(1);
      } finally {
        closed = true;
      }
    }
    streamRun({ ...base, stimuli: inTurn(source()) }, catalog, { shouldStop: () => true });
    expect(closed).toBe(true);
  });
});

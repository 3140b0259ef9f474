import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileGraph } from '#compiler/compile-graph.ts';
import { isValid, validateGraph } from '#graph/validate-graph.ts';
import { printJournal } from '#logs/journal.ts';
import type { JournalEntry } from '#logs/journal-entry.ts';
import { catalog } from '#nodes/catalog.ts';
import { createWorld } from '#world/create-world.ts';
import { recordRun } from '#world/record-run.ts';
import type { RecordedRun } from '#world/recorded-run.ts';
import type { WorldSnapshot } from '#world/world-state.ts';
import { aGraph, aScenario } from '../support/random-scenario.ts';
import { entriesOf, inputOf, type TestScenario } from '../support/run-scenario.ts';

const RUNS = { numRuns: 150 };

const record = (scenario: TestScenario): RecordedRun | undefined => {
  const run = recordRun(inputOf(scenario), catalog);
  return run.ok ? run.value : undefined;
};

const check = (law: (run: RecordedRun, scenario: TestScenario) => void): void =>
  fc.assert(
    fc.property(aScenario, (scenario) => {
      const run = record(scenario);
      fc.pre(run !== undefined);
      law(run, scenario);
    }),
    RUNS,
  );

/** On a machine that does much else at the same time, too. */
const PATIENCE = { timeout: 90_000 };

describe('laws of any run', PATIENCE, () => {
  it('[CLK-2] the same input gives the same journal bytes', () => {
    check((run, scenario) => {
      const again = record(scenario);
      expect(printJournal(again?.journal ?? [])).toBe(printJournal(run.journal));
    });
  });

  it('[CLK-2] a run suspended anywhere and resumed from its JSON gives the same journal and the same systems', () => {
    fc.assert(
      fc.property(aScenario, fc.nat(60), (scenario, steps) => {
        const whole = record(scenario);
        fc.pre(whole !== undefined);
        const journal: JournalEntry[] = [];
        const sink = (entry: JournalEntry): void => void journal.push(entry);
        const first = createWorld(inputOf(scenario), catalog, sink);
        if (!first.ok) throw new Error('a valid graph');
        first.value.advance(steps);
        const saved = JSON.parse(JSON.stringify(first.value.snapshot())) as WorldSnapshot;
        const second = createWorld(inputOf(scenario), catalog, sink, saved);
        if (!second.ok) throw new Error('a valid graph');
        while (second.value.advance(1_000));
        expect(printJournal(journal)).toBe(printJournal(whole.journal));
        expect(second.value.setup()).toEqual(whole.final);
      }),
      RUNS,
    );
  });

  it('[CLK-2] every entry of the journal has the number of its place', () => {
    check((run) => {
      expect(run.journal.map(({ seq }) => seq)).toEqual(run.journal.map((_, place) => place));
    });
  });

  it('[RUN-2] every trip ends exactly once or is reported open', () => {
    check((run) => {
      const open = new Set(entriesOf(run, 'run-ended')[0]?.openTrips);
      const ends = new Map<string, number>();
      for (const { trip } of entriesOf(run, 'trip-ended')) ends.set(trip, (ends.get(trip) ?? 0) + 1);
      for (const { trip } of entriesOf(run, 'trip-started')) expect(ends.get(trip) ?? 0).toBe(open.has(trip) ? 0 : 1);
    });
  });

  it('[APP-4] every callout ends exactly once or is reported open, after at most seven attempts', () => {
    check((run) => {
      const open = new Set(entriesOf(run, 'run-ended')[0]?.openCallouts);
      const ends = new Map<string, number>();
      for (const { callout } of entriesOf(run, 'callout-ended')) ends.set(callout, (ends.get(callout) ?? 0) + 1);
      for (const { callout } of entriesOf(run, 'callout-queued')) {
        expect(ends.get(callout) ?? 0).toBe(open.has(callout) ? 0 : 1);
        expect(entriesOf(run, 'callout-sent').filter((each) => each.callout === callout).length).toBeLessThanOrEqual(7);
      }
    });
  });

  it('[CLK-1] nothing happens before its time', () => {
    check((run) => {
      let now = run.input.start;
      const dueAt = new Map<string, number>();
      for (const entry of run.journal) {
        expect(entry.at).toBeGreaterThanOrEqual(now);
        now = entry.at;
        if (entry.type === 'callout-retry-scheduled') dueAt.set(`${entry.callout} ${entry.attempt}`, entry.dueAt);
        if (entry.type === 'callout-sent') {
          expect(entry.at).toBeGreaterThanOrEqual(dueAt.get(`${entry.callout} ${entry.attempt}`) ?? 0);
        }
      }
    });
  });

  it('[LOG-8] the journal leads from the first state of the org to the last', () => {
    check((run) => {
      const records = new Map(
        Object.values(run.input.org.salesforce.records).flatMap((all) => all.map((each) => [each['Id'], { ...each }])),
      );
      for (const { system, id, fields, gone } of entriesOf(run, 'record-changed')) {
        if (system !== 'salesforce') continue;
        if (gone) records.delete(id);
        else
          records.set(id, {
            ...records.get(id),
            ...Object.fromEntries(fields.map(([field, , after]) => [field, after as string])),
          });
      }
      for (const last of Object.values(run.final.salesforce.records).flat()) {
        expect(withoutBlanks(records.get(last['Id']) ?? {})).toEqual(withoutBlanks(last));
        records.delete(last['Id']);
      }
      expect([...records.keys()]).toEqual([]);
    });
  });

  it('[GRA-1] a valid graph always compiles', () => {
    fc.assert(
      fc.property(aGraph(), (graph) => {
        expect(compileGraph(graph, catalog).ok).toBe(isValid(validateGraph(graph, catalog)));
      }),
      RUNS,
    );
  });
});

const withoutBlanks = (record: object): object =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== null));

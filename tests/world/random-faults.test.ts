import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printJournal } from '#logs/journal.ts';
import type { JournalEntry } from '#logs/journal-entry.ts';
import { catalog } from '#nodes/catalog.ts';
import { MINUTE } from '#shared/instant.ts';
import { createWorld } from '#world/create-world.ts';
import { faultsOfRun } from '#world/faults-of-run.ts';
import { recordRun } from '#world/record-run.ts';
import { isFaultStimulus, type RunInput, type Stimulus } from '#world/run-input.ts';
import type { WorldSnapshot } from '#world/world-state.ts';
import { anyFaults } from '../support/random-faults.ts';
import { aScenario } from '../support/random-scenario.ts';
import { inputOf } from '../support/run-scenario.ts';
import { smallOrg } from '../support/small-org.ts';
import { editCases } from './edit-cases.ts';

const { ids } = smallOrg();

const aFault: fc.Arbitrary<Stimulus> = fc
  .tuple(
    fc.constantFrom('make-fault' as const, 'make-fault' as const, 'lift-fault' as const),
    fc.nat(90),
    fc.constantFrom(...anyFaults),
  )
  .map(([type, minutes, fault]) => ({ type, after: minutes * MINUTE, fault }));

const anEdit: fc.Arbitrary<Stimulus> = fc
  .tuple(fc.nat(90), fc.constantFrom(...Object.values(editCases(ids))))
  .map(([minutes, edit]) => ({ type: 'edit', after: minutes * MINUTE, edit }));

const aReprocess: fc.Arbitrary<Stimulus> = fc
  .tuple(fc.nat(90), fc.constantFrom('ready', 'queued', 'fresh', 'nobody'), fc.constantFrom('new', 'updated'))
  .map(([minutes, lead, trigger]) => ({
    type: 'reprocess-record',
    after: minutes * MINUTE,
    object: 'Lead',
    id: ids[lead] ?? '00Qak0000065BKtMAM',
    trigger,
    before: trigger === 'new' ? null : { Rating: null },
  }));

const anInput: fc.Arbitrary<RunInput> = fc
  .tuple(aScenario, fc.array(fc.oneof(aFault, anEdit, aReprocess), { minLength: 1, maxLength: 10 }))
  .map(([scenario, script]) => inputOf({ ...scenario, stimuli: [...scenario.stimuli, ...script] }));

const RUNS = { numRuns: 60 };

describe('runs with any faults, edits and reprocessed records', () => {
  it('[RUN-4] [LOG-8] leave one entry for each fault that came due, and never more in force than were made', () => {
    fc.assert(
      fc.property(anInput, (input) => {
        const run = recordRun(input, catalog);
        fc.pre(run.ok);
        if (!run.ok) return;
        const end = run.value.journal.at(-1)?.at ?? 0;
        const due = input.stimuli.filter((each) => isFaultStimulus(each) && input.start + each.after < end);
        const listed = faultsOfRun(run.value);
        const entries = listed
          .flatMap(({ entry, lift }) => [entry, lift?.entry ?? null])
          .filter((entry) => entry !== null);
        expect(entries.length).toBeGreaterThanOrEqual(due.length);
        for (const { asked, fault, entry } of listed) {
          if (entry === null) continue;
          expect(entry.fault).toBe(fault.type);
          expect(entry.type === 'fault-refused' || asked === 'make').toBe(true);
        }
      }),
      RUNS,
    );
  });

  it('[LOG-1] [LOG-8] answer each edit and each record to reprocess that came due', () => {
    fc.assert(
      fc.property(anInput, (input) => {
        const run = recordRun(input, catalog);
        fc.pre(run.ok);
        if (!run.ok) return;
        const { journal } = run.value;
        const end = journal.at(-1)?.at ?? 0;
        const due = (type: Stimulus['type']): number =>
          input.stimuli.filter((each) => each.type === type && input.start + each.after < end).length;
        const edits = journal.filter(({ type }) => type === 'edit-made' || type === 'edit-refused').length;
        expect(edits).toBeGreaterThanOrEqual(due('edit'));
        const asked = journal.filter((entry) => entry.type === 'record-reprocessed');
        expect(asked.length).toBeGreaterThanOrEqual(due('reprocess-record'));
        const started = new Set(journal.map((entry) => (entry.type === 'trip-started' ? entry.cause : null)));
        for (const { seq, record } of asked) {
          const answered = journal.some(
            (entry) => entry.seq > seq && entry.type === 'record-not-routed' && entry.record === record,
          );
          expect(started.has(seq) || answered).toBe(true);
        }
      }),
      RUNS,
    );
  });

  it('[CLK-2] [RUN-4] give the same journal suspended anywhere and resumed from their JSON', () => {
    fc.assert(
      fc.property(anInput, fc.nat(80), (input, steps) => {
        const whole = recordRun(input, catalog);
        fc.pre(whole.ok);
        if (!whole.ok) return;
        const journal: JournalEntry[] = [];
        const sink = (entry: JournalEntry): void => void journal.push(entry);
        const first = createWorld(input, catalog, sink);
        if (!first.ok) throw new Error('a valid graph');
        first.value.advance(steps);
        const saved = JSON.parse(JSON.stringify(first.value.snapshot())) as WorldSnapshot;
        const second = createWorld(input, catalog, sink, saved);
        if (!second.ok) throw new Error('a valid graph');
        while (second.value.advance(1_000));
        expect(printJournal(journal)).toBe(printJournal(whole.value.journal));
        expect(second.value.setup()).toEqual(whole.value.final);
      }),
      RUNS,
    );
  });
});

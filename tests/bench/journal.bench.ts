import { calloutsOf } from '#logs/callout-log.ts';
import { printJournal } from '#logs/journal.ts';
import type { JournalEntry } from '#logs/journal-entry.ts';
import { tripsOf } from '#logs/trips.ts';
import { catalog } from '#nodes/catalog.ts';
import { recordRun } from '#world/record-run.ts';
import { calmOrg, idOf } from '../support/callout-run.ts';
import { inputOf } from '../support/run-scenario.ts';
import { benchLeads, decisionChain } from '../support/ten-node-graph.ts';
import type { BenchCase, BenchSuite } from './bench-suite.ts';

const ENTRIES_OF_A_RECORD = 10;

const journalOf = (records: number): readonly JournalEntry[] => {
  const stimuli = benchLeads(records, idOf('sam'));
  const org = { ...calmOrg, sync: { ...calmOrg.sync, added: false } };
  const run = recordRun(inputOf({ graph: decisionChain(8), org, stimuli }), catalog);
  if (!run.ok) throw new Error(run.error[0]?.message);
  return run.value.journal;
};

/** Goes through the first `length` entries of a journal that is made when it is first asked for. */
function through(length: number, go: (journal: readonly JournalEntry[]) => unknown): BenchCase {
  let journal: readonly JournalEntry[] | undefined;
  return {
    name: `${length.toLocaleString('en-GB')} entries`,
    items: length,
    run: () => go((journal ??= journalOf(length / ENTRIES_OF_A_RECORD).slice(0, length))),
  };
}

const LENGTHS = [10_000, 50_000, 250_000];

export const suites: readonly BenchSuite[] = [
  {
    title: 'Growth with the journal: trips and callouts read from it (entries a second should stay level)',
    unit: 'entries',
    cases: LENGTHS.map((length) => through(length, (journal) => tripsOf(journal).length + calloutsOf(journal).length)),
  },
  {
    title: 'Growth with the journal: printed (entries a second should stay level)',
    unit: 'entries',
    cases: LENGTHS.map((length) => through(length, (journal) => printJournal(journal).length)),
  },
];

import type { FlowGraph } from '#graph/flow-graph.ts';
import { catalog } from '#nodes/catalog.ts';
import { readRunFold, type RunFold } from '#playback/tokens/run-fold.ts';
import { runDecorations } from '#playback/tokens/run-decorations.ts';
import { tokensAt } from '#playback/tokens/tokens-at.ts';
import { examples } from '#scenarios/examples.ts';
import { DAY, SECOND } from '#shared/instant.ts';
import { recordRun } from '#world/record-run.ts';
import type { RecordedRun } from '#world/recorded-run.ts';
import type { Stimulus } from '#world/run-input.ts';
import type { BenchSuite } from './bench-suite.ts';

const RECORDS = 10_000;

/** Leads of the second example, a second apart. */
function recorded(): { readonly run: RecordedRun; readonly graph: FlowGraph } {
  const example = examples[1];
  if (!example) throw new Error('There is no second example');
  const stimuli = Array.from({ length: RECORDS }, (_, at): Stimulus => ({
    type: 'create-record',
    after: at * SECOND,
    object: 'Lead',
    fields: { LastName: `Lead ${at}`, Company: `Company ${at % 997}`, Email: `lead${at}@customer.example` },
  }));
  const run = recordRun({ ...example.input(), stimuli, until: 7 * DAY }, catalog);
  if (!run.ok) throw new Error(run.error[0]?.message);
  return { run: run.value, graph: example.graph };
}

const { run, graph } = recorded();
const entries = run.journal.length;

function read(): RunFold {
  const reading = readRunFold(run, graph);
  for (;;) {
    const step = reading.next();
    if (step.done === true) return step.value;
  }
}

const fold = read();
const final = fold.at(Infinity);
const SEEKS = 1_000;

export const suites: readonly BenchSuite[] = [
  {
    title: `Where ${RECORDS.toLocaleString('en-GB')} records stand (${entries.toLocaleString('en-GB')} journal entries)`,
    unit: 'entries and seeks',
    cases: [
      { name: 'read from the journal', items: entries, run: read },
      {
        name: 'sought to, with tokens and counts',
        items: SEEKS,
        run: () => {
          for (let at = 0; at < SEEKS; at += 1) {
            // Far apart, forward and back.
            const counted = fold.at((at * 7_919_317) % entries);
            tokensAt(counted, { nameOf: () => 'Ada' });
            runDecorations({ counted, final }, undefined);
          }
        },
      },
    ],
    notes: () => [],
  },
];

import type { AuditLog } from '#logs/audit-log.ts';
import { catalog } from '#nodes/catalog.ts';
import { calloutAt } from '#playback/callout-at.ts';
import { cursorAt, moved } from '#playback/cursor.ts';
import { describeEntry } from '#playback/describe-entry.ts';
import { pathDecorations } from '#playback/path-decorations.ts';
import { prospectAt, salesforceRecordAt, sequenceStatesAt } from '#playback/record-at.ts';
import { runViewOf } from '#playback/run-view.ts';
import { groupMarks } from '#playback/transport/group-marks.ts';
import { stopNear, timeAxis } from '#playback/transport/time-axis.ts';
import { examples } from '#scenarios/examples.ts';
import { DAY, SECOND } from '#shared/instant.ts';
import { explainDecision } from '#world/explain-decision.ts';
import { orgAt } from '#world/org-at.ts';
import { recordRun } from '#world/record-run.ts';
import type { RecordedRun } from '#world/recorded-run.ts';
import type { Stimulus } from '#world/run-input.ts';
import type { BenchCase, BenchSuite } from './bench-suite.ts';

const RECORDS = 800;

function recorded(): RecordedRun {
  const example = examples[1];
  if (!example) throw new Error('There is no second example');
  const stimuli = Array.from({ length: RECORDS }, (_, at): Stimulus => ({
    type: 'create-record',
    after: at * SECOND,
    object: 'Lead',
    fields: {
      FirstName: 'Ada',
      LastName: `Lead ${at}`,
      Company: `Company ${at % 97}`,
      Email: `lead${at}@customer.example`,
    },
  }));
  const run = recordRun({ ...example.input(), stimuli, until: 7 * DAY }, catalog);
  if (!run.ok) throw new Error(run.error[0]?.message);
  return run.value;
}

const view = runViewOf(recorded(), catalog);
const { run } = view;
const { journal } = run;
const axis = timeAxis(journal, 'shortened');

/** Entries all over the run, in no order. */
const seqs = Array.from({ length: 997 }, (_, at) => (at * 7_919) % journal.length);
let turn = 0;
const nextSeq = (): number => seqs[(turn += 1) % seqs.length] ?? 0;

const logOf = (seq: number): AuditLog => {
  const log = view.logAt(seq) ?? view.logs[seq % view.logs.length];
  if (log === undefined) throw new Error('The run has records');
  return log;
};

const parts: Readonly<Record<string, (seq: number) => unknown>> = {
  'the place in the run': (seq) => [cursorAt(journal, seq), stopNear(axis, journal, axis.places[seq] ?? 0)],
  'the next error': (seq) => moved(cursorAt(journal, seq), 'next-error'),
  'the story of the record': (seq) => cursorAt(view.stopsOf(logOf(seq)), seq),
  'the words': (seq) => {
    const entry = journal[seq];
    return entry && describeEntry(entry, view.wordingOf(logOf(seq).record.graph ?? ''));
  },
  'the path on the canvas': (seq) => {
    const { trip } = logOf(seq);
    return trip && pathDecorations(trip, seq, { at: journal[seq]?.at ?? 0, timeZone: view.timeZone });
  },
  'why this edge': (seq) => explainDecision(run, seq, catalog),
  'the records of both systems': (seq) => {
    const record = salesforceRecordAt(view, logOf(seq), seq);
    const prospect = prospectAt(view, logOf(seq), record, seq);
    return prospect && sequenceStatesAt(view, prospect.id, seq);
  },
  'the callouts': (seq) => logOf(seq).trip?.callouts.map((callout) => calloutAt(callout, seq)),
  'both systems as a whole': (seq) => orgAt(run, seq),
};

const cases: readonly BenchCase[] = Object.entries(parts).map(([name, part]) => ({ name, run: () => part(nextSeq()) }));

/** The 99th percentile and the slowest of many seeks, in milliseconds. */
function spread(): readonly [number, number] {
  const times = seqs
    .map((seq) => {
      const from = performance.now();
      for (const part of Object.values(parts)) part(seq);
      return performance.now() - from;
    })
    .toSorted((a, b) => a - b);
  return [times[Math.floor(times.length * 0.99)] ?? 0, times.at(-1) ?? 0];
}

export const suites: readonly BenchSuite[] = [
  {
    title: `Seeking in a run of ${journal.length.toLocaleString('en-GB')} steps`,
    unit: 'seeks',
    cases: [
      ...cases,
      { name: 'all of it', run: () => Object.values(parts).map((part) => part(nextSeq())) },
      {
        name: 'the axis and its marks, once for a run',
        run: () => groupMarks(journal, timeAxis(journal, 'shortened'), 300, () => true),
      },
    ],
    notes() {
      const [most, slowest] = spread();
      return [
        `Of ${seqs.length} seeks of all of it 99 % take at most ${most.toFixed(1)} ms, the slowest ${slowest.toFixed(1)} ms.`,
      ];
    },
  },
];

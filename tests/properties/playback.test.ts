import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AuditLog } from '#logs/audit-log.ts';
import { catalog } from '#nodes/catalog.ts';
import { calloutAt } from '#playback/callout-at.ts';
import { cursorAt } from '#playback/cursor.ts';
import { describeEntry } from '#playback/describe-entry.ts';
import { pathDecorations } from '#playback/path-decorations.ts';
import { prospectAt, salesforceRecordAt, sequenceStatesAt } from '#playback/record-at.ts';
import { readRun, type RunView } from '#playback/run-view.ts';
import { strideFrom } from '#playback/transport/pace.ts';
import { tripInGraph } from '#playback/trip-in-graph.ts';
import { explainDecision } from '#world/explain-decision.ts';
import { orgAt } from '#world/org-at.ts';
import { recordRun } from '#world/record-run.ts';
import type { RecordedRun } from '#world/recorded-run.ts';
import { brokenRun } from '../playback/transport/broken-run.ts';
import { aScenario } from '../support/random-scenario.ts';
import { inputOf } from '../support/run-scenario.ts';

/** A view that shares nothing with any other of the same journal. */
function freshView(run: RecordedRun): RunView {
  const reading = readRun({ ...run, journal: [...run.journal] }, catalog);
  let step = reading.next();
  while (step.done !== true) step = reading.next();
  return step.value;
}

/** Everything that the simulator shows of a record at an entry, as text. */
function shownAt(view: RunView, log: AuditLog, seq: number): string {
  const { run } = view;
  const graph = view.graphAt(log, seq);
  const story = cursorAt(view.stopsOf(log), seq);
  const entry = run.journal[seq];
  const record = salesforceRecordAt(view, log, seq);
  const prospect = prospectAt(view, log, record, seq);
  const trip = log.trip !== null && graph ? tripInGraph(run, log.trip, graph) : null;
  const clock = { at: entry?.at ?? 0, timeZone: view.timeZone };
  const drawn = trip === null ? null : pathDecorations(trip, seq, clock);
  return JSON.stringify([
    graph?.name,
    story.index,
    story.stops.length,
    entry && describeEntry(entry, view.wordingOf(log.record.graph ?? '')),
    drawn && [[...drawn.nodes], [...drawn.edges]],
    record,
    prospect,
    prospect && sequenceStatesAt(view, prospect.id, seq),
    log.trip?.callouts.map((callout) => calloutAt(callout, seq)),
    explainDecision(run, seq, catalog),
    orgAt(run, seq),
  ]);
}

const aWalk = fc.array(fc.nat({ max: 10_000 }), { minLength: 3, maxLength: 8 });

describe('laws of playing a run', { timeout: 120_000 }, () => {
  it('[LOG-8] whoever comes to a step sees the same: forward, back, by leaps, or at once', () => {
    let compared = 0;
    fc.assert(
      fc.property(aScenario, aWalk, (scenario, walk) => {
        const run = recordRun(inputOf(scenario), catalog);
        fc.pre(run.ok && run.value.journal.length > 2);
        const view = freshView(run.value);
        const logs = view.logs;
        fc.pre(logs.length > 0);
        const logOf = (seq: number): AuditLog | undefined => view.logAt(seq) ?? logs[seq % logs.length];
        const seqs = walk.map((step) => step % view.run.journal.length);
        const shown = new Map<number, string>();
        const look = (seq: number): void => {
          const log = logOf(seq);
          if (log === undefined) return;
          const now = shownAt(view, log, seq);
          expect(now).toBe(shown.get(seq) ?? now);
          shown.set(seq, now);
        };
        const forward = seqs.toSorted((a, b) => a - b);
        for (const seq of [...forward, ...forward.toReversed(), ...seqs]) look(seq);
        // A page that is opened by a link to the step has looked at nothing before.
        const [linked = 0] = seqs;
        const fresh = freshView(run.value);
        const place = logs.findIndex((each) => each === logOf(linked));
        const log = fresh.logs[place];
        if (log !== undefined) expect(shownAt(fresh, log, linked)).toBe(shown.get(linked));
        compared += shown.size;
      }),
      { numRuns: 40, seed: 20_260_105 },
    );
    expect(compared).toBeGreaterThan(100);
  });

  it('[LOG-8] memory stays flat over 1,000 replays of a run, to its end and back', () => {
    const view = freshView(brokenRun());
    const wording = view.wordingOf(view.run.input.graphs[0]?.name ?? '');
    const replay = (): number => {
      let seen = 0;
      for (const log of view.logs) {
        const stops = view.stopsOf(log);
        const look = (seq: number): void => {
          const { index } = cursorAt(stops, seq);
          const entry = stops[index];
          if (entry === undefined || log.trip === null) return;
          const drawn = pathDecorations(log.trip, seq, { at: entry.at, timeZone: view.timeZone });
          seen += describeEntry(entry, wording).title.length + drawn.nodes.size;
        };
        let index: number | undefined = 0;
        while (index !== undefined) {
          look(stops[index]?.seq ?? 0);
          index = strideFrom(stops, index, 1, () => false)?.index;
        }
        for (const { seq } of stops.toReversed()) look(seq);
      }
      return seen;
    };
    const first = replay();
    for (let count = 0; count < 50; count += 1) replay();
    const before = heapUsed();
    for (let count = 0; count < 1_000; count += 1) replay();
    expect(heapUsed() - before).toBeLessThan(1_000_000);
    expect(replay()).toBe(first);
  });
});

/** Bytes in use once all that is unreachable is gone. */
function heapUsed(): number {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  collect();
  return process.memoryUsage().heapUsed;
}

import { describe, expect, it } from 'vitest';
import { describeEntry } from '#playback/describe-entry.ts';
import { groupMarks } from '#playback/transport/group-marks.ts';
import { landmarksOf } from '#playback/transport/landmarks.ts';
import { isErrorEntry, markOf } from '#playback/transport/mark-of.ts';
import { timeAxis } from '#playback/transport/time-axis.ts';
import { runViewOf } from '#playback/run-view.ts';
import { catalog } from '#nodes/catalog.ts';
import { edgeFollowed, journalOf, recordChanged, tripStarted } from '../../logs/journal-of.ts';
import { brokenRun } from './broken-run.ts';

const journal = journalOf([
  [0, recordChanged()],
  [0, tripStarted()],
  [0, edgeFollowed()],
  [0, edgeFollowed({ edge: 'missing-prospect-id', error: true })],
  [60_000, edgeFollowed()],
]);

describe('the marks of the scrubber', () => {
  it('[LOG-8] stand for triggers, edges, syncs, batches, attempts, faults and errors of a run', () => {
    const view = runViewOf(brokenRun(), catalog);
    const marked = view.run.journal.filter((entry) => markOf(entry) !== undefined);
    const types = new Set(marked.map(({ type }) => type));
    for (const type of [
      'trip-started',
      'edge-followed',
      'sync-polled',
      'batch-started',
      'callout-sent',
      'callout-answered',
      'fault-made',
    ] as const) {
      expect(types).toContain(type);
    }
    const wording = view.wordingOf(view.run.input.graphs[0]?.name ?? '');
    const wrong = view.run.journal.filter((entry) => describeEntry(entry, wording).tone === 'error');
    expect(wrong.length).toBeGreaterThan(0);
    // What is told as an error is leapt to as one.
    expect(view.run.journal.filter(isErrorEntry)).toEqual(wrong);
  });

  it('share a column of pixels: the worst tone, the tallest and the count are told', () => {
    const groups = groupMarks(journal, timeAxis(journal, 'time'), 10, (seq) => seq === 2);
    expect(groups).toEqual([
      { column: 0, lane: 'trips', tone: 'error', tall: true, own: true, count: 3 },
      { column: 9, lane: 'trips', tone: 'plain', tall: false, own: false, count: 1 },
    ]);
  });

  it('are no more than the columns allow, in a run of any length', () => {
    const long = journalOf(Array.from({ length: 10_000 }, (_, at) => [at, edgeFollowed()] as const));
    expect(groupMarks(long, timeAxis(long, 'steps'), 200, () => true)).toHaveLength(200);
  });

  it('tell where decisions, callouts and errors are', () => {
    expect(landmarksOf(journal)).toEqual({ decision: [2, 3, 4], callout: [], error: [3] });
    expect(landmarksOf(journal)).toBe(landmarksOf(journal));
  });
});

import { describe, expect, it } from 'vitest';
import { catalog } from '#nodes/catalog.ts';
import { recordRun, startRecording, type RunProgress } from '#world/record-run.ts';
import type { RunInput } from '#world/run-input.ts';
import { calmOrg, pathGraph, touch, writes } from '../support/callout-run.ts';
import { inputOf } from '../support/run-scenario.ts';
import { START } from '../support/small-org.ts';

/** Three updates, each of which sets off a trip: six things that happen, and the end. */
const input: RunInput = inputOf({
  graph: pathGraph({ write: writes({ Title: 'CTO' }) }),
  org: calmOrg,
  stimuli: [touch('ready'), touch('queued', 1_000), touch('fresh', 2_000)],
});

const recordingOf = (changes: Partial<RunInput> = {}) => {
  const started = startRecording({ ...input, ...changes }, catalog);
  if (!started.ok) throw new Error('The graph is valid');
  return started.value;
};

describe('a recording', () => {
  it('tells how far it has come, and goes on until the run ends', () => {
    const recording = recordingOf();
    expect(recording.progress()).toEqual({ steps: 0, done: 0, total: 3, at: START });
    expect(recording.advance(2)).toBe(true);
    expect(recording.progress()).toEqual({ steps: 2, done: 1, total: 3, at: START });
    expect(recording.partial()).toEqual(recording.progress());
    expect(recording.advance(2)).toBe(true);
    expect(recording.progress()).toEqual({ steps: 4, done: 2, total: 3, at: START + 1_000 });
    expect(recording.length).toBeGreaterThan(0);
    expect(recording.advance()).toBe(false);
    expect(recording.progress()).toMatchObject({ done: 3 });
    expect([recording.partial(), recording.finish().partial]).toEqual([undefined, undefined]);
  });

  it('stops after as many things as it is told to, and the run says so', () => {
    const recording = recordingOf({ stopAfter: 3 });
    expect([recording.advance(2), recording.advance(2)]).toEqual([true, false]);
    const run = recording.finish();
    expect(run.partial).toEqual({ steps: 3, done: 2, total: 3, at: START + 1_000 });
    expect(run.journal.some(({ type }) => type === 'run-ended')).toBe(false);
    const whole = recordRun(input, catalog);
    expect(whole.ok && whole.value.journal.slice(0, run.journal.length)).toEqual(run.journal);
  });

  it('hands its entries to whoever takes them, and keeps none then', () => {
    const taken: string[] = [];
    const started = startRecording(input, catalog, ({ type }) => void taken.push(type));
    if (!started.ok) throw new Error('The graph is valid');
    while (started.value.advance());
    expect([taken[0], taken.at(-1), started.value.length]).toEqual(['run-started', 'run-ended', 0]);
  });
});

describe('a run that is recorded at once', () => {
  // An update and its routing each: more than one slice of 5,000.
  const many = { ...input, stimuli: Array.from({ length: 3_000 }, (_, index) => touch('ready', index)) };

  it('tells its progress between slices, and stops between them where it is told to', () => {
    const seen: RunProgress[] = [];
    const whole = recordRun(many, catalog, { onProgress: (progress) => void seen.push(progress) });
    expect(seen.map(({ steps, done, total }) => [steps, done, total])).toEqual([[5_000, 2_500, 3_000]]);
    expect(whole.ok && whole.value.partial).toBeUndefined();
    const stopped = recordRun(many, catalog, { shouldStop: () => true });
    expect(stopped.ok && stopped.value.partial).toMatchObject({ steps: 5_000, done: 2_500, total: 3_000 });
  });
});

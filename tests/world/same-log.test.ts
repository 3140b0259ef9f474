import { describe, expect, it } from 'vitest';
import { catalog } from '#nodes/catalog.ts';
import { runViewOf, type RunView } from '#playback/run-view.ts';
import { examples } from '#scenarios/examples.ts';
import { recordRun } from '#world/record-run.ts';
import type { RunInput } from '#world/run-input.ts';
import { sameLog } from '#world/same-log.ts';

const viewOf = (input: RunInput): RunView => {
  const run = recordRun(input, catalog);
  if (!run.ok) throw new Error(JSON.stringify(run.error));
  return runViewOf(run.value, catalog);
};

describe('the same audit log in another run', () => {
  it('[RUN-4] is found by what created its record, though ids and numbers of trips shift', () => {
    const example = examples.find(({ graph }) => graph.id === 'repaired');
    if (!example) throw new Error('The repair is an example');
    const input = example.input();
    const first = input.stimuli.findIndex(({ type }) => type === 'create-record');
    const [before, after] = [viewOf(input), viewOf({ ...input, stimuli: input.stimuli.toSpliced(first, 1) })];
    const last = before.logs.findLast(({ trip, record }) => trip !== null && record.trigger === 'new');
    if (!last) throw new Error('Some lead comes by New');
    const same = sameLog(last, before, after);
    expect(same?.record).toMatchObject({ name: last.record.name, trigger: 'new' });
    expect(same?.record.id).not.toBe(last.record.id);
    expect(same?.trip?.trip).not.toBe(last.trip?.trip);
  });
});

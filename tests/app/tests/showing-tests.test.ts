import { describe, expect, it } from 'vitest';
import { importWords, type ImportEnd } from '#app/tests/import-words.ts';
import { searchOfEntry } from '#app/tests/place-of-entry.ts';
import { leadGraph, recordedRun } from '../workspace-fixture.ts';

describe('a failure of a test', () => {
  it('is shown in the story of the record that it tells of, else in the whole run', () => {
    const run = recordedRun();
    const inTrip = run.journal.find((entry) => entry.type === 'trip-started');
    if (inTrip === undefined) throw new Error('No trip');
    expect(searchOfEntry(run, inTrip.seq)).toBe(`?step=${inTrip.seq}`);
    const beyond = run.journal.length;
    expect(searchOfEntry(run, beyond)).toBe(`?step=${beyond}&scope=run`);
  });
});

describe('the end of an import of tests', () => {
  const nothing: ImportEnd = { added: [], replaced: [], same: [], skipped: 0, graphs: [], notes: [] };
  const test = {
    title: 'Elin is added',
    scenario: { graphs: [], org: { fixture: 'demo' }, stimuli: [] },
    expectations: [],
  } as const;
  const own = { id: 'elin', test };

  it('is told in sentences: what was added, replaced, skipped and here already, and what came along', () => {
    expect(importWords({ ...nothing, added: [own] })).toBe('Elin is added was imported.');
    expect(importWords({ ...nothing, replaced: [own] })).toBe('Elin is added was replaced.');
    expect(importWords({ ...nothing, added: [own, own], replaced: [own], graphs: [leadGraph] })).toBe(
      `2 tests were imported. 1 test was replaced. ${leadGraph.name} came along.`,
    );
    expect(importWords({ ...nothing, same: [own], skipped: 2, notes: ['A note.'] })).toBe(
      '1 test is here already, as it is. 2 tests were skipped. A note.',
    );
  });
});

import { describe, expect, it } from 'vitest';
import { aloneRun, testOf } from '#playback/tests/draft-test.ts';
import { runProposals } from '#playback/tests/run-proposals.ts';
import { catalog } from '#nodes/catalog.ts';
import { examples } from '#scenarios/examples.ts';
import { readRun } from '#scenarios/scenario-reading.ts';
import { noFiles } from '#scenarios/scenario-files.ts';
import { runTest } from '#scenarios/run-test.ts';
import { recordRun } from '#world/record-run.ts';

const runs = examples.map(({ id, input }) => {
  const recorded = recordRun(input(), catalog);
  if (!recorded.ok) throw new Error('It cannot run');
  return { id, run: recorded.value };
});

describe('a test made of one record alone', () => {
  it.each(runs)('[CLK-2] proposes path, end and callouts of any record of $id, names it, and passes', ({ run }) => {
    const { trips } = readRun(run, catalog);
    expect(trips.length).toBeGreaterThan(1);
    for (const { object, record: id } of trips) {
      const alone = aloneRun(run, { object, id }, catalog);
      if (!alone) throw new Error(`${id} is not alone`);
      const reading = readRun(alone.run, catalog);
      const name = readRun(run, catalog).names.record(object, id).name;
      expect(reading.names.record(object, alone.record.id).name).toBe(name);
      const proposals = runProposals(reading, alone.record);
      const usual = proposals.filter((each) => each.usual).map(({ check }) => check.expectation);
      expect(usual.map(({ type }) => type)).toEqual(expect.arrayContaining(['path', 'audit-outcome']));
      const draft = { title: name, run: alone.run, record: alone.record, followed: () => null, org: null };
      const test = testOf({ ...draft, expectations: proposals.map(({ check }) => check.expectation) }, catalog);
      // By its name, or where the org has another of that name, by its id.
      expect([{ object, name }, alone.record]).toContainEqual(test.record);
      const again = runTest(test, catalog, noFiles);
      expect(again.ok && again.value.passed).toBe(true);
    }
  });
});

describe('the edges that a run proposes', () => {
  it('are those of nodes with several; one that the path does not tell is usual', () => {
    const found = runs.find(({ id }) => id === 'missing-prospect-id') ?? runs[0];
    if (!found) throw new Error('No run');
    const reading = readRun(found.run, catalog);
    const [trip] = reading.trips;
    if (!trip) throw new Error('No trip');
    const proposals = runProposals(reading, { object: trip.object, id: trip.record });
    const edges = proposals.filter(({ check }) => check.expectation.type === 'edge');
    expect(edges.map(({ usual, check: { expected } }) => [expected, usual])).toEqual([
      ['New Lead left by Inquiries', false],
      ['Worth a call? left by Otherwise', false],
      ['Known account? left by Matched', false],
      ["Give to the account's owner left by Assigned", false],
      ['Mark as being worked left by Updated', false],
      ['Add to Inbound Welcome left by Missing Prospect ID', true],
    ]);
  });
});

import { expect, it } from 'vitest';
import { runRecords } from '#playback/tests/run-records.ts';
import { catalog } from '#nodes/catalog.ts';
import { examples } from '#scenarios/examples.ts';
import { anchorOf } from '#scenarios/scenario-anchor-of.ts';
import { readRun } from '#scenarios/scenario-reading.ts';
import { recordRun } from '#world/record-run.ts';

const example = examples.find(({ id }) => id === 'repaired');
if (!example) throw new Error('No example');

it('the records of a run are those that came in, routed or not, once each; a step is named by its record', () => {
  const input = example.input();
  const [graph] = input.graphs;
  if (!graph) throw new Error('No graph');
  const nodes = graph.nodes.filter(({ type }) => type !== 'trigger');
  for (const graphs of [input.graphs, [{ ...graph, nodes, edges: [] }]]) {
    const recorded = recordRun({ ...input, graphs }, catalog);
    if (!recorded.ok) continue;
    const reading = readRun(recorded.value, catalog);
    const records = runRecords(reading);
    expect(new Set(records.choices.map(({ value }) => value)).size).toBe(records.choices.length);
    expect(records.choices.length).toBeGreaterThanOrEqual(
      input.stimuli.filter(({ type }) => type === 'create-record').length,
    );
    for (const choice of records.choices) {
      const ref = records.refOf(choice.value);
      expect(ref && records.choiceOf(ref)).toBe(choice);
    }
    for (const entry of reading.run.journal) {
      if (entry.type !== 'record-not-routed') continue;
      const anchor = anchorOf(reading, entry.seq);
      const ref = typeof anchor === 'object' && 'entry' in anchor ? anchor.record : undefined;
      expect(ref && records.choiceOf(ref)?.key.id).toBe(entry.record);
    }
  }
  const none = runRecords(readRun(recordedOf(input), catalog));
  expect(none.has({ object: 'Lead', name: 'Nobody of that name' })).toBe(false);
});

function recordedOf(input: ReturnType<NonNullable<typeof example>['input']>): Parameters<typeof readRun>[0] {
  const recorded = recordRun(input, catalog);
  if (!recorded.ok) throw new Error('It cannot run');
  return recorded.value;
}

import { describe, expect, it } from 'vitest';
import { besideDecorations } from '#playback/beside-decorations.ts';
import { differenceText } from '#playback/difference-text.ts';
import { comparisonColumns, comparisonCsvColumns, outcomeText } from '#playback/forks/comparison-columns.tsx';
import { runsTree } from '#playback/forks/runs-tree.ts';
import { runViewOf } from '#playback/run-view.ts';
import { writeRecords } from '#csv/write-records.ts';
import { catalog } from '#nodes/catalog.ts';
import { examples } from '#scenarios/examples.ts';
import { compareRuns } from '#world/compare-runs.ts';
import { creationOf } from '#world/creation-of.ts';
import { withStartingFields } from '#world/fork.ts';
import { keptInput, type KeptRun } from '#world/kept-run.ts';
import { recordRun } from '#world/record-run.ts';
import type { RunInput } from '#world/run-input.ts';

const [example] = examples;
if (!example) throw new Error('There is an example');
const input = example.input();
const viewOf = (asked: RunInput) => {
  const run = recordRun(asked, catalog);
  if (!run.ok) throw new Error(JSON.stringify(run.error));
  return runViewOf(run.value, catalog);
};
const one = viewOf(input);
const [log] = one.logs;
const lead = { object: 'Lead', id: log?.record.id ?? '' } as const;
const other = viewOf(withStartingFields(input, lead, { Company: 'Test of the form' }, creationOf(one.run, lead.id)));
const comparing = compareRuns(one, other);
let step = comparing.next();
while (step.done !== true) step = comparing.next();
const row = step.value.rows.find(({ differs }) => differs.length > 0);

const kept = (id: string, from: string | null): KeptRun => ({
  id,
  number: Number(id),
  title: `Run ${id}`,
  named: false,
  note: '',
  from: from === null ? null : { run: from, at: 0 },
  size: 0,
  input: keptInput(input),
});

describe('the runs of a graph', () => {
  it('[RUN-4] stand behind the run that they part from, and on their own where that is kept no longer', () => {
    const tree = runsTree([
      kept('1', null),
      kept('2', '1'),
      kept('3', null),
      kept('4', '2'),
      kept('5', '9'),
      kept('6', '1'),
    ]);
    expect(tree.map(({ run, depth }) => `${run.id} ${depth}`)).toEqual(['1 0', '2 1', '4 2', '6 1', '3 0', '5 0']);
    expect(tree.at(-1)?.parent).toBeNull();
  });

  it('[RUN-4] are compared in a table and a CSV: where they part, the way on, owner and outcome of each', () => {
    if (!row) throw new Error('One record goes another way');
    const cells = Object.fromEntries(comparisonColumns.map(({ id, value }) => [id, value(row)]));
    expect(cells).toMatchObject({
      record: 'Elin Bergström',
      trigger: 'New Lead',
      node: 'Worth a call?',
      second: 'Competitor or test',
    });
    expect(String(cells['differs'])).toContain('Path');
    const [headings, line] = writeRecords(comparisonCsvColumns, [row]).split('\r\n');
    expect(headings).toContain('A: Why');
    expect(line).toContain('Competitor or test');
  });

  it('[RUN-4] count a record once, however many trips it had, and apart where the rows are of several runs', () => {
    if (!row) throw new Error('One record goes another way');
    const rows = [row, { ...row, differs: [], parting: null }];
    expect(differenceText(rows)).toBe('1 of 1 record differs (1 of 2 trips)');
    expect(differenceText([row])).toBe('1 of 1 record differs');
    const apart = differenceText(rows, (each) => (each === row ? 'a' : 'b'));
    expect(apart).toBe('1 of 2 records differs');
    expect(differenceText([])).toBe('0 of 0 records differ');
    const later = { ...row, first: null };
    expect(differenceText([row, later])).toBe('1 of 1 record differs (2 of 2 trips)');
  });

  it('[RUN-4] [ADD-7] say in their outcomes which Outreach error edge was followed, which no Outcome message does', () => {
    const outcomes = one.logs.filter((each) => each.outcome.silentErrors > 0).map(outcomeText);
    expect(outcomes).toContain('Missing Prospect ID, completed');
  });

  it('[RUN-4] are laid over each other on the canvas, each node saying which of the two came there', () => {
    const { nodes, edges } = besideDecorations({
      here: row?.first?.trip ?? null,
      there: row?.second?.trip ?? null,
      marks: ['A', 'B'],
    });
    const words = new Set([...nodes.values()].map(({ badge }) => badge?.text));
    expect(words).toEqual(new Set(['A and B', 'only A', 'only B']));
    expect([...edges.values()].filter(({ current }) => current === true)).toHaveLength(
      row?.first?.trip?.steps.length ?? -1,
    );
    expect([...besideDecorations({ here: null, there: null, marks: ['A', 'B'] }).nodes]).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import {
  generationOf,
  listOf,
  newGeneratedDraft,
  newRow,
  type GeneratedDraft,
} from '#playback/generated/generated-draft.ts';
import { inputOfDraft, newDraft, recordCount } from '#playback/run-draft.ts';
import { catalog } from '#nodes/catalog.ts';
import { recordRun } from '#world/record-run.ts';
import { buildGraph } from '../support/build-graph.ts';
import { smallOrg } from '../support/small-org.ts';

const { setup } = smallOrg();
const graph = buildGraph({ nodes: {}, edges: [] });
const context = { graph, graphs: [graph], setup, run: null };
const fields = setup.salesforce.fields.Lead;
const blank = newGeneratedDraft(fields);
const faultsOf = (part: Partial<GeneratedDraft>): readonly string[] => {
  const read = generationOf({ ...blank, ...part }, 'Lead', fields);
  return read.ok ? [] : read.error.map(({ message }) => message);
};

describe('a draft of generated records', () => {
  it('[RUN-1] proposes records that Salesforce takes, through New and through Updated', () => {
    const generated = { ...blank, count: '40', oddShare: '50' };
    const draft = { ...newDraft(context), source: 'generated', generated } as const;
    expect(recordCount(draft, context)).toBe(40);
    for (const part of [{}, { trigger: 'updated', changes: [{ field: 'Title', value: 'Seen' }] }] as const) {
      const input = inputOfDraft({ ...draft, ...part }, context);
      if (!input.ok) throw new Error(JSON.stringify(input.error));
      expect(input.value.stimuli).toHaveLength(40);
      const run = recordRun(input.value, catalog);
      expect(run.ok && run.value.journal.filter(({ type }) => type === 'write-refused')).toEqual([]);
    }
  });

  it('says what is wrong with it, all at once', () => {
    expect(faultsOf({})).toEqual([]);
    expect(faultsOf({ count: '100,001', seed: 'x', oddShare: '101' })).toEqual([
      'The number of records is a whole number from 1 to 100,000.',
      'The seed is a whole number of at most ten digits.',
      'The share of odd values is from 0 to 100 percent.',
    ]);
    expect(faultsOf({ rows: [] })).toEqual([
      'Last Name is required in Salesforce: add it.',
      'Company is required in Salesforce: add it.',
    ]);
    const rows = [
      newRow(),
      newRow({ field: 'LastName', blanks: '5' }),
      newRow({ field: 'Company', from: 'list', list: ' \n' }),
    ];
    expect(faultsOf({ rows })).toEqual([
      'Choose a field, or remove the row.',
      'Last Name is required in Salesforce: it cannot be blank.',
      'Company: list at least one value, each on a line of its own.',
    ]);
  });

  it('reads a list with weights, numbers as numbers', () => {
    const text = { name: 'Title', label: 'Title', type: 'text' } as const;
    expect(listOf('3 × Web\n\nTrade show\n2x Other\n10x4 board', text)).toEqual([
      { value: 'Web', weight: 3 },
      { value: 'Trade show', weight: 1 },
      { value: 'Other', weight: 2 },
      { value: '10x4 board', weight: 1 },
    ]);
    expect(listOf('2 × 5\nno number', { ...text, type: 'number' })).toEqual([{ value: 5, weight: 2 }]);
  });
});

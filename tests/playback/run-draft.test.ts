import { describe, expect, it } from 'vitest';
import { changeableFields } from '#playback/change-fields.ts';
import { inputAgain, inputOfDraft, newDraft, recordCount, type RunDraft } from '#playback/run-draft.ts';
import { buildGraph } from '../support/build-graph.ts';
import { smallOrg, START } from '../support/small-org.ts';

const { setup, ids } = smallOrg();
const graph = buildGraph({ nodes: {}, edges: [] });
const contacts = { ...buildGraph({ object: 'Contact', nodes: {}, edges: [] }), id: 'contacts' };
const context = { graph, graphs: [graph, contacts], setup, run: null };
const blank = newDraft({ setup, run: null, graph });
const faultsOf = (part: Partial<RunDraft>): readonly string[] => {
  const input = inputOfDraft({ ...blank, ...part }, context);
  return input.ok ? [] : input.error.map(({ at }) => at);
};

describe('inputOfDraft', () => {
  it('[RUN-1] [RUN-2] runs all records of the org through New for seven days at first', () => {
    const input = inputOfDraft(blank, context);
    expect(input).toMatchObject({ ok: true, value: { start: START, until: 604_800_000, seed: 1, graphs: [graph] } });
    expect(input.ok && input.value.stimuli).toHaveLength(3);
    expect(recordCount(blank, context)).toBe(3);
  });

  it('runs only the records that were chosen', () => {
    const draft = { ...blank, chosen: new Set([ids['fresh'] ?? '']) };
    const input = inputOfDraft(draft, context);
    expect(input.ok && input.value.stimuli).toHaveLength(1);
  });

  it('[RUN-1] needs a change for Updated, and rows without a field do not count', () => {
    expect(faultsOf({ trigger: 'updated' })).toEqual(['changes']);
    expect(faultsOf({ trigger: 'updated', changes: [{ field: '', value: 'x' }] })).toEqual(['changes']);
    expect(faultsOf({ trigger: 'updated', changes: [{ field: 'Title', value: null }] })).toEqual([]);
  });

  it('[RUN-1] offers what people can change, and no blank for a required field', () => {
    expect(faultsOf({ trigger: 'updated', changes: [{ field: 'Company', value: null }] })).toEqual(['changes']);
    expect(faultsOf({ trigger: 'updated', changes: [{ field: 'Company', value: 'Acme' }] })).toEqual([]);
    const fields = [
      { name: 'Title', label: 'Title', type: 'text' },
      { name: 'Outreach_ID__c', label: 'Outreach ID', type: 'text', custom: true, readOnly: true },
    ] as const;
    expect(changeableFields(fields).map(({ name }) => name)).toEqual(['Title']);
  });

  it('names everything that is wrong at once', () => {
    expect(faultsOf({ start: '', until: 'soon', seed: '-1', chosen: new Set() })).toEqual([
      'records',
      'start',
      'until',
      'seed',
    ]);
    expect(faultsOf({ source: 'csv' })).toEqual(['records']);
    expect(faultsOf({ until: '0d' })).toEqual(['until']);
  });

  it('says where a file has headings and nothing under them', () => {
    const summary = {
      object: 'Lead',
      rows: 0,
      imported: 0,
      routable: 0,
      added: [],
      kept: [],
      leftOut: [],
      doubts: [],
      notes: [],
    } as const;
    const csv = { setup, records: [], summary, fileName: 'leads.csv', headings: ['Last Name'], refused: [] };
    const input = inputOfDraft({ ...blank, source: 'csv', csv }, context);
    expect(input.ok ? [] : input.error).toEqual([{ at: 'records', message: 'The file has headings but no rows.' }]);
  });

  it('[RUN-1] proposes the trigger that leads on, and New where both or none do', () => {
    const triggerOf = (edges: readonly string[]) =>
      newDraft({ setup, run: null, graph: buildGraph({ nodes: { wait: ['hold'] }, edges }) }).trigger;
    expect(triggerOf([])).toBe('new');
    expect(triggerOf(['updated-lead:all-leads > wait'])).toBe('updated');
    expect(triggerOf(['new-lead:all-leads > wait', 'updated-lead:all-leads > wait'])).toBe('new');
  });

  it('[RUN-1] repeats an input of an earlier visit as it was, on the graph as it is now', () => {
    const input = inputOfDraft({ ...blank, seed: '9' }, context);
    if (!input.ok) throw new Error('Not a run');
    const fault = { type: 'make-fault', after: 60_000, fault: { type: 'cut-network' } } as const;
    const earlier = { ...input.value, stimuli: [...input.value.stimuli, fault] };
    const edited = { ...graph, name: 'Edited' };
    expect(inputAgain(earlier, { ...context, graph: edited })).toEqual({ ...earlier, graphs: [edited] });
  });

  it('[GRA-1] takes a graph of the other object along', () => {
    const input = inputOfDraft({ ...blank, other: 'contacts' }, context);
    expect(input.ok && input.value.graphs).toEqual([graph, contacts]);
  });

  describe('after a run', () => {
    const first = inputOfDraft({ ...blank, until: '90m', seed: '42' }, context);
    if (!first.ok) throw new Error('Not a run');
    const run = { input: first.value, journal: [], final: setup };
    const draft = newDraft({ setup, run, graph });

    it('runs the same once more, with the same clock and seed', () => {
      expect(draft.source).toBe('last');
      expect(recordCount(draft, { ...context, run })).toBe(3);
      expect(inputOfDraft(draft, { ...context, run })).toEqual(first);
    });

    it('takes graph and settings as they are now', () => {
      const edited = { ...graph, name: 'Edited' };
      const switchedOff = { ...setup, leandata: { ...setup.leandata, integrationOn: false } };
      const input = inputOfDraft(draft, { graph: edited, graphs: [edited], setup: switchedOff, run });
      expect(input.ok && input.value.graphs).toEqual([edited]);
      expect(input.ok && input.value.org.leandata.integrationOn).toBe(false);
    });

    it('keeps what was added to the org for the records of a file', () => {
      const salesforce = { ...setup.salesforce, organization: { name: 'With placeholders', timeZone: 'UTC' } };
      const stimuli = [{ type: 'create-record', after: 0, object: 'Lead', through: 'import', fields: {} }] as const;
      const fromFile = { ...run, input: { ...run.input, stimuli, org: { ...setup, salesforce } } };
      const input = inputOfDraft(draft, { ...context, run: fromFile });
      expect(input.ok && input.value.org.salesforce).toBe(salesforce);
    });
  });
});

import { describe, expect, it } from 'vitest';
import { RunDraftBook } from '#app/run-draft-book.ts';
import { runGraph } from '#app/run-graph.ts';
import type { WorkspaceState } from '#app/workspace-state.ts';
import { newDraft } from '#playback/run-draft.ts';
import type { RunInput } from '#world/run-input.ts';
import { smallOrg } from '../support/small-org.ts';
import { leadGraph, recordedRun, runInput, workspace } from './workspace-fixture.ts';

const edited = { ...leadGraph, name: 'Edited' };
const { setup } = smallOrg();

/** Presses Run in FlowBuilder: what is started, and which runs of an earlier visit are given up. */
function press(patch: Partial<WorkspaceState>, drafts = new RunDraftBook()) {
  const started: RunInput[] = [];
  const skipped: string[] = [];
  const runs = {
    start: (_graph: string, input: RunInput) => started.push(input),
    skip: (graph: string) => skipped.push(graph),
  };
  const ran = runGraph({ workspace: workspace({ org: setup, ...patch }), runs, drafts }, 'leads');
  return { ran, started, skipped };
}

describe('runGraph', () => {
  it('[RUN-1] records the graph as it stands with its last input', () => {
    const { ran, started } = press({ graphs: [edited], runs: { leads: recordedRun() } });
    expect(ran).toBe(true);
    expect(started).toMatchObject([{ stimuli: runInput.stimuli, start: runInput.start, seed: 1, graphs: [edited] }]);
  });

  it('[RUN-1] takes the input of an earlier visit that is still to be recorded again', () => {
    const { started, skipped } = press({ graphs: [edited], toRecord: { leads: runInput } });
    expect(started).toMatchObject([{ stimuli: runInput.stimuli, graphs: [edited] }]);
    expect(skipped).toEqual(['leads']);
  });

  it('[RUN-1] runs all leads of the org through New where the graph was never run', () => {
    expect(press({}).started[0]?.stimuli).toHaveLength(3);
  });

  it('[RUN-1] runs what the Simulator has set up since the last run, and nothing where that gives no run', () => {
    const drafts = new RunDraftBook();
    const draft = { ...newDraft({ setup, run: null, graph: leadGraph }), trigger: 'updated' } as const;
    drafts.keep('leads', { draft, setup, run: null });
    expect(press({}, drafts)).toMatchObject({ ran: false, started: [] });
    const changes = [{ field: 'Title', value: 'CTO' }];
    drafts.keep('leads', { draft: { ...draft, changes }, setup, run: null });
    expect(press({}, drafts).started[0]?.stimuli[0]).toMatchObject({ type: 'update-record', fields: { Title: 'CTO' } });
  });
});

describe('RunDraftBook', () => {
  const draft = newDraft({ setup, run: null, graph: leadGraph });
  const summary = {} as never;
  const csv = { setup, records: [], summary, fileName: 'leads.csv', headings: [], refused: [] };

  it('[RUN-1] forgets a set-up that was made before the last run, or in another org', () => {
    const drafts = new RunDraftBook();
    drafts.keep('leads', { draft, setup, run: null });
    expect(drafts.of('leads', setup, null)).toBe(draft);
    expect(drafts.of('leads', setup, recordedRun())).toBeNull();
    expect(drafts.of('leads', { ...setup, name: 'Other org' }, null)).toBeNull();
  });

  it('asks for a file again once the org has changed in which it was read', () => {
    const drafts = new RunDraftBook();
    drafts.keep('leads', { draft: { ...draft, source: 'csv', csv }, setup, run: null });
    expect(drafts.of('leads', setup, null)?.csv).toBe(csv);
    expect(drafts.of('leads', { ...setup }, null)).toMatchObject({ source: 'csv', csv: null });
  });
});

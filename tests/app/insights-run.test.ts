import { describe, expect, it } from 'vitest';
import { graphOfInsights } from '#app/insights-run.ts';
import { noteOfOtherRun } from '#app/workspace-state.ts';
import { contactGraph, leadGraph, recordedRun, workspace } from './workspace-fixture.ts';

describe('the run that is counted', () => {
  const store = workspace({ graphs: [leadGraph, contactGraph], currentGraph: 'contacts' });
  store.getState().keepRun('leads', recordedRun());

  it('[V2-1] is never that of a graph that is not in view', () => {
    expect(graphOfInsights(store.getState())).toBeNull();
    store.getState().openGraph('leads');
    expect(graphOfInsights(store.getState())).toBe('leads');
  });

  it('[V2-1] is the latest where that went through the graph in view as well', () => {
    const both = recordedRun();
    const run = { ...both, input: { ...both.input, graphs: [leadGraph, contactGraph] } };
    store.getState().keepRun('leads', run);
    store.getState().openGraph('contacts');
    expect(graphOfInsights(store.getState())).toBe('leads');
  });

  it('[LOG-4] is named by the logs where it is another than that of the graph in view', () => {
    expect(noteOfOtherRun(store.getState())).toBe('of the run of "Leads" ("Contacts" has not been run)');
    store.getState().openGraph('leads');
    expect(noteOfOtherRun(store.getState())).toBeUndefined();
  });
});

import { describe, expect, it } from 'vitest';
import { noteOfShownRun, shownRunOf } from '#app/workspace-state.ts';
import { contactGraph, leadGraph, recordedRun, runInput, workspace } from './workspace-fixture.ts';

describe('the workspace', () => {
  it('[GRA-2] makes a new graph with both triggers and opens it', () => {
    const store = workspace();
    const graph = store.getState().createGraph('Contact');
    expect(graph.object).toBe('Contact');
    expect(graph.nodes.map((node) => node.type)).toEqual(['trigger', 'trigger']);
    expect(store.getState().currentGraph).toBe(graph.id);
  });

  it('renames a graph, with a number where the name is taken', () => {
    const store = workspace();
    store.getState().renameGraph('leads', 'Contacts');
    expect(store.getState().graphs.map((graph) => graph.name)).toEqual(['Contacts 2', 'Contacts']);
  });

  it('adds a copy of an imported graph beside the one that is there', () => {
    const store = workspace();
    const copy = store.getState().addCopy(leadGraph);
    expect(store.getState().graphs.map((graph) => graph.id)).toEqual(['leads', 'contacts', copy.id]);
    expect(store.getState().graphs[0]).toBe(leadGraph);
  });

  it('shows the neighbour after the graph in view is deleted, and its run goes with it', () => {
    const store = workspace({ runs: { leads: recordedRun() }, latestRun: 'leads' });
    store.getState().removeGraph('leads');
    expect(store.getState()).toMatchObject({ currentGraph: 'contacts', runs: {}, latestRun: null });
    store.getState().removeGraph('contacts');
    expect(store.getState()).toMatchObject({ graphs: [], currentGraph: null });
  });

  it('keeps the graph in view when another one is deleted', () => {
    const store = workspace({ currentGraph: 'contacts' });
    store.getState().removeGraph('leads');
    expect(store.getState().currentGraph).toBe('contacts');
  });

  it('undoes and redoes edits of the org; a new edit ends what could be redone', () => {
    const store = workspace();
    const first = store.getState().org;
    const named = (name: string): void => store.getState().editOrg((org) => ({ ...org, name }));
    named('One');
    named('Two');
    store.getState().undo();
    expect(store.getState().org.name).toBe('One');
    store.getState().undo();
    expect(store.getState().org).toBe(first);
    store.getState().undo();
    store.getState().redo();
    expect(store.getState().org.name).toBe('One');
    named('Three');
    expect(store.getState().history).toMatchObject({ past: [{}, {}], future: [] });
    store.getState().redo();
    expect(store.getState().org.name).toBe('Three');
  });

  it('does not count an edit that leaves the org as it was', () => {
    const store = workspace();
    store.getState().editOrg((org) => org);
    expect(store.getState().history.past).toEqual([]);
  });

  it('keeps one run for each graph; the logs show the one of the graph in view', () => {
    const store = workspace({ graphs: [leadGraph, contactGraph], currentGraph: 'contacts' });
    const [one, other] = [recordedRun(), recordedRun()];
    store.getState().keepRun('contacts', other);
    store.getState().keepRun('leads', one);
    expect(store.getState().runs).toEqual({ leads: one, contacts: other });
    expect(shownRunOf(store.getState())).toBe(other);
    expect(noteOfShownRun(store.getState())).toContain('the latest run of "Contacts"');
    store.getState().openGraph('leads');
    expect(shownRunOf(store.getState())).toBe(one);
    expect(noteOfShownRun(store.getState())).toContain('the latest run of "Leads"');
  });

  it('says so where the latest run was made in an org that is gone', () => {
    const store = workspace({ runs: { leads: recordedRun() }, latestRun: 'leads' });
    expect(noteOfShownRun(store.getState())).not.toContain('run it again');
    store.getState().editOrg((org) => ({ ...org, name: 'Another org' }));
    expect(noteOfShownRun(store.getState())).toContain('The run was made in Small org: run it again here.');
  });

  it('shows the latest run where the graph in view has none', () => {
    const store = workspace({ graphs: [leadGraph, contactGraph], currentGraph: 'contacts' });
    const run = recordedRun();
    expect(shownRunOf(store.getState())).toBeUndefined();
    store.getState().keepRun('leads', run);
    expect(shownRunOf(store.getState())).toBe(run);
  });

  it('takes a run recorded again only while nothing newer is there', () => {
    const store = workspace({ toRecord: { leads: runInput }, latestRun: 'leads' });
    const mine = recordedRun();
    store.getState().keepRun('leads', mine);
    store.getState().recordedAgain('leads', recordedRun());
    expect(store.getState().runs['leads']).toBe(mine);
    expect(store.getState().toRecord).toEqual({});
  });
});

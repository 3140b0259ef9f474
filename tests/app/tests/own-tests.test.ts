import { describe, expect, it } from 'vitest';
import { startAutosave } from '#app/saving/autosave.ts';
import { loadWorkspace } from '#app/saving/load-workspace.ts';
import { missingExamples } from '#app/tests/example-tests.ts';
import { testFilesOf } from '#app/tests/export-tests.ts';
import { filesOfTests, FOLLOWED_ORG, followed } from '#app/tests/files-of-tests.ts';
import { meetTests } from '#app/tests/meet-tests.ts';
import { missingGraphs, testsFollowing } from '#app/tests/graph-needs.ts';
import { addTests, changeTest, followInstead, removeTests, takeTests } from '#app/tests/own-tests.ts';
import { readTestFiles } from '#app/tests/read-test-files.ts';
import { statusWord } from '#app/tests/status-of-test.tsx';
import type { TestStanding } from '#app/tests/test-standing.ts';
import { undoInTest } from '#app/tests/undo-in-test.ts';
import { byGraph, graphNameOf, isShown, noFilter, rowOf, standsText } from '#app/tests/test-rows.ts';
import { printFlowFile } from '#graph/print-flow-file.ts';
import { catalog } from '#nodes/catalog.ts';
import { printScenarioTest, type ScenarioTest } from '#scenarios/scenario-test.ts';
import type { TestResult } from '#scenarios/test-result.ts';
import { createMemoryStore } from '#storage/memory-store.ts';
import { leadGraph, workspace } from '../workspace-fixture.ts';

const test: ScenarioTest = {
  title: 'A lead is routed',
  tags: ['smoke'],
  scenario: {
    graphs: [followed(leadGraph)],
    org: FOLLOWED_ORG,
    stimuli: [{ at: '0s', create: { object: 'Lead', fields: { LastName: 'Byron', Company: 'Engines' } } }],
  },
  expectations: [{ type: 'trips', count: 1 }],
};

const notRun = { status: 'not-run', result: null, isOld: false } as const;

describe('tests of the workspace', () => {
  it('are added under free ids, changed and taken away together, and every step can be undone', () => {
    const store = workspace();
    const ids = (): readonly string[] => store.getState().tests.map(({ id }) => id);
    const [first] = addTests(store, [{ test }, { id: 'A lead is routed', test }], 'Imported');
    if (!first) throw new Error('Nothing was added');
    expect(ids()).toEqual(['a-lead-is-routed', 'a-lead-is-routed-2']);
    changeTest(store, { ...first, test: { ...test, title: 'A' } }, 'Renamed the test', 'title');
    changeTest(store, { ...first, test: { ...test, title: 'Ab' } }, 'Renamed the test', 'title');
    expect(removeTests(store, new Set(ids()))).toBe('2 tests were deleted.');
    expect(ids()).toEqual([]);
    store.getState().undo();
    expect(store.getState().tests[0]?.test.title).toBe('Ab');
    expect(ids()).toEqual(['a-lead-is-routed', 'a-lead-is-routed-2']);
    store.getState().undo();
    expect(store.getState().tests[0]?.test).toBe(test);
    store.getState().undo();
    expect(ids()).toEqual([]);
  });

  it('are undone in their editor edit by edit; what was done before them is told and stays', () => {
    const store = workspace();
    const [first] = addTests(store, [{ test }], 'Imported');
    if (!first) throw new Error('Nothing was added');
    changeTest(store, { ...first, test: { ...test, title: 'A' } }, 'Renamed the test', 'title');
    undoInTest(store, first.id, 'undo');
    expect(store.getState().tests[0]?.test).toBe(test);
    undoInTest(store, first.id, 'undo');
    expect(store.getState().tests).toHaveLength(1);
    undoInTest(store, first.id, 'redo');
    expect(store.getState().tests[0]?.test.title).toBe('A');
  });

  it('are back on the next visit in their order; one that cannot be read is told of and kept aside', async () => {
    const store = createMemoryStore();
    const before = workspace();
    addTests(
      before,
      [
        { id: 'b', test },
        { id: 'a', test: { ...test, title: 'Another' } },
      ],
      'Imported',
    );
    await startAutosave(before, store, { saved: [] }).flush();
    expect((await loadWorkspace(store, catalog))?.tests).toEqual(before.getState().tests);
    await store.write([{ type: 'put', kind: 'test', id: 'b', body: '{' }]);
    const damaged = await loadWorkspace(store, catalog);
    expect(damaged?.tests.map(({ id }) => id)).toEqual(['a']);
    expect(damaged?.problems[0]).toContain('The test "b" cannot be read');
    expect((await store.get('damaged', 'test b')).ok).toBe(true);
  });

  it('count as passed only where something is expected and nothing changed since', () => {
    const check = { text: '', ok: true, expected: '', actual: '', at: 0, seq: 0, why: null };
    const result: TestResult = {
      file: '',
      title: '',
      tags: [],
      status: 'passed',
      checks: [check],
      faults: [],
      start: 0,
      trips: 1,
      entries: 1,
      journalHash: '',
    };
    const { graphs } = workspace().getState();
    const row = (standing: Partial<TestStanding>) =>
      rowOf({ id: 'a', test }, graphs, { status: 'passed', result, isOld: false, ...standing });
    const nothing = row({ result: { ...result, checks: [] } });
    const rows = [
      row({}),
      row({ isOld: true }),
      nothing,
      row({ status: 'failed', result: { ...result, status: 'failed' } }),
    ];
    expect(standsText([...rows, rowOf({ id: 'b', test }, graphs, notRun)])).toBe(
      '1 passed, 1 failed, 1 without an expectation, 1 changed since they ran, 1 not run',
    );
    expect(isShown(nothing, { ...noFilter, status: 'passed' })).toBe(false);
    expect(statusWord(nothing.standing)).toBe('Expects nothing');
  });

  it('stand below their graphs, and are found by all words of a search', () => {
    const store = workspace();
    const { graphs } = store.getState();
    const rows = ['a', 'b'].map((id) => rowOf({ id, test }, graphs, notRun));
    const own = rowOf(
      { id: 'c', test: { ...test, scenario: { ...test.scenario, graphs: [{ example: 'gone' }] } } },
      graphs,
      notRun,
    );
    expect(byGraph([...rows, own], new Set()).map(({ id }) => id)).toEqual([
      `graph ${leadGraph.name}`,
      'a',
      'b',
      'graph gone',
      'c',
    ]);
    expect(byGraph([...rows, own], new Set([leadGraph.name])).map(({ type }) => type)).toEqual([
      'graph',
      'graph',
      'test',
    ]);
    const [row] = rows;
    if (!row) throw new Error('No row');
    expect(isShown(row, { ...noFilter, search: 'SMOKE routed' })).toBe(true);
    expect(isShown(row, { ...noFilter, search: 'smoke zebra' })).toBe(false);
    expect(isShown(row, { ...noFilter, status: 'failed' })).toBe(false);
    expect(isShown(row, { ...noFilter, status: 'not-run' })).toBe(true);
  });
});

describe('tests and the graphs that they follow', () => {
  const two = [
    { id: 'a', test },
    { id: 'b', test: { ...test, scenario: { ...test.scenario, graphs: [{ path: 'flows/Old-routing.flow.json' }] } } },
  ];

  it('go with their graph where that is wanted, as one step of undo, or stay and are told to lack it', () => {
    const store = workspace();
    addTests(store, two, 'Made');
    const { graphs, tests, removeGraph, undo } = store.getState();
    expect(testsFollowing(leadGraph, graphs, tests).map(({ id }) => id)).toEqual(['a']);
    removeGraph(leadGraph.id, new Set(['a']));
    expect(store.getState().tests.map(({ id }) => id)).toEqual(['b']);
    expect(store.getState().history.past.at(-1)?.title).toBe(`Deleted ${leadGraph.name} and 1 test`);
    undo();
    expect(store.getState()).toMatchObject({ tests, graphs });
    removeGraph(leadGraph.id);
    expect(missingGraphs(store.getState().tests, store.getState().graphs).map((each) => each.tests.length)).toEqual([
      1, 1,
    ]);
  });

  it('follow another graph in the place of one that is not there, all at once', () => {
    const store = workspace();
    addTests(store, two, 'Made');
    const [lost, ...others] = missingGraphs(store.getState().tests, store.getState().graphs);
    expect([lost?.name, lost?.tests.map(({ id }) => id), others]).toEqual(['Old routing', ['b'], []]);
    expect(graphNameOf(two[1]?.test ?? test, store.getState().graphs)).toBe('Old routing (not here)');
    if (!lost) throw new Error('Nothing is missing');
    expect(followInstead(store, lost, leadGraph)).toContain(`1 test follows ${leadGraph.name} now.`);
    expect(missingGraphs(store.getState().tests, store.getState().graphs)).toEqual([]);
    expect(store.getState().tests[1]?.test.scenario.graphs).toEqual([followed(leadGraph)]);
    expect(store.getState().tests[0]?.test).toBe(test);
  });
});

describe('files of tests', () => {
  it('hold the tests with the graphs and the org that they name, and give the same tests again', () => {
    const store = workspace();
    const [own] = addTests(store, [{ test }], 'Made');
    if (!own) throw new Error('Nothing was added');
    const files = testFilesOf(store.getState(), [own]);
    expect(files.map(({ name }) => name)).toEqual([
      'a-lead-is-routed.scenario.json',
      filesOfTests(store.getState(), [test]).graphs[0]?.fileName,
      'workspace.org.json',
    ]);
    const beside = files.filter(({ name }) => !name.endsWith('.org.json'));
    const read = readTestFiles(beside, { ...store.getState(), graphs: [] }, catalog);
    expect(read.tests).toEqual([own]);
    expect(read.graphs.map(printFlowFile)).toEqual([printFlowFile(leadGraph)]);
    expect(read.refused).toEqual([]);
    expect(readTestFiles(files, store.getState(), catalog)).toMatchObject({ tests: [own], notes: [] });
    // An org that came along and is another becomes part of the test.
    store.getState().editOrg((org) => ({ ...org, name: 'Another org' }));
    const changed = readTestFiles(files, store.getState(), catalog);
    expect(changed.tests[0]?.test.scenario.org).toHaveProperty('file');
    expect(changed.notes[0]).toContain('keep it');
  });

  it('that are broken are refused one by one, and the others are taken', () => {
    const text = printScenarioTest(test);
    const read = readTestFiles(
      [
        { name: 'good.scenario.json', text },
        { name: 'bad.scenario.json', text: text.replace('"trips"', '"tripps"') },
        { name: 'cut.flow.json', text: '{' },
      ],
      workspace().getState(),
      catalog,
    );
    expect(read.tests.map(({ id }) => id)).toEqual(['good']);
    expect(read.refused.map(({ name }) => name)).toEqual(['bad.scenario.json', 'cut.flow.json']);
    expect(read.refused[0]?.faults[0]?.message).not.toBe('');
  });

  it('put CSV files into the tests that import them, and say that an org of elsewhere is not here', () => {
    const { scenario } = test;
    const importing: ScenarioTest = {
      ...test,
      scenario: {
        ...scenario,
        org: { path: '../orgs/emea.org.json' },
        stimuli: [{ at: '0s', import: { path: 'data/leads.csv', object: 'Lead', trigger: 'new' } }],
      },
    };
    const read = readTestFiles(
      [
        { name: 'x.scenario.json', text: printScenarioTest(importing) },
        { name: 'leads.csv', text: 'Last Name\nByron\n' },
      ],
      workspace().getState(),
      catalog,
    );
    const [line] = read.tests[0]?.test.scenario.stimuli ?? [];
    expect(line).toMatchObject({ import: { csv: 'Last Name\nByron\n' } });
    expect(read.tests[0]?.test.scenario.org).toEqual(FOLLOWED_ORG);
    expect(read.notes[0]).toContain('follow the org of the workspace');
  });

  it('meet the tests that are here by id, or else by title; what is the same is not asked about', () => {
    const there = [
      { id: 'same', test },
      { id: 'edited', test: { ...test, title: 'Edited' } },
      { id: 'renamed-file', test: { ...test, title: 'By title' } },
      { id: 'alone', test: { ...test, title: 'Alone' } },
    ];
    const came = [
      { id: 'same', test: { ...test } },
      { id: 'edited', test: { ...test, title: 'Edited', expectations: [] } },
      { id: 'other-file', test: { ...test, title: 'By title', tags: [] } },
      { id: 'new', test: { ...test, title: 'New' } },
    ];
    const met = meetTests(came, there);
    expect(met.added.map(({ id }) => id)).toEqual(['new']);
    expect(met.same.map(({ id }) => id)).toEqual(['same']);
    expect(met.other.map(({ mine, came: { id } }) => [mine.id, id])).toEqual([
      ['edited', 'edited'],
      ['renamed-file', 'other-file'],
    ]);
    // Two that came never take the place of one.
    const twice = came.slice(1, 2).flatMap((each) => [each, { ...each }]);
    expect(meetTests(twice, there).added).toHaveLength(1);
  });

  it('are taken as one step of undo: new ones, those that replace others in their places, and graphs', () => {
    const store = workspace();
    addTests(
      store,
      [
        { id: 'a', test },
        { id: 'b', test },
      ],
      'Made',
    );
    const before = store.getState();
    const graph = { ...leadGraph, name: 'Came along' };
    const next = { ...test, title: 'Edited elsewhere' };
    expect(takeTests(store, { graphs: [graph], added: [{ id: 'b', test }], replaced: [{ id: 'a', test: next }] })).toBe(
      true,
    );
    expect(store.getState().tests.map(({ id, test: { title } }) => [id, title])).toEqual([
      ['a', next.title],
      ['b', test.title],
      ['b-2', test.title],
    ]);
    expect(store.getState().graphs).toContain(graph);
    expect(store.getState().history.past.at(-1)?.title).toBe('Imported 2 tests and 1 graph');
    store.getState().undo();
    expect(store.getState().tests).toEqual(before.tests);
    expect(store.getState().graphs).toEqual(before.graphs);
  });

  it('that ship follow the graph of the workspace, and come once', () => {
    const examples = [
      {
        fileName: 'one.scenario.json',
        test: { ...test, scenario: { ...test.scenario, graphs: [{ example: 'leads' }] } },
      },
      { fileName: 'two.scenario.json', test },
    ];
    const missing = missingExamples(examples, [{ ...leadGraph, id: 'leads' }], [{ id: 'two', test }]);
    expect(missing.map(({ id }) => id)).toEqual(['one']);
    expect(missing[0]?.test.scenario.graphs).toEqual([{ ...followed(leadGraph), id: 'leads' }]);
  });
});

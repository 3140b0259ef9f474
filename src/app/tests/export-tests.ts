import { printFlowFile } from '#graph/print-flow-file.ts';
import { printOrgFile } from '#scenarios/org-file.ts';
import { printScenarioTest } from '#scenarios/scenario-test.ts';
import { downloadFile } from '../download-file.ts';
import type { WorkspaceState } from '../workspace-state.ts';
import { archiveOf } from './archive.ts';
import { filesOfTests, graphRefsOf } from './files-of-tests.ts';
import type { OwnTest } from './own-test.ts';

/** A file to be handed out. */
export interface TestFile {
  readonly name: string;
  readonly text: string;
}

type Books = Pick<WorkspaceState, 'graphs' | 'org'>;

/** The files of some tests: each test, and beside them the graphs and the org that they name, under those names. */
export function testFilesOf(books: Books, tests: readonly OwnTest[]): readonly TestFile[] {
  const files = new Map<string, string>();
  for (const { id, test } of tests) files.set(`${id}.scenario.json`, printScenarioTest(test));
  for (const { test } of tests) {
    const beside = filesOfTests(books, [test]);
    for (const ref of graphRefsOf(test)) {
      if (!('path' in ref)) continue;
      const found =
        beside.graphs.find(({ graph }) => graph.id === ref.id) ??
        beside.graphs.find(({ fileName }) => ref.path.endsWith(fileName));
      if (found) files.set(ref.path, printFlowFile(found.graph));
    }
    const { org } = test.scenario;
    if ('path' in org) files.set(org.path, printOrgFile(books.org));
  }
  return [...files].map(([name, text]) => ({ name, text }));
}

/** Hands tests out with what they name: as one file where one is all, else together in an archive. */
export function exportTests(books: Books, tests: readonly OwnTest[]): void {
  const files = testFilesOf(books, tests);
  const [first] = files;
  if (files.length === 1 && first) return downloadFile(first.name, first.text, 'application/json');
  const name = tests.length === 1 ? `${tests[0]?.id ?? 'test'}.zip` : 'tests.zip';
  downloadFile(name, new Blob([archiveOf(files)]), 'application/zip');
}

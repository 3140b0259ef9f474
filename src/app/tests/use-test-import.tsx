import { notifications } from '@mantine/notifications';
import { lazy, Suspense, useMemo, useState, type ReactNode } from 'react';
import type { FlowGraph } from '#graph/flow-graph.ts';
import { isSameGraph } from '#graph/same-graph.ts';
import { catalog } from '#nodes/catalog.ts';
import { useConfirm } from '#ui/confirm.tsx';
import { chooseFiles } from '../choose-files.ts';
import { FileFaults, type RefusedFile } from '../file-faults.tsx';
import { graphById } from '../graph-list.ts';
import { showUndo } from '../undo-note.tsx';
import { useWorkspaceStore } from '../workspace-context.tsx';
import { importWords } from './import-words.ts';
import { meetTests, type MetTests } from './meet-tests.ts';
import type { MetChoice, MetTestsDialogProps } from './met-tests-dialog.tsx';
import { takeTests } from './own-tests.ts';
import { textsOf } from './read-chosen-files.ts';
import { readTestFiles } from './read-test-files.ts';

const MetTestsDialog = lazy(async () => ({ default: (await import('./met-tests-dialog.tsx')).MetTestsDialog }));

export interface TestImport {
  readonly chooseFiles: () => void;
  readonly takeFiles: (files: readonly File[]) => void;
  /** Must stand somewhere on the page: says what is wrong with a file, and asks about tests that are here already. */
  readonly dialog: ReactNode;
}

/**
 * Takes `*.scenario.json` files with the graphs that they name, or an archive of them. Neither a graph nor a test that
 * is there is replaced unasked; nothing changes until everything is answered.
 */
export function useTestImport(): TestImport {
  const store = useWorkspaceStore();
  const confirm = useConfirm();
  const [refused, setRefused] = useState<readonly RefusedFile[]>([]);
  const [asked, setAsked] = useState<MetTestsDialogProps>();
  const ways = useMemo(() => {
    const ask = (met: MetTests): Promise<MetChoice | null> =>
      new Promise((resolve) => {
        const onAnswer = (choice: MetChoice | null): void => {
          setAsked(undefined);
          resolve(choice);
        };
        setAsked({ met, onAnswer });
      });
    /** Whether a graph that came is to be taken; null where the import is called off. */
    const isTaken = async (graph: FlowGraph): Promise<boolean | null> => {
      const there = graphById(store.getState().graphs, graph.id);
      if (!there) return true;
      if (isSameGraph(there, graph)) return false;
      const answer = await confirm({
        title: `${there.name} is here already`,
        text: 'A graph with the same id comes with the tests, and it is another. The tests follow the one that stays. Undo brings back what it holds now.',
        confirm: 'Replace it',
        other: 'Keep mine',
        dangerous: true,
      });
      return answer === 'cancel' ? null : answer === 'confirm';
    };
    const take = async (files: readonly File[]): Promise<void> => {
      const chosen = textsOf(
        await Promise.all(
          files.map(async (file) => ({ name: file.name, content: new Uint8Array(await file.arrayBuffer()) })),
        ),
      );
      const read = readTestFiles(chosen.texts, store.getState(), catalog);
      setRefused([...chosen.refused, ...read.refused]);
      if (read.tests.length === 0) {
        if (read.refused.length + chosen.refused.length === 0 && files.length > 0)
          notifications.show({ message: NO_TEST });
        return;
      }
      const met = meetTests(read.tests, store.getState().tests);
      const choice = met.other.length === 0 ? 'skip' : await ask(met);
      if (choice === null) return;
      const graphs: FlowGraph[] = [];
      for (const graph of read.graphs) {
        const taken = await isTaken(graph);
        if (taken === null) return;
        if (taken) graphs.push(graph);
      }
      const both = choice === 'both' ? met.other.map(({ came }) => came) : [];
      const replaced =
        choice === 'replace' ? met.other.map(({ mine, came }) => ({ id: mine.id, test: came.test })) : [];
      const added = [...met.added, ...both];
      if (!takeTests(store, { graphs, added, replaced })) return;
      const skipped = choice === 'skip' ? met.other.length : 0;
      const words = importWords({ added, replaced, same: met.same, skipped, graphs, notes: read.notes });
      if (added.length + replaced.length + graphs.length > 0) showUndo(store, words);
      else notifications.show({ message: words });
    };
    return {
      chooseFiles: () => void chooseFiles('.json,.csv,.zip,application/json,application/zip', true).then(take),
      takeFiles: (files: readonly File[]) => void take(files),
    };
  }, [store, confirm]);
  return {
    ...ways,
    dialog: (
      <>
        <FileFaults refused={asked === undefined ? refused : []} onClose={() => setRefused([])} />
        {asked === undefined ? null : (
          <Suspense fallback={null}>
            <MetTestsDialog {...asked} />
          </Suspense>
        )}
      </>
    ),
  };
}

const NO_TEST = 'There was no test among these files. Tests end in .scenario.json.';

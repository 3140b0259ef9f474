import { notifications } from '@mantine/notifications';
import { useMemo, useState, type ReactNode } from 'react';
import type { FlowGraph } from '#graph/flow-graph.ts';
import { isSameGraph } from '#graph/same-graph.ts';
import { catalog } from '#nodes/catalog.ts';
import { countOf } from '#shared/count-of.ts';
import { useConfirm } from '#ui/confirm.tsx';
import { chooseFiles } from '../choose-files.ts';
import { FileFaults, type RefusedFile } from '../file-faults.tsx';
import { graphById } from '../graph-list.ts';
import { showUndo } from '../undo-note.tsx';
import { useWorkspaceStore } from '../workspace-context.tsx';
import { addTests } from './own-tests.ts';
import { titleOf } from './own-test.ts';
import { textsOf } from './read-chosen-files.ts';
import { readTestFiles } from './read-test-files.ts';

export interface TestImport {
  readonly chooseFiles: () => void;
  readonly takeFiles: (files: readonly File[]) => void;
  /** Must stand somewhere on the page: says what is wrong with a file. */
  readonly dialog: ReactNode;
}

/** Takes `*.scenario.json` files with the graphs that they name, or an archive of them; a graph that is there is never replaced unasked. */
export function useTestImport(): TestImport {
  const store = useWorkspaceStore();
  const confirm = useConfirm();
  const [refused, setRefused] = useState<readonly RefusedFile[]>([]);
  const ways = useMemo(() => {
    /** False where the graph that is there is to stay as it is. */
    const replaces = async (graph: FlowGraph): Promise<boolean> => {
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
      return answer === 'confirm';
    };
    const take = async (files: readonly File[]): Promise<void> => {
      const chosen = textsOf(
        await Promise.all(
          files.map(async (file) => ({ name: file.name, content: new Uint8Array(await file.arrayBuffer()) })),
        ),
      );
      const read = readTestFiles(chosen.texts, store.getState().graphs, catalog);
      for (const graph of read.graphs) if (await replaces(graph)) store.getState().putGraph(graph);
      const added = addTests(store, read.tests, 'Imported');
      const [first] = added;
      if (first) {
        const what = added.length === 1 ? `${titleOf(first)} was` : `${countOf(added.length, 'test')} were`;
        showUndo(store, [`${what} imported.`, ...read.notes].join(' '));
      } else if (read.refused.length + chosen.refused.length === 0 && files.length > 0) {
        notifications.show({ message: 'There was no test among these files. Tests end in .scenario.json.' });
      }
      setRefused([...chosen.refused, ...read.refused]);
    };
    return {
      chooseFiles: () => void chooseFiles('.json,.csv,.zip,application/json,application/zip', true).then(take),
      takeFiles: (files: readonly File[]) => void take(files),
    };
  }, [store, confirm]);
  return { ...ways, dialog: <FileFaults refused={refused} onClose={() => setRefused([])} /> };
}

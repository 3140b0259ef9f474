import { notifications } from '@mantine/notifications';
import { useMemo, useState, type ReactNode } from 'react';
import { useNavigate } from 'react-router';
import type { FlowGraph } from '#graph/flow-graph.ts';
import { parseFlowFile } from '#graph/parse-flow-file.ts';
import type { FileFault } from '#shared/file-fault.ts';
import { err } from '#shared/result.ts';
import { catalog } from '#nodes/catalog.ts';
import { useConfirm } from '#ui/confirm.tsx';
import { chooseFiles } from './choose-files.ts';
import { FileFaults, type RefusedFile } from './file-faults.tsx';
import { graphById } from './graph-list.ts';
import { useWorkspaceStore } from './workspace-context.tsx';

export interface GraphImport {
  readonly chooseFiles: () => void;
  readonly takeFiles: (files: readonly File[]) => void;
  /** Takes a graph that came by another way, such as a link, and shows it. */
  readonly takeGraph: (graph: FlowGraph) => Promise<void>;
  /** Must stand somewhere on the page: says what is wrong with a file. */
  readonly dialog: ReactNode;
}

const isCsv = ({ name }: File): boolean => /\.csv$/i.test(name);

const NOT_A_GRAPH: FileFault = {
  code: 'file/other-kind',
  message: 'This is a CSV file of records, not a graph.',
  hint: 'Drop it on the Simulator to run its records, or on Salesforce to keep them.',
};

/** Takes `*.flow.json` files into the workspace; a graph that is there already is never replaced unasked. */
export function useGraphImport(): GraphImport {
  const store = useWorkspaceStore();
  const confirm = useConfirm();
  const navigate = useNavigate();
  const [refused, setRefused] = useState<readonly RefusedFile[]>([]);

  const ways = useMemo(() => {
    const place = async (graph: FlowGraph): Promise<FlowGraph | null> => {
      const there = graphById(store.getState().graphs, graph.id);
      if (!there) {
        store.getState().putGraph(graph);
        return graph;
      }
      const answer = await confirm({
        title: `${there.name} is here already`,
        text: `What you import is ${graph.name} with the same id. Keep both, or replace the graph that is here? Undo brings back what it holds now.`,
        confirm: 'Replace',
        other: 'Keep both',
        dangerous: true,
      });
      if (answer === 'cancel') return null;
      if (answer === 'other') return store.getState().addCopy(graph);
      store.getState().putGraph(graph);
      return graph;
    };
    const takeGraph = async (graph: FlowGraph): Promise<void> => {
      const placed = await place(graph);
      if (!placed) return;
      notifications.show({ message: `${placed.name} was imported.` });
      void navigate(`/flow/${placed.id}`);
    };
    const take = async (files: readonly File[]): Promise<void> => {
      const bad: RefusedFile[] = [];
      for (const file of files) {
        const parsed = isCsv(file) ? err([NOT_A_GRAPH]) : parseFlowFile(await file.text(), catalog);
        if (parsed.ok) await takeGraph(parsed.value);
        else bad.push({ name: file.name, faults: parsed.error });
      }
      setRefused(bad);
    };
    return {
      chooseFiles: () => void chooseFiles('.json,application/json', true).then(take),
      takeFiles: (files: readonly File[]) => void take(files),
      takeGraph,
    };
  }, [store, confirm, navigate]);
  return { ...ways, dialog: <FileFaults refused={refused} onClose={() => setRefused([])} /> };
}

import { notifications } from '@mantine/notifications';
import { useNavigate } from 'react-router';
import { useConfirm } from '#ui/confirm.tsx';
import { versionTitle, type GraphVersion } from '#versions/graph-version.ts';
import { exportGraph } from '../export-graph.ts';
import { showUndo, showUndoNote } from '../undo-note.tsx';
import { useWorkspaceStore } from '../workspace-context.tsx';

/** What is done with a version at once, without a form. */
export interface VersionCommands {
  restore(version: GraphVersion): void;
  clone(version: GraphVersion): void;
  exportFile(version: GraphVersion): void;
  remove(version: GraphVersion): Promise<void>;
}

export function useVersionCommands(graph: string): VersionCommands {
  const store = useWorkspaceStore();
  const navigate = useNavigate();
  const confirm = useConfirm();
  const refuse = (what: string): void => {
    notifications.show({ color: 'red', message: `${what}: another tab edits this graph.` });
  };
  return {
    restore: ({ number }) => {
      if (store.getState().restoreVersion(graph, number)) showUndo(store, `The draft is what v${number} was.`);
      else refuse('Nothing was restored');
    },
    clone: ({ number }) => {
      const copy = store.getState().cloneVersion(graph, number);
      if (!copy) return refuse('Nothing was cloned');
      void navigate(`/flow/${copy.id}`);
      showUndo(store, `${copy.name} is a graph of its own now.`);
    },
    exportFile: ({ number, graph: held }) => exportGraph({ ...held, name: `${held.name} v${number}` }),
    remove: async (version) => {
      const answer = await confirm({
        title: `Delete ${versionTitle(version)}?`,
        text: 'What it holds is deleted from the list of versions. The draft and what was deployed stay.',
        confirm: 'Delete',
        dangerous: true,
      });
      if (answer !== 'confirm') return;
      if (!store.getState().deleteVersion(graph, version.number)) return refuse('Nothing was deleted');
      const name = `v${version.number}`;
      showUndoNote(`${name} is deleted.`, () =>
        store.getState().putVersionBack(graph, version)
          ? null
          : `${name} cannot be put back: its graph is gone or edited in another tab, or another version is ${name} now.`,
      );
    },
  };
}

import { notifications } from '@mantine/notifications';
import { useMemo, useState, type ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { catalog } from '#nodes/catalog.ts';
import { useActions } from '#ui/actions/use-actions.ts';
import { useConfirm } from '#ui/confirm.tsx';
import { chooseFiles } from '../choose-files.ts';
import { downloadFile, fileNameOf } from '../download-file.ts';
import { FileFaults, type RefusedFile } from '../file-faults.tsx';
import { showUndo } from '../undo-note.tsx';
import { useSession } from '../workspace-context.tsx';
import type { WorkspaceState } from '../workspace-state.ts';
import { backupDocument, printBackup, readBackup } from './backup-file.ts';

export interface Backup {
  /** Hands the whole workspace out as one file. */
  readonly save: () => void;
  /** Asks for such a file and, once more, whether it is to replace what is here. */
  readonly restore: () => void;
  /** Must stand somewhere on the page: says what is wrong with a file. */
  readonly dialog: ReactNode;
}

/** The whole workspace in one file, and back. */
export function useBackup(): Backup {
  const { workspace, runs } = useSession();
  const confirm = useConfirm();
  const navigate = useNavigate();
  const [refused, setRefused] = useState<RefusedFile | null>(null);

  const ways = useMemo(() => {
    const save = async (): Promise<void> => {
      const day = new Date().toISOString().slice(0, 10);
      const state = workspace.getState();
      const file = await printBackup(state);
      downloadFile(fileNameOf(`FlowBuilder Simulator ${day}`, backupDocument.ending), file, 'application/gzip');
      if (state.tests.length > 0) notifications.show({ message: WITHOUT_RESULTS });
    };
    const restore = async (): Promise<void> => {
      const [file] = await chooseFiles('.gz,.json,application/gzip,application/json');
      if (!file) return;
      const read = await readBackup(file, catalog);
      if (!read.ok) {
        setRefused({ name: file.name, faults: read.error });
        return;
      }
      const { state, problems } = read.value;
      const answer = await confirm({
        title: 'Restore this backup?',
        text: (
          <>
            <p>{contentsOf(state)}</p>
            {problems.length === 0 ? null : <p>Not everything in it can be read: {problems.join(' ')}</p>}
            <p>
              Restoring replaces all graphs, versions, runs, tests, lessons and the org that are here now; Undo brings
              them back. Adding its graphs replaces nothing.
            </p>
          </>
        ),
        confirm: 'Replace everything',
        other: 'Add its graphs only',
        dangerous: true,
      });
      if (answer === 'cancel') return;
      if (answer === 'other') {
        for (const graph of state.graphs) workspace.getState().addCopy(graph);
        notifications.show({ message: `${count(state.graphs.length, 'graph')} added.` });
      } else {
        workspace.getState().replaceAll(state, 'Restored a backup');
        void runs.restore();
        showUndo(workspace, 'The backup is restored.');
      }
      void navigate('/flow');
    };
    return { save: () => void save(), restore: () => void restore() };
  }, [workspace, runs, confirm, navigate]);
  useActions(
    useMemo(
      () => [
        { ...ABOUT, id: 'back-up', title: BACK_UP, keywords: ['save', 'download', 'export'], run: ways.save },
        { ...ABOUT, id: 'restore-backup', title: RESTORE, keywords: ['open', 'import', 'file'], run: ways.restore },
      ],
      [ways],
    ),
  );
  return {
    ...ways,
    dialog: <FileFaults refused={refused ? [refused] : []} done="restored" onClose={() => setRefused(null)} />,
  };
}

const ABOUT = { section: 'Workspace', scope: 'app' } as const;

export const BACK_UP = 'Back up everything';
export const RESTORE = 'Restore a backup…';

/** What can always be made anew is not kept. */
const WITHOUT_RESULTS =
  'The backup holds the tests, but not how they came out: Run all on the page Tests tells that again.';

function contentsOf({ graphs, versions, org, toRecord, tests, lessons }: WorkspaceState): string {
  const saved = Object.values(versions).reduce((sum, list) => sum + list.length, 0);
  const leads = org.salesforce.records.Lead.length;
  const own = [count(tests.length, 'test'), count(lessons.length, 'lesson')].filter((part) => !part.startsWith('0 '));
  const runs = count(Object.keys(toRecord).length, 'run');
  const parts = [count(graphs.length, 'graph'), count(saved, 'version'), runs, ...own];
  return `It holds ${parts.join(', ')}, and the org ${org.name} with ${count(leads, 'lead')}.`;
}

const count = (number: number, what: string): string =>
  `${number.toLocaleString('en-GB')} ${what}${number === 1 ? '' : 's'}`;

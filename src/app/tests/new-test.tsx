import type { ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { catalog } from '#nodes/catalog.ts';
import { NewTestDialog } from '#playback/new-test-dialog.tsx';
import type { RecordedRun } from '#world/recorded-run.ts';
import { graphById } from '../graph-list.ts';
import { showUndo } from '../undo-note.tsx';
import { useWorkspaceStore } from '../workspace-context.tsx';
import { FOLLOWED_ORG, followed } from './files-of-tests.ts';
import { addTests } from './own-tests.ts';
import { titleOf } from './own-test.ts';

export interface NewTestProps {
  readonly run: RecordedRun;
  readonly seq: number;
  readonly onClose: () => void;
}

/** The dialog that makes a test of a run; the test is added, and a note leads to it. */
export function NewTest({ run, seq, onClose }: NewTestProps): ReactNode {
  const store = useWorkspaceStore();
  const navigate = useNavigate();
  const { graphs, org } = store.getState();
  return (
    <NewTestDialog
      run={run}
      seq={seq}
      catalog={catalog}
      followed={(graph) => {
        const there = graphById(graphs, graph.id);
        return there ? followed(there) : null;
      }}
      followedOrg={FOLLOWED_ORG}
      isOrgOfWorkspace={run.input.org === org}
      onMake={(test) => {
        onClose();
        const [own] = addTests(store, [{ test }], 'Made');
        if (own === undefined) return;
        showUndo(store, `${titleOf(own)} is one of your tests now.`, {
          label: 'Open the test',
          onClick: () => void navigate(`/tests/${own.id}/edit`),
        });
      }}
      onClose={onClose}
    />
  );
}

import { Button } from '@mantine/core';
import { useMemo, type ReactNode } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { catalog } from '#nodes/catalog.ts';
import { TestEditor } from '#playback/test-editor.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { useOpenPlace } from '../use-open-place.ts';
import { useScenarioRun } from '../use-scenario-run.ts';
import { useWorkspace, useWorkspaceStore } from '../workspace-context.tsx';
import { exportTests } from './export-tests.ts';
import { filesOfTests, FOLLOWED_ORG, followed } from './files-of-tests.ts';
import { titleOf, type OwnTest } from './own-test.ts';
import { changeTest } from './own-tests.ts';
import { OwnUndo } from './own-undo.tsx';
import { useShowTest } from './use-show-test.ts';

/** The editor of the test that the address names. */
export function TestEditorPage(): ReactNode {
  const { test: id = '' } = useParams();
  const own = useWorkspace(({ tests }) => tests.find((each) => each.id === id));
  if (own) {
    return (
      <OwnUndo test={own.id}>
        <Edited key={own.id} own={own} />
      </OwnUndo>
    );
  }
  return (
    <EmptyState
      title="There is no such test"
      wholePage
      actions={
        <Button component={Link} to="/tests">
          All tests
        </Button>
      }
    >
      {`No test has the address "${id}". It was deleted, or its making was undone: History (Ctrl+Alt+Z) brings it back.`}
    </EmptyState>
  );
}

function Edited({ own }: { readonly own: OwnTest }): ReactNode {
  const store = useWorkspaceStore();
  const graphs = useWorkspace((workspace) => workspace.graphs);
  const org = useWorkspace((workspace) => workspace.org);
  const navigate = useNavigate();
  const openPlace = useOpenPlace();
  const show = useShowTest();
  const { test } = own;
  const { scenario } = test;
  const files = useMemo(() => filesOfTests({ graphs, org }, [{ scenario, expectations: [] }]), [graphs, org, scenario]);
  const { run, earlier, faults } = useScenarioRun(scenario, files);
  const options = useMemo(
    () => graphs.map((graph) => ({ label: `${graph.name} (${graph.object})`, ref: followed(graph) })),
    [graphs],
  );
  return (
    <TestEditor
      title={titleOf(own)}
      test={test}
      run={{ run: run ?? earlier, isRecording: run === null && faults.length === 0, faults }}
      catalog={catalog}
      graphs={graphs}
      graphOptions={options}
      org={org}
      followedOrg={FOLLOWED_ORG}
      onChange={(next, what, group) => changeTest(store, { ...own, test: next }, `${what} (${titleOf(own)})`, group)}
      onShow={(seq) => show(own, seq)}
      onExport={() => exportTests(store.getState(), [own])}
      onClose={() => void navigate(`/tests/${own.id}`)}
      onOpenPlace={openPlace}
    />
  );
}

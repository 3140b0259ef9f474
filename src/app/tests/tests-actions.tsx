import { Button, Menu } from '@mantine/core';
import { Download, Ellipsis, Gauge, GitCompareArrows, Play, Plus, Trash2, Upload } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link, useNavigate } from 'react-router';
import { useConfirm } from '#ui/confirm.tsx';
import { countOf } from '#shared/count-of.ts';
import { showUndo } from '../undo-note.tsx';
import { useSession, useWorkspace, useWorkspaceStore } from '../workspace-context.tsx';
import { blankTest } from './blank-test.ts';
import { ExampleTestsItem } from './example-tests-button.tsx';
import { exportTests } from './export-tests.ts';
import { addTests, removeTests } from './own-tests.ts';
import { isBad, type TestRow } from './test-rows.ts';
import { useFocusAfterRun, waiting } from './run-button.ts';
import { useTestRuns } from './use-tests.ts';

export interface TestsActionsProps {
  readonly rows: readonly TestRow[];
  /** Those that the filter leaves. */
  readonly shown: readonly TestRow[];
  readonly onImport: () => void;
}

/** What can be done with all tests, or with those that are shown. */
export function TestsActions({ rows, shown, onImport }: TestsActionsProps): ReactNode {
  const { tests } = useSession();
  const store = useWorkspaceStore();
  const confirm = useConfirm();
  const { running } = useTestRuns();
  const failed = rows.filter(({ standing }) => isBad(standing));
  const graph = useWorkspace(({ graphs, currentGraph }) => graphs.find(({ id }) => id === currentGraph) ?? graphs[0]);
  const navigate = useNavigate();
  const add = (): void => {
    const [own] = graph === undefined ? [] : addTests(store, [{ test: blankTest(graph) }], 'Made');
    if (own) void navigate(`/tests/${own.id}/edit`);
  };
  const part = shown.length < rows.length;
  const which = part ? `the ${countOf(shown.length, 'test')} shown` : rows.length === 1 ? 'the test' : 'all tests';
  const run = (wanted: readonly TestRow[]): void => {
    if (running === null) tests.run(wanted.map(({ id }) => id));
  };
  const runButton = useFocusAfterRun(running);
  const remove = async (): Promise<void> => {
    const answer = await confirm({
      title: `Delete ${part || shown.length === 1 ? which : `all ${countOf(shown.length, 'test')}`}?`,
      text: `Undo brings ${shown.length === 1 ? 'it' : 'them'} back.`,
      confirm: 'Delete',
      dangerous: true,
    });
    if (answer === 'confirm') showUndo(store, removeTests(store, new Set(shown.map(({ id }) => id))));
  };
  return (
    <>
      {failed.length === 0 ? null : (
        <Button variant="default" {...waiting(running)} onClick={() => run(failed)}>
          {`Run failed (${failed.length})`}
        </Button>
      )}
      {rows.length === 0 ? null : (
        <Button
          ref={runButton}
          leftSection={<Play size={14} aria-hidden />}
          disabled={shown.length === 0}
          {...waiting(running)}
          onClick={() => run(shown)}
        >
          {part ? `Run shown (${shown.length})` : 'Run all'}
        </Button>
      )}
      <Button component={Link} to="/tests/coverage" variant="default" leftSection={<Gauge size={14} aria-hidden />}>
        Coverage
      </Button>
      <Button
        variant="default"
        leftSection={<Plus size={14} aria-hidden />}
        disabled={graph === undefined}
        title={graph === undefined ? 'There is no graph to be tested yet' : undefined}
        onClick={add}
      >
        New test
      </Button>
      <Button variant="default" leftSection={<Upload size={14} aria-hidden />} onClick={onImport}>
        Import
      </Button>
      <Menu>
        <Menu.Target>
          <Button variant="default" px={8} aria-label="More about tests">
            <Ellipsis size={16} aria-hidden />
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <ExampleTestsItem />
          <Menu.Item component={Link} to="/tests/compare" leftSection={<GitCompareArrows size={14} aria-hidden />}>
            Compare outcomes of two versions
          </Menu.Item>
          <Menu.Item
            leftSection={<Download size={14} aria-hidden />}
            disabled={shown.length === 0}
            onClick={() =>
              exportTests(
                store.getState(),
                shown.map(({ own }) => own),
              )
            }
          >
            {`Export ${which} with their graphs`}
          </Menu.Item>
          <Menu.Divider />
          <Menu.Item
            color="red"
            leftSection={<Trash2 size={14} aria-hidden />}
            disabled={shown.length === 0}
            onClick={() => void remove()}
          >
            {`Delete ${which}`}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </>
  );
}

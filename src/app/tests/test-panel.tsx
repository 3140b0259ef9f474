import { Button } from '@mantine/core';
import { Copy, Download, Pencil, Play, Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { catalog } from '#nodes/catalog.ts';
import { testPlace } from '#playback/test-place.ts';
import { countOf } from '#shared/count-of.ts';
import { SidePanel } from '#ui/side-panel.tsx';
import { StatusBadge } from '#ui/status-badge.tsx';
import { showUndo } from '../undo-note.tsx';
import { useWorkspaceStore } from '../workspace-context.tsx';
import { CheckList } from './check-list.tsx';
import { exportTests } from './export-tests.ts';
import { firstFailure } from './failing-at.ts';
import { addTests, removeTests } from './own-tests.ts';
import { waiting } from './run-button.ts';
import { StatusOfTest } from './status-of-test.tsx';
import type { TestRow } from './test-rows.ts';
import { useShowTest } from './use-show-test.ts';
import { useTestRuns } from './use-tests.ts';
import styles from './tests-page.module.css';

export interface TestPanelProps {
  readonly row: TestRow;
  readonly onRun: () => void;
  readonly onClose: () => void;
  readonly onOpen: (id: string) => void;
}

/** One test beside the list: how it came out, and what can be done with it. */
export function TestPanel({ row, onRun, onClose, onOpen }: TestPanelProps): ReactNode {
  const store = useWorkspaceStore();
  const show = useShowTest();
  const { running } = useTestRuns();
  const { own, standing, title } = row;
  const { test } = own;
  const { result } = standing;
  const failure = result === null || standing.isOld ? undefined : firstFailure(result);
  const nameOfPlace = (at: string): string => testPlace(at, test, store.getState(), catalog);
  const duplicate = (): void => {
    const [copy] = addTests(store, [{ test: { ...test, title: `${title} (copy)` } }], 'Duplicated');
    if (copy) onOpen(copy.id);
  };
  return (
    <SidePanel
      title={title}
      note={row.graph}
      onClose={onClose}
      footer={
        <div className={styles.buttons}>
          <Button
            leftSection={<Play size={14} aria-hidden />}
            {...waiting(running)}
            onClick={() => (running === null ? onRun() : undefined)}
          >
            Run
          </Button>
          <Button
            variant="default"
            component={Link}
            to={`/tests/${row.id}/edit`}
            leftSection={<Pencil size={14} aria-hidden />}
          >
            Edit
          </Button>
        </div>
      }
    >
      <div className={styles.about}>
        <div className={styles.tags}>
          <StatusOfTest standing={standing} />
          {test.tags?.map((tag) => (
            <StatusBadge key={tag} tone="neutral">
              {tag}
            </StatusBadge>
          ))}
        </div>
        {test.description === undefined ? null : <p className={styles.summary}>{test.description}</p>}
        {result === null ? (
          <p className={styles.summary}>
            {`It has ${countOf(test.expectations.length, 'expectation')}. Run it to see whether they hold.`}
          </p>
        ) : (
          <>
            {standing.isOld ? (
              <p className={styles.summary}>
                It, its graph, its org or this app has changed since it ran. So it came out before:
              </p>
            ) : null}
            <CheckList test={test} result={result} nameOfPlace={nameOfPlace} onShow={(seq) => show(own, seq)} />
          </>
        )}
        <div className={styles.buttons}>
          <Button variant="default" size="compact-sm" onClick={() => show(own, failure?.seq ?? 0)}>
            Open in the Simulator
          </Button>
          <Button variant="default" size="compact-sm" leftSection={<Copy size={13} aria-hidden />} onClick={duplicate}>
            Duplicate
          </Button>
          <Button
            variant="default"
            size="compact-sm"
            leftSection={<Download size={13} aria-hidden />}
            onClick={() => exportTests(store.getState(), [own])}
          >
            Export
          </Button>
          <Button
            variant="default"
            size="compact-sm"
            leftSection={<Trash2 size={13} aria-hidden />}
            onClick={() => {
              const done = removeTests(store, new Set([row.id]));
              onClose();
              showUndo(store, done);
            }}
          >
            Delete
          </Button>
        </div>
      </div>
    </SidePanel>
  );
}

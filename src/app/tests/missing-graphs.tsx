import { Button, Menu } from '@mantine/core';
import { TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { countOf } from '#shared/count-of.ts';
import { showUndo } from '../undo-note.tsx';
import { useWorkspace, useWorkspaceStore } from '../workspace-context.tsx';
import type { MissingGraph } from './graph-needs.ts';
import { followInstead, removeTests } from './own-tests.ts';
import styles from './tests-page.module.css';

/** Above the list: tests that follow a graph that is not there, and the ways out for all of them at once. */
export function MissingGraphs({ missing }: { readonly missing: readonly MissingGraph[] }): ReactNode {
  const store = useWorkspaceStore();
  const graphs = useWorkspace((state) => state.graphs);
  if (missing.length === 0) return null;
  return (
    <ul className={styles.missing} aria-label="Graphs that are not here">
      {missing.map((each) => {
        const { key, name, tests } = each;
        return (
          <li key={key} className={styles.missingGraph}>
            <TriangleAlert size={14} aria-hidden />
            <span className={styles.missingWords}>
              {`${countOf(tests.length, 'test')} cannot run: the graph ${name} is not here.`}
            </span>
            <Menu>
              <Menu.Target>
                <Button
                  variant="default"
                  size="compact-sm"
                  disabled={graphs.length === 0}
                  aria-label={`Choose another graph in the place of ${name}`}
                >
                  Choose another graph…
                </Button>
              </Menu.Target>
              <Menu.Dropdown>
                {graphs.map((graph) => (
                  <Menu.Item key={graph.id} onClick={() => showUndo(store, followInstead(store, each, graph))}>
                    {`${graph.name} (${graph.object})`}
                  </Menu.Item>
                ))}
              </Menu.Dropdown>
            </Menu>
            <Button
              variant="default"
              size="compact-sm"
              onClick={() => showUndo(store, removeTests(store, new Set(tests.map(({ id }) => id))))}
            >
              {`Delete ${tests.length === 1 ? 'the test' : `the ${tests.length} tests`}`}
            </Button>
          </li>
        );
      })}
    </ul>
  );
}

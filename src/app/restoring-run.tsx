import { Button, Progress } from '@mantine/core';
import { useEffect, useState, type ReactNode } from 'react';
import { useStore } from 'zustand/react';
import type { FlowGraph } from '#graph/flow-graph.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { useSession } from './workspace-context.tsx';
import styles from './page-error.module.css';

/** Real milliseconds for which nothing is shown: most runs are recorded again before anybody could read it. */
const QUIET = 400;

/** Stands for the simulator while the run of an earlier visit is recorded again. */
export function RestoringRun({ graph }: { readonly graph: FlowGraph }): ReactNode {
  const { runs } = useSession();
  const restoring = useStore(runs.store, (state) => (state.restoring?.graph === graph.id ? state.restoring : null));
  const [shown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), QUIET);
    return () => clearTimeout(timer);
  }, []);
  if (!shown) return null;
  const { done = 0, total = 0 } = restoring ?? {};
  return (
    <div className={styles.page}>
      <EmptyState
        wholePage
        title={`Recording the run of ${graph.name} again`}
        actions={
          <Button variant="default" onClick={() => runs.skip(graph.id)}>
            Go on without it
          </Button>
        }
      >
        <p>Runs are kept as what they depend on. The same input gives the same run.</p>
        <Progress aria-label="Records of the run" value={total === 0 ? 0 : (done / total) * 100} />
      </EmptyState>
    </div>
  );
}

import { Button, Loader } from '@mantine/core';
import { Lightbulb, Plus } from 'lucide-react';
import { useCallback, useEffect, useEffectEvent, useId, useMemo, useState, type ReactNode } from 'react';
import type { FlowGraph } from '#graph/flow-graph.ts';
import type { CoverageReport, UnreachableItem } from '#scenarios/coverage.ts';
import type { GeneratedTests, GenerateProgress } from '#scenarios/generate-tests.ts';
import { keepTests } from '../generate-tests/keep-tests.ts';
import { frameOf } from '../generate-tests/frame-of.ts';
import { proposals } from '../generate-tests/proposals.ts';
import { useTask } from '../use-task.ts';
import { useSession, useWorkspace } from '../workspace-context.tsx';
import { itemNames } from './item-names.ts';
import styles from './coverage-page.module.css';

interface NextBestProps {
  readonly graph: FlowGraph;
  readonly report: CoverageReport;
  /** Is told what no test can reach, once that was found out. */
  readonly onUnreachable: (items: readonly UnreachableItem[]) => void;
}

/** The one test that would add most, generated when it is asked for; once it is kept, the next one. */
export function NextBest({ graph, report, onUnreachable }: NextBestProps): ReactNode {
  const heading = useId();
  const { runs, workspace } = useSession();
  const org = useWorkspace((state) => state.org);
  const [asked, setAsked] = useState(false);
  const begin = useCallback(
    (onProgress: (progress: GenerateProgress) => void) =>
      runs.client.generate({ graph, org, frame: frameOf(graph, org) }, onProgress),
    [graph, org, runs],
  );
  const { value, failure, cancel, again } = useTask<GeneratedTests, GenerateProgress>(asked ? begin : null);
  const tell = useEffectEvent((items: readonly UnreachableItem[]): void => onUnreachable(items));
  useEffect(() => {
    if (value !== null) tell(value.unreachable);
  }, [value]);
  const best = useMemo(() => (value === null ? undefined : proposals(value, report)[0]), [value, report]);
  const names = useMemo(() => itemNames(graph), [graph]);
  if (report.items.every(({ count, unreachable }) => count > 0 || unreachable !== null)) return null;
  return (
    <section className={styles.best} aria-labelledby={heading}>
      <h2 id={heading}>Next best test</h2>
      {best !== undefined && best.gains.length > 0 ? (
        <>
          <p>{best.named.test.title ?? best.named.fileName}</p>
          <p className={styles.dim}>{names.gainText(best.gains)}</p>
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<Plus size={14} aria-hidden />}
            onClick={() => keepTests(workspace, graph, [best.named])}
          >
            Keep this test
          </Button>
        </>
      ) : value !== null ? (
        <p>No test was found for what is left.</p>
      ) : failure !== null ? (
        <p>
          {`${failure} `}
          <Button size="compact-sm" variant="default" onClick={again}>
            Try again
          </Button>
        </p>
      ) : asked ? (
        <p role="status" className={styles.seeking}>
          <Loader size="xs" aria-hidden /> Looking for it
          <Button
            size="compact-sm"
            variant="subtle"
            onClick={() => {
              cancel();
              setAsked(false);
            }}
          >
            Cancel
          </Button>
        </p>
      ) : (
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<Lightbulb size={14} aria-hidden />}
          onClick={() => setAsked(true)}
        >
          Find it
        </Button>
      )}
    </section>
  );
}

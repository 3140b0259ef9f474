import { Button, Checkbox, Group, Modal, Progress, Stack } from '@mantine/core';
import { useCallback, useEffect, useEffectEvent, useMemo, useState, type ReactNode } from 'react';
import { useNavigate } from 'react-router';
import type { FlowGraph } from '#graph/flow-graph.ts';
import { validateGraph } from '#graph/validate-graph.ts';
import { catalog } from '#nodes/catalog.ts';
import type { CoverageReport, UnreachableItem } from '#scenarios/coverage.ts';
import type { GeneratedTests, GenerateProgress } from '#scenarios/generate-tests.ts';
import { countOf } from '#shared/count-of.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { useTask } from '../use-task.ts';
import { useSession, useWorkspace } from '../workspace-context.tsx';
import { frameOf } from './frame-of.ts';
import { GeneratedList } from './generated-list.tsx';
import { keepTests } from './keep-tests.ts';
import { proposals, worthKeeping } from './proposals.ts';
import styles from './generate-dialog.module.css';

export interface GenerateDialogProps {
  readonly graph: FlowGraph;
  /** What the tests of the graph reach already; null where that is not known. */
  readonly report: CoverageReport | null;
  /** Is told what no test can reach, once that was found out. */
  readonly onUnreachable?: (items: readonly UnreachableItem[]) => void;
  readonly onClose: () => void;
}

const STAGES: Readonly<Record<GenerateProgress['stage'], string>> = {
  edges: 'Looking for a way to every edge',
  criteria: 'Making every criterion true and false',
  failures: 'Bringing about every error',
  boundaries: 'Trying the boundaries of the criteria',
  choosing: 'Choosing few tests that cover it all',
};

/** Has tests generated for a graph, and keeps those that one wants. */
export function GenerateDialog({ graph, report, onUnreachable, onClose }: GenerateDialogProps): ReactNode {
  const { runs, workspace } = useSession();
  const navigate = useNavigate();
  const org = useWorkspace((state) => state.org);
  const errors = useMemo(() => validateGraph(graph, catalog).filter(({ severity }) => severity === 'error'), [graph]);
  const [boundaries, setBoundaries] = useState(false);
  const begin = useCallback(
    (onProgress: (progress: GenerateProgress) => void) =>
      runs.client.generate({ graph, org, frame: frameOf(graph, org), boundaries }, onProgress),
    [graph, org, runs, boundaries],
  );
  const { value, progress, failure, cancel, again } = useTask<GeneratedTests, GenerateProgress>(
    errors.length > 0 ? null : begin,
  );
  const tell = useEffectEvent((items: readonly UnreachableItem[]): void => onUnreachable?.(items));
  useEffect(() => {
    if (value !== null) tell(value.unreachable);
  }, [value]);
  const [picked, setPicked] = useState<ReadonlySet<string> | null>(null);
  const rows = useMemo(() => (value === null ? [] : proposals(value, report)), [value, report]);
  const chosen = picked ?? worthKeeping(rows);
  const keep = (): void => {
    onClose();
    keepTests(
      workspace,
      graph,
      rows.flatMap(({ named }) => (chosen.has(named.fileName) ? [named] : [])),
    );
  };
  return (
    <Modal opened onClose={onClose} closeOnClickOutside={false} size="xl" title={`Generate tests for ${graph.name}`}>
      {errors.length > 0 ? (
        <EmptyState
          title="The graph cannot be run as it stands"
          actions={<Button onClick={() => void navigate(`/flow/${graph.id}`)}>Open it in FlowBuilder</Button>}
        >
          {`${countOf(errors.length, 'error')} to mend first: ${errors[0]?.message ?? ''}`}
        </EmptyState>
      ) : value !== null ? (
        <Stack gap="sm">
          <Checkbox
            size="xs"
            label="Also a test at each boundary of each criterion"
            checked={boundaries}
            onChange={(event) => {
              setPicked(null);
              setBoundaries(event.currentTarget.checked);
            }}
          />
          <GeneratedList generated={value} rows={rows} graph={graph} chosen={chosen} onChoose={setPicked} />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button disabled={chosen.size === 0} onClick={keep}>
              {`Keep ${countOf(chosen.size, 'test')}`}
            </Button>
          </Group>
        </Stack>
      ) : failure === null ? (
        <Stack gap="sm">
          <p className={styles.stage} role="status">
            {progress === null ? 'Beginning' : STAGES[progress.stage]}
          </p>
          <Progress
            aria-label="Covered so far"
            value={progress === null || progress.of === 0 ? 0 : (progress.covered / progress.of) * 100}
          />
          <p className={styles.dim}>
            {progress === null
              ? ' '
              : `${progress.covered} of ${progress.of} covered · ${countOf(progress.runs, 'run')} made`}
          </p>
          <Group justify="flex-end">
            <Button variant="default" onClick={cancel}>
              Cancel
            </Button>
          </Group>
        </Stack>
      ) : (
        <EmptyState
          title="No tests were generated"
          actions={
            <Button variant="default" onClick={again}>
              Try again
            </Button>
          }
        >
          {failure}
        </EmptyState>
      )}
    </Modal>
  );
}

import { Button, Tooltip } from '@mantine/core';
import { Tag } from 'lucide-react';
import { useMemo, useRef, useState, type ReactNode } from 'react';
import type { FlowGraph } from '#graph/flow-graph.ts';
import type { Action } from '#ui/actions/action.ts';
import { useActions } from '#ui/actions/use-actions.ts';
import { DeployDialog } from './deploy-dialog.tsx';
import { SaveVersionDialog } from './save-version-dialog.tsx';
import { useStanding } from './use-standing.ts';
import { useVersionsPanel } from './use-versions-panel.ts';
import { standingLabel } from './version-words.ts';
import { VersionsPanel } from './versions-panel.tsx';
import styles from './versions-panel.module.css';

type Task = { readonly type: 'save' } | { readonly type: 'deploy'; readonly what: number | 'draft' };

export interface VersionsControl {
  /** Stands in the toolbar of the editor: says how the draft stands, and opens the versions. */
  readonly button: ReactNode;
  /** The versions beside the graph, and their dialogs. */
  readonly panel: ReactNode;
}

/** Versions of the graph that is edited. */
export function useVersionsControl(graph: FlowGraph): VersionsControl {
  const standing = useStanding(graph);
  const { opened, show } = useVersionsPanel();
  const [task, setTask] = useState<Task>();
  const opener = useRef<HTMLButtonElement>(null);
  useVersionActions(opened, show, setTask);
  const label = standingLabel(standing);
  return {
    button: (
      <Tooltip label="Versions of this graph, and what is live">
        <Button
          ref={opener}
          variant="subtle"
          color="gray"
          size="compact-sm"
          leftSection={<Tag size={15} aria-hidden />}
          aria-label={`Versions: ${label}`}
          aria-expanded={opened}
          onClick={() => show(!opened)}
        >
          {label}
        </Button>
      </Tooltip>
    ),
    panel: (
      <>
        {opened ? (
          <div className={styles.aside}>
            <VersionsPanel
              graph={graph}
              standing={standing}
              onSave={() => setTask({ type: 'save' })}
              onDeploy={(what) => setTask({ type: 'deploy', what })}
              onClose={() => {
                show(false);
                opener.current?.focus();
              }}
            />
          </div>
        ) : null}
        {task?.type === 'save' ? (
          <SaveVersionDialog graph={graph} standing={standing} opener={opener} onClose={() => setTask(undefined)} />
        ) : null}
        {task?.type === 'deploy' ? (
          <DeployDialog draft={graph} what={task.what} opener={opener} onClose={() => setTask(undefined)} />
        ) : null}
      </>
    ),
  };
}

/** What can be done with versions by keys and from the command palette. */
function useVersionActions(opened: boolean, show: (opened: boolean) => void, setTask: (task: Task) => void): void {
  const actions = useMemo<readonly Action[]>(
    () => [
      {
        id: 'versions',
        title: opened ? 'Hide the versions' : 'Show the versions',
        section: 'Versions',
        keywords: ['history', 'deployments', 'restore', 'compare'],
        scope: 'editor',
        run: () => show(!opened),
      },
      {
        id: 'save-version',
        title: 'Save a version',
        section: 'Versions',
        keywords: ['publish', 'name', 'commit'],
        keys: ['mod+s'],
        scope: 'editor',
        typing: true,
        run: () => setTask({ type: 'save' }),
      },
      {
        id: 'deploy',
        title: 'Deploy the draft',
        section: 'Versions',
        keywords: ['activate', 'live', 'publish'],
        scope: 'editor',
        run: () => setTask({ type: 'deploy', what: 'draft' }),
      },
    ],
    [opened, show, setTask],
  );
  useActions(actions);
}

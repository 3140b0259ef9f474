import { Button, Group, Popover, Stack, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { Check, CloudOff, LoaderCircle } from 'lucide-react';
import { useCallback, useRef, type ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { useStore } from 'zustand/react';
import { graphById } from './graph-list.ts';
import { useUnloadWarning } from './leave-guard.tsx';
import { DOCUMENT } from './saving/workspace-documents.ts';
import { useSaveState, useSession } from './workspace-context.tsx';
import styles from './save-state-note.module.css';

/** Whether the work is kept in the browser's database; where it is not, why, and what to do. Once it says so of the app. */
export function SaveStateNote(): ReactNode {
  const { autosave, runs, workspace, keptNote } = useSession();
  const keptForOffline = useStore(keptNote);
  const state = useSaveState();
  const navigate = useNavigate();
  const decided = useRef(false);
  const isUnsafe = useCallback((): boolean => {
    const isRecording = runs.store.getState().state.type === 'running';
    return !decided.current && (isRecording || autosave.wouldLose());
  }, [runs, autosave]);
  useUnloadWarning(isUnsafe);
  const loadOther = (): void => {
    decided.current = true;
    window.location.reload();
  };
  /** This tab's graphs under new names beside the other tab's; the copies are saved before the others are loaded. */
  const keepCopies = async (): Promise<void> => {
    for (const { id } of autosave.conflicts()) {
      const graph = graphById(workspace.getState().graphs, id);
      if (graph) await navigate(`/flow/${workspace.getState().addCopy(graph).id}`);
    }
    await autosave.flush();
    const failed = workspace.getState().saving;
    if (failed.type === 'failed' && failed.code === 'conflict') loadOther();
  };
  if (state.type !== 'failed') {
    return (
      <span role="status" className={styles.note}>
        {state.type === 'saving' ? <LoaderCircle size={14} aria-hidden /> : <Check size={14} aria-hidden />}
        {state.type === 'saving' ? 'Saving' : keptForOffline ? 'Ready offline' : 'Saved'}
      </span>
    );
  }
  return (
    <>
      <VisuallyHidden role="alert">Not saved: {state.message}</VisuallyHidden>
      <Popover width={320} shadow="md" position="bottom-end" withArrow trapFocus returnFocus>
        <Popover.Target>
          <UnstyledButton className={styles.failed}>
            <CloudOff size={14} aria-hidden /> Not saved
          </UnstyledButton>
        </Popover.Target>
        <Popover.Dropdown aria-label="Why it is not saved">
          <Stack gap="xs">
            <strong>{state.message}</strong>
            <span>{state.hint}</span>
            <Group gap="xs" justify="flex-end">
              {state.code === 'conflict' ? (
                <>
                  <Button variant="default" onClick={loadOther}>
                    Load the other one
                  </Button>
                  {autosave.conflicts().every(({ kind }) => kind === DOCUMENT.graph) ? (
                    <Button variant="default" onClick={() => void keepCopies()}>
                      Keep mine as a copy
                    </Button>
                  ) : null}
                  <Button onClick={() => void autosave.overwrite()}>Keep this one</Button>
                </>
              ) : (
                <Button onClick={() => void autosave.flush()}>Try again</Button>
              )}
            </Group>
          </Stack>
        </Popover.Dropdown>
      </Popover>
    </>
  );
}

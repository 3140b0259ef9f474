import { Button, Group, Popover, Stack, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { Check, CloudOff, LoaderCircle } from 'lucide-react';
import type { ReactNode } from 'react';
import { useSaveState, useSession } from './workspace-context.tsx';
import styles from './save-state-note.module.css';

/** Whether the work is kept in the browser's database; where it is not, why, and what to do. */
export function SaveStateNote(): ReactNode {
  const { autosave } = useSession();
  const state = useSaveState();
  if (state.type !== 'failed') {
    return (
      <span role="status" className={styles.note}>
        {state.type === 'saving' ? <LoaderCircle size={14} aria-hidden /> : <Check size={14} aria-hidden />}
        {state.type === 'saving' ? 'Saving' : 'Saved'}
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
                  <Button variant="default" onClick={() => window.location.reload()}>
                    Load the other one
                  </Button>
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

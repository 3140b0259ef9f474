import { Button, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useEffect } from 'react';
import type { WorkspaceStore } from './workspace-store.ts';

/** How long a note with Undo stays, in milliseconds. */
const STAYS = 10_000;

/** Note with Undo that was shown last: an earlier one could no longer undo what it tells of. */
let latest = '';

/** Says what was done, with a button that undoes it; `undo` answers why it no longer can, if so. */
export function showUndoNote(message: string, undo: () => string | null): void {
  notifications.hide(latest);
  const id = notifications.show({
    autoClose: STAYS,
    message: (
      <Group justify="space-between" gap="sm" wrap="nowrap">
        <span>{message}</span>
        <Button
          size="compact-sm"
          variant="light"
          flex="none"
          onClick={() => {
            notifications.hide(id);
            const refusal = undo();
            if (refusal !== null) notifications.show({ message: refusal });
          }}
        >
          Undo
        </Button>
      </Group>
    ),
  });
  latest = id;
}

/** Says what the latest edit of the org did, with a button that undoes it while nothing else was edited since. */
export function showUndo(store: WorkspaceStore, message: string): void {
  const made = store.getState().org;
  showUndoNote(message, () => {
    if (store.getState().org !== made) return 'The org was edited since: undo that first, with Ctrl+Z.';
    store.getState().undoOrg();
    return null;
  });
}

/** Coming to a page whose Undo is of something else, such as a graph, takes the note away. */
export function useNoUndoNote(there: boolean): void {
  useEffect(() => {
    if (there) notifications.hide(latest);
  }, [there]);
}

import { Button, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { WorkspaceStore } from './workspace-store.ts';

/** How long a note with a button stays, in milliseconds. */
const STAYS = 10_000;

/** Note with a button that was shown last: an earlier one could no longer undo what it tells of. */
let latest = '';

/** Says what was done, with a button for what may follow. Takes the earlier note away. */
export function showNote(message: string, button?: { readonly label: string; readonly onClick: () => void }): void {
  notifications.hide(latest);
  const id = notifications.show({
    autoClose: STAYS,
    message: (
      <Group justify="space-between" gap="sm" wrap="nowrap">
        <span>{message}</span>
        {button ? (
          <Button
            size="compact-sm"
            variant="light"
            flex="none"
            onClick={() => {
              notifications.hide(id);
              button.onClick();
            }}
          >
            {button.label}
          </Button>
        ) : null}
      </Group>
    ),
  });
  latest = id;
}

/** Says what was done, with a button that undoes it; `undo` answers why it no longer can, if so. */
export function showUndoNote(message: string, undo: () => string | null): void {
  showNote(message, {
    label: 'Undo',
    onClick: () => {
      const refusal = undo();
      if (refusal !== null) notifications.show({ message: refusal });
    },
  });
}

/** Says what the latest step did, with a button that undoes it while nothing else was done since. */
export function showUndo(store: WorkspaceStore, message: string): void {
  const made = store.getState().history.past.at(-1);
  showUndoNote(message, () => {
    if (store.getState().history.past.at(-1) !== made) {
      return 'Something else was done since: undo that first, with Ctrl+Z, or go back in the history.';
    }
    store.getState().undo();
    return null;
  });
}

import { Button, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { WorkspaceStore } from './workspace-store.ts';

/** How long a note with a button stays, in milliseconds. */
const STAYS = 10_000;

/** Note with a button that was shown last: an earlier one could no longer undo what it tells of. */
let latest = '';

interface NoteButton {
  readonly label: string;
  readonly onClick: () => void;
}

/** Says what was done, with buttons for what may follow. Takes the earlier note away. */
export function showNote(message: string, ...buttons: readonly NoteButton[]): void {
  notifications.hide(latest);
  const id = notifications.show({
    autoClose: STAYS,
    message: (
      <Group justify="space-between" gap="sm" wrap="nowrap">
        <span>{message}</span>
        <Group gap={6} wrap="nowrap" flex="none">
          {buttons.map(({ label, onClick }) => (
            <Button
              key={label}
              size="compact-sm"
              variant="light"
              onClick={() => {
                notifications.hide(id);
                onClick();
              }}
            >
              {label}
            </Button>
          ))}
        </Group>
      </Group>
    ),
  });
  latest = id;
}

/** Says what was done, with a button that undoes it; `undo` answers why it no longer can, if so. */
export function showUndoNote(message: string, undo: () => string | null, ...more: readonly NoteButton[]): void {
  const onClick = (): void => {
    const refusal = undo();
    if (refusal !== null) notifications.show({ message: refusal });
  };
  showNote(message, ...more, { label: 'Undo', onClick });
}

/** Says what the latest step did, with a button that undoes it while nothing else was done since. */
export function showUndo(store: WorkspaceStore, message: string, ...more: readonly NoteButton[]): void {
  const made = store.getState().history.past.at(-1);
  const undo = (): string | null => {
    if (store.getState().history.past.at(-1) !== made) {
      return 'Something else was done since: undo that first, with Ctrl+Z, or go back in the history.';
    }
    store.getState().undo();
    return null;
  };
  showUndoNote(message, undo, ...more);
}

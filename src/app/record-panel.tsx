import { Alert, Button, Stack, Text } from '@mantine/core';
import { Trash2 } from 'lucide-react';
import { useId, type ReactNode, type RefObject } from 'react';
import { SidePanel } from '#ui/side-panel.tsx';
import { LeaveGuard } from './leave-guard.tsx';

export interface RecordPanelProps {
  readonly title: string;
  readonly note?: ReactNode;
  /** Whether there is anything to save. */
  readonly dirty: boolean;
  /** Set true where the panel is left after saving, so that nobody asks. */
  readonly free: RefObject<boolean>;
  readonly saveLabel: string;
  /** False while what is there cannot be saved. */
  readonly canSave?: boolean;
  readonly onSave: () => void;
  readonly onReset: () => void;
  readonly onDelete?: (() => void) | undefined;
  /** Why the record cannot be deleted now; the button is then off. */
  readonly notDeleted?: string | undefined;
  readonly onClose: () => void;
  /** Why the system did not take the last save. */
  readonly refusal: { readonly by: string; readonly message: string } | null;
  readonly children: ReactNode;
}

/** A side panel that edits one record: nothing is written before Save, a refusal says why. */
export function RecordPanel(props: RecordPanelProps): ReactNode {
  const { dirty, onDelete, notDeleted, refusal } = props;
  const why = useId();
  return (
    <SidePanel
      title={props.title}
      note={props.note}
      onClose={props.onClose}
      footer={
        <>
          {onDelete ? (
            <Button
              variant="subtle"
              color="red"
              mr="auto"
              leftSection={<Trash2 size={14} aria-hidden />}
              disabled={notDeleted !== undefined}
              title={notDeleted}
              aria-describedby={notDeleted === undefined ? undefined : why}
              onClick={onDelete}
            >
              Delete
            </Button>
          ) : null}
          <Button variant="default" disabled={!dirty} onClick={props.onReset}>
            Undo changes
          </Button>
          <Button disabled={!dirty || props.canSave === false} onClick={props.onSave}>
            {props.saveLabel}
          </Button>
        </>
      }
    >
      {dirty ? <LeaveGuard free={props.free} /> : null}
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (dirty && props.canSave !== false) props.onSave();
        }}
      >
        <Stack gap="sm">
          {refusal ? (
            <Alert color="red" title={`${refusal.by} refuses this`} role="alert">
              {refusal.message}
            </Alert>
          ) : null}
          {props.children}
          {notDeleted === undefined ? null : (
            <Text id={why} size="sm" c="dimmed">
              Cannot be deleted: {notDeleted}
            </Text>
          )}
        </Stack>
        <button type="submit" hidden aria-hidden tabIndex={-1} />
      </form>
    </SidePanel>
  );
}

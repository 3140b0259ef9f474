import { Button, Group, Modal, SegmentedControl, Stack } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import type { SyncType } from '#crm-sync/sync-state.ts';
import { useWorkspace } from '../workspace-context.tsx';
import { ChangeList } from './change-list.tsx';
import { settingsChanges } from './settings-changes.ts';
import { withPreset, type SyncPreset } from './sync-presets.ts';
import { SHOWN_TYPES } from './sync-toggles.ts';
import { useSyncSettings } from './use-sync-settings.ts';
import styles from './change-list.module.css';

export interface PresetDialogProps {
  /** Null while it is closed. */
  readonly preset: SyncPreset | null;
  /** The type whose page it is opened from. */
  readonly type: SyncType;
  readonly onClose: () => void;
}

/** [SYN-21] [SYN-22] Shows what a preset would change, for one type or for all, before it does. */
export function PresetDialog({ preset, type, onClose }: PresetDialogProps): ReactNode {
  return (
    <Modal
      opened={preset !== null}
      onClose={onClose}
      size="lg"
      title={preset?.title}
      closeButtonProps={{ 'aria-label': 'Close without doing it' }}
    >
      {preset ? <Preview preset={preset} type={type} onClose={onClose} /> : null}
    </Modal>
  );
}

function Preview({
  preset,
  type,
  onClose,
}: {
  readonly preset: SyncPreset;
  readonly type: SyncType;
  readonly onClose: () => void;
}): ReactNode {
  const sync = useWorkspace((workspace) => workspace.org.sync);
  const configure = useSyncSettings();
  const [scope, setScope] = useState<'one' | 'all'>('one');
  const types = withPreset(sync.types, preset, scope === 'one' ? [type] : preset.types);
  const changes = settingsChanges(sync, { ...sync, types });
  return (
    <Stack gap="sm">
      <p className={styles.text}>{preset.text}</p>
      <SegmentedControl
        aria-label="For which types"
        data={[
          { value: 'one', label: `${type} only` },
          { value: 'all', label: shownList(preset.types) },
        ]}
        value={scope}
        onChange={(value) => setScope(value === 'all' ? 'all' : 'one')}
      />
      <ChangeList groups={changes} empty="Everything is set like this already." />
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={onClose} data-autofocus>
          Cancel
        </Button>
        <Button
          disabled={changes.length === 0}
          onClick={() => {
            configure({ types }, `${preset.title}: applied to ${scope === 'one' ? type : 'all types'}.`);
            onClose();
          }}
        >
          Apply
        </Button>
      </Group>
    </Stack>
  );
}

const shownList = (types: readonly SyncType[]): string => {
  const shown = SHOWN_TYPES.filter((type) => types.includes(type));
  return `${shown.slice(0, -1).join(', ')} and ${shown.at(-1) ?? ''}`;
};

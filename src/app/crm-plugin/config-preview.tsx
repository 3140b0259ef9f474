import { Button, Group, Modal, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { useWorkspace } from '../workspace-context.tsx';
import { ChangeList } from './change-list.tsx';
import type { FittedConfig } from './fit-config.ts';
import { settingsChanges } from './settings-changes.ts';
import { useSyncSettings } from './use-sync-settings.ts';
import styles from './change-list.module.css';

/** A configuration as it was read from a file. */
export interface ReadConfig extends FittedConfig {
  /** Of the file. */
  readonly name: string;
}

/** What a configuration file would change, and what of it the org cannot take. */
export function ConfigPreview({
  read,
  onClose,
}: {
  /** Null while there is nothing to show. */
  readonly read: ReadConfig | null;
  readonly onClose: () => void;
}): ReactNode {
  return (
    <Modal
      opened={read !== null}
      onClose={onClose}
      size="lg"
      title={`Import ${read?.name ?? ''}`}
      closeButtonProps={{ 'aria-label': 'Close without importing' }}
    >
      {read ? <Preview read={read} onClose={onClose} /> : null}
    </Modal>
  );
}

function Preview({ read, onClose }: { readonly read: ReadConfig; readonly onClose: () => void }): ReactNode {
  const sync = useWorkspace((workspace) => workspace.org.sync);
  const configure = useSyncSettings();
  const { config, leftOut, name } = read;
  const changes = settingsChanges(sync, config);
  return (
    <Stack gap="sm">
      <ChangeList groups={changes} empty="The file has the settings that are in force: nothing changes." />
      {leftOut.length === 0 ? null : (
        <section aria-label="Left out">
          <h3 className={styles.title}>Left out</h3>
          <ul className={styles.list}>
            {leftOut.map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ul>
        </section>
      )}
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={onClose} data-autofocus>
          Cancel
        </Button>
        <Button
          disabled={changes.length === 0}
          onClick={() => {
            configure(config, `The settings of ${name} are in force.`);
            onClose();
          }}
        >
          Replace the settings
        </Button>
      </Group>
    </Stack>
  );
}

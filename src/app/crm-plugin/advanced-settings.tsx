import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { PluginSettings } from './plugin-settings.tsx';

/** [SYN-15] [SYN-17] The Enhanced layout's Advanced settings: what the classic one has under Settings. */
export function AdvancedSettings({
  opened,
  onClose,
}: {
  readonly opened: boolean;
  readonly onClose: () => void;
}): ReactNode {
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      size="xl"
      title="Advanced settings"
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <PluginSettings />
    </Modal>
  );
}

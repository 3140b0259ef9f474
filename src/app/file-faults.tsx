import { Button, Group, Modal, Stack } from '@mantine/core';
import { TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import type { FileFault } from '#shared/file-fault.ts';
import styles from './file-faults.module.css';

/** A file that could not be taken, with everything that is wrong with it. */
export interface RefusedFile {
  readonly name: string;
  readonly faults: readonly FileFault[];
}

export interface FileFaultsProps {
  readonly refused: RefusedFile | null;
  readonly onClose: () => void;
}

/** Dialog that says why a file was not taken: what is wrong, where, and what to do. Nothing was changed. */
export function FileFaults({ refused, onClose }: FileFaultsProps): ReactNode {
  return (
    <Modal
      opened={refused !== null}
      onClose={onClose}
      size="lg"
      title={`${refused?.name ?? 'The file'} was not imported`}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <Stack gap="sm">
        <p className={styles.lead}>Nothing was changed.</p>
        <ul className={styles.list}>
          {refused?.faults.map((fault, index) => (
            <li key={`${index} ${fault.code}`} className={styles.fault}>
              <TriangleAlert size={16} aria-hidden className={styles.sign} />
              <div>
                <div>{fault.message}</div>
                {fault.at !== undefined || fault.line !== undefined ? (
                  <div className={styles.place}>
                    {fault.line === undefined ? null : `Line ${fault.line} `}
                    {fault.at === undefined ? null : <code>{fault.at}</code>}
                  </div>
                ) : null}
                {fault.hint === undefined ? null : <div className={styles.hint}>{fault.hint}</div>}
              </div>
            </li>
          ))}
        </ul>
        <Group justify="flex-end">
          <Button onClick={onClose} data-autofocus>
            Close
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

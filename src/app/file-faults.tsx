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
  /** Empty while there is nothing to say. */
  readonly refused: readonly RefusedFile[];
  /** What was to become of the file (`imported`). */
  readonly done?: string;
  readonly onClose: () => void;
}

/** Dialog that says why files were not taken: what is wrong, where, and what to do. A refused file changes nothing. */
export function FileFaults({ refused, done = 'imported', onClose }: FileFaultsProps): ReactNode {
  const several = refused.length > 1;
  return (
    <Modal
      opened={refused.length > 0}
      onClose={onClose}
      size="lg"
      title={several ? `${refused.length} files were not ${done}` : `${refused[0]?.name ?? 'The file'} was not ${done}`}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <Stack gap="sm">
        <p className={styles.lead}>{several ? 'Nothing of these files was taken.' : 'Nothing was changed.'}</p>
        {refused.map((file, index) => (
          <section key={`${index} ${file.name}`} aria-label={file.name}>
            {several ? <h3 className={styles.file}>{file.name}</h3> : null}
            <Faults faults={file.faults} />
          </section>
        ))}
        <Group justify="flex-end">
          <Button onClick={onClose} data-autofocus>
            Close
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

function Faults({ faults }: Pick<RefusedFile, 'faults'>): ReactNode {
  return (
    <ul className={styles.list}>
      {faults.map((fault, index) => (
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
  );
}

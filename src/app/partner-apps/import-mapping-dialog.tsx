import { Box, Button, Group, Modal, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { refusedName, refusedText } from '#csv/refused-file.ts';
import { countOf } from '../csv-import/import-words.ts';
import { downloadFile } from '../download-file.ts';
import { countOfUsers } from './user-sequence-words.ts';
import type { MappingChange, MappingImport } from './user-sequences-file.ts';
import styles from './user-sequences.module.css';

/** How many changes, and how many refused rows, are shown; all the refused can be saved. */
const SHOWN = 100;

export interface ImportMappingDialogProps {
  readonly fileName: string;
  readonly mapping: MappingImport;
  readonly onCancel: () => void;
  readonly onImport: () => void;
}

/** What a file of the mapping would change, and every row that it cannot; nothing is changed before it is agreed to. */
export function ImportMappingDialog({ fileName, mapping, onCancel, onImport }: ImportMappingDialogProps): ReactNode {
  const { changes, changed, unchanged, refused, notes } = mapping;
  const lost = changed.filter(({ after }) => after === null).length;
  const first = changed.filter(({ before }) => before === null).length;
  const other = changed.length - lost - first;
  const saveRefused = async (): Promise<void> =>
    downloadFile(refusedName(fileName), await refusedText(mapping), 'text/csv');
  return (
    <Modal
      opened
      onClose={onCancel}
      size="lg"
      title={`Import ${fileName}`}
      closeButtonProps={{ 'aria-label': 'Close without importing' }}
    >
      <Stack gap="sm">
        <ul className={styles.summary}>
          {first > 0 ? (
            <li>
              {countOfUsers(first)} without a sequence {first === 1 ? 'gets' : 'get'} one.
            </li>
          ) : null}
          {other > 0 ? (
            <li>
              {countOfUsers(other)} {other === 1 ? 'gets' : 'get'} another sequence.
            </li>
          ) : null}
          {lost > 0 ? (
            <li>
              {countOfUsers(lost)} {lost === 1 ? 'loses the sequence' : 'lose the sequences'} they have now: the file
              leaves it blank.
            </li>
          ) : null}
          {unchanged > 0 ? (
            <li>{countOf(unchanged, ['row says what is so already.', 'rows say what is so already.'])}</li>
          ) : null}
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
        {changed.length > 0 ? <Changes changed={changed} /> : null}
        {refused.length > 0 ? (
          <section aria-label="Refused rows">
            <p className={styles.lead}>{countOf(refused.length, ['row is refused', 'rows are refused'])}:</p>
            <Box className={styles.refused ?? ''} role="region" aria-label="List of refused rows" tabIndex={0}>
              <ul>
                {refused.slice(0, SHOWN).map(({ line, reason }) => (
                  <li key={line}>
                    Line {line}: {reason}.
                  </li>
                ))}
              </ul>
            </Box>
            {refused.length > SHOWN ? (
              <p className={styles.dim}>and {countOf(refused.length - SHOWN, ['more', 'more'])}</p>
            ) : null}
          </section>
        ) : null}
        <Group justify="flex-end" gap="xs">
          {refused.length > 0 ? (
            <Button variant="subtle" mr="auto" onClick={() => void saveRefused()}>
              Save the refused rows
            </Button>
          ) : null}
          <Button variant="default" onClick={onCancel}>
            Cancel
          </Button>
          <Button data-autofocus disabled={changes.size === 0} onClick={onImport}>
            {changes.size === 0 ? 'Nothing to import' : `Import for ${countOfUsers(changes.size)}`}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

/** Who gets what in place of what. */
function Changes({ changed }: { readonly changed: readonly MappingChange[] }): ReactNode {
  return (
    <section aria-label="Changes">
      <Box className={styles.refused ?? ''} role="region" aria-label="Table of changes" tabIndex={0}>
        <table className={styles.changes}>
          <thead>
            <tr>
              <th scope="col">User</th>
              <th scope="col">Sequence now</th>
              <th scope="col">Sequence after the import</th>
            </tr>
          </thead>
          <tbody>
            {changed.slice(0, SHOWN).map(({ userId, user, before, after }) => (
              <tr key={userId}>
                <th scope="row">{user}</th>
                <td>{before ?? 'None'}</td>
                <td>{after ?? 'None'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Box>
      {changed.length > SHOWN ? (
        <p className={styles.dim}>and {countOf(changed.length - SHOWN, ['more', 'more'])}</p>
      ) : null}
    </section>
  );
}

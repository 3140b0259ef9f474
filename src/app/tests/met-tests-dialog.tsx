import { Button, Group, Modal, Radio, Stack } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { countOf } from '#shared/count-of.ts';
import type { MetTests } from './meet-tests.ts';
import { titleOf } from './own-test.ts';
import styles from './tests-page.module.css';

/** What becomes of tests that are here already, as others. */
export type MetChoice = 'replace' | 'both' | 'skip';

const CHOICES: readonly { readonly value: MetChoice; readonly label: string; readonly description: string }[] = [
  { value: 'replace', label: 'Replace mine', description: 'Mine become those of the files, in their places.' },
  { value: 'both', label: 'Keep both', description: 'Those of the files are added beside mine.' },
  { value: 'skip', label: 'Skip them', description: 'Mine stay as they are.' },
];

/** Most tests that the dialog names. */
const MOST_NAMED = 8;

export interface MetTestsDialogProps {
  readonly met: MetTests;
  /** Null where nothing is to be imported. */
  readonly onAnswer: (choice: MetChoice | null) => void;
}

/** Asks what becomes of tests that are here already, and came as others. */
export function MetTestsDialog({ met, onAnswer }: MetTestsDialogProps): ReactNode {
  const [choice, setChoice] = useState<MetChoice>('replace');
  const { added, same, other } = met;
  const beside = [
    added.length === 0 ? '' : `${countOf(added.length, 'new test')} will be added.`,
    same.length === 0 ? '' : `${countOf(same.length, 'test')} came as ${same.length === 1 ? 'it is' : 'they are'}.`,
  ].filter(Boolean);
  return (
    <Modal
      opened
      onClose={() => onAnswer(null)}
      size="lg"
      title={
        other.length === 1
          ? '1 test is here already, and differs'
          : `${other.length} tests are here already, and differ`
      }
      closeButtonProps={{ 'aria-label': 'Close without importing' }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onAnswer(choice);
        }}
      >
        <Stack gap="sm">
          <ul className={styles.met} aria-label="Tests that are here already">
            {other.slice(0, MOST_NAMED).map(({ mine, came }) => (
              <li key={mine.id}>
                {titleOf(mine)}
                {came.test.title === undefined || came.test.title === titleOf(mine) ? null : (
                  <span className={styles.dim}>{` – in the file: ${came.test.title}`}</span>
                )}
              </li>
            ))}
            {other.length > MOST_NAMED ? (
              <li className={styles.dim}>{`and ${other.length - MOST_NAMED} more`}</li>
            ) : null}
          </ul>
          {beside.length === 0 ? null : <p className={styles.summary}>{beside.join(' ')}</p>}
          <Radio.Group
            label={other.length === 1 ? 'What becomes of it' : 'What becomes of them'}
            value={choice}
            onChange={(value) => setChoice(CHOICES.find((each) => each.value === value)?.value ?? 'replace')}
          >
            <Stack gap={8} mt={8}>
              {CHOICES.map((each, at) => (
                <Radio key={each.value} {...each} size="xs" {...(at === 0 ? { 'data-autofocus': true } : {})} />
              ))}
            </Stack>
          </Radio.Group>
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={() => onAnswer(null)}>
              Cancel
            </Button>
            <Button type="submit">Import</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

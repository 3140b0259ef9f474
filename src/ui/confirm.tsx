import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { createContext, useCallback, useContext, useRef, useState, type ReactNode } from 'react';

/** A question before something that cannot be taken back. */
export interface Question {
  readonly title: string;
  /** What will happen, and what is lost. */
  readonly text: ReactNode;
  /** The verb on the button: `Delete`, `Replace`. */
  readonly confirm: string;
  /** A second way out, such as `Keep both`; answers `other`. */
  readonly other?: string;
  readonly dangerous?: boolean;
}

export type Answer = 'confirm' | 'other' | 'cancel';
type Ask = (question: Question) => Promise<Answer>;

const ConfirmContext = createContext<Ask>(() => Promise.resolve('cancel'));

/** Asks a question in a dialog; the promise answers which button was pressed. */
export const useConfirm = (): Ask => useContext(ConfirmContext);

/** Holds the one dialog that `useConfirm` asks in. */
export function ConfirmProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const [question, setQuestion] = useState<Question | null>(null);
  const [opened, setOpened] = useState(false);
  const pending = useRef<(answer: Answer) => void>(undefined);
  const ask = useCallback<Ask>((next) => {
    pending.current?.('cancel');
    setQuestion(next);
    setOpened(true);
    return new Promise((resolve) => {
      pending.current = resolve;
    });
  }, []);
  const answer = (value: Answer): void => {
    setOpened(false);
    pending.current?.(value);
    pending.current = undefined;
  };
  return (
    <ConfirmContext.Provider value={ask}>
      {children}
      <Modal
        opened={opened}
        onClose={() => answer('cancel')}
        title={question?.title}
        closeButtonProps={{ 'aria-label': 'Close without doing it' }}
      >
        <Stack>
          <Text component="div" size="sm">
            {question?.text}
          </Text>
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={() => answer('cancel')} data-autofocus>
              Cancel
            </Button>
            {question?.other === undefined ? null : (
              <Button variant="default" onClick={() => answer('other')}>
                {question.other}
              </Button>
            )}
            <Button color={question?.dangerous ? 'red' : 'accent'} onClick={() => answer('confirm')}>
              {question?.confirm}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </ConfirmContext.Provider>
  );
}

import { Button } from '@mantine/core';
import { Keyboard } from 'lucide-react';
import { useMemo, useState, type ReactNode } from 'react';
import type { Action } from '#ui/actions/action.ts';
import { KeySheet } from '#ui/actions/key-sheet.tsx';
import { useActions } from '#ui/actions/use-actions.ts';

/** The sheet of all keys of a replay, by its key or its button. */
export function ReplayKeys(): ReactNode {
  const [opened, setOpened] = useState(false);
  const actions = useMemo(
    (): readonly Action[] => [
      {
        id: 'keys',
        title: 'Show all keys',
        section: 'Help',
        keys: ['?'],
        scope: 'app',
        run: () => setOpened(true),
      },
    ],
    [],
  );
  useActions(actions);
  return (
    <>
      <Button variant="default" leftSection={<Keyboard size={14} aria-hidden />} onClick={() => setOpened(true)}>
        Keys
      </Button>
      <KeySheet opened={opened} onClose={() => setOpened(false)} />
    </>
  );
}

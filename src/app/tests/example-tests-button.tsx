import { Button, Menu } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { FlaskConical } from 'lucide-react';
import { useCallback, useState, type ReactNode } from 'react';
import { countOf } from '#shared/count-of.ts';
import { showUndo } from '../undo-note.tsx';
import { useWorkspaceStore } from '../workspace-context.tsx';
import { missingExamples } from './example-tests.ts';
import { addTests } from './own-tests.ts';

/** Brings in the tests that ship and are not there; those of a graph that the workspace has follow it. */
function useAddExamples(): () => Promise<void> {
  const store = useWorkspaceStore();
  return useCallback(async () => {
    const { exampleTests } = await import('#scenarios/suites.ts');
    const { graphs, tests } = store.getState();
    const missing = missingExamples(exampleTests, graphs, tests);
    if (missing.length === 0) {
      notifications.show({ message: 'All example tests are here already.' });
      return;
    }
    const added = addTests(store, missing, 'Added');
    showUndo(store, `${countOf(added.length, 'example test')} were added. They follow your graphs of the same name.`);
  }, [store]);
}

export function ExampleTestsButton(): ReactNode {
  const add = useAddExamples();
  const [busy, setBusy] = useState(false);
  return (
    <Button
      leftSection={<FlaskConical size={14} aria-hidden />}
      loading={busy}
      onClick={() => {
        setBusy(true);
        void add().finally(() => setBusy(false));
      }}
    >
      Add the example tests
    </Button>
  );
}

export function ExampleTestsItem(): ReactNode {
  const add = useAddExamples();
  return (
    <Menu.Item leftSection={<FlaskConical size={14} aria-hidden />} onClick={() => void add()}>
      Add the example tests
    </Menu.Item>
  );
}

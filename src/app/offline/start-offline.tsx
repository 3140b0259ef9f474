import { Button, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { ReactNode } from 'react';
import type { Session } from '../workspace-context.tsx';
import { busySession } from './busy-session.ts';
import { joinBusyTabs } from './busy-tabs.ts';
import { tellKept } from './kept-note.ts';
import { keepForOffline, serviceWorkers } from './service-worker.ts';

const NOTE = 'update';

/**
 * Keeps the app for work without a network, and offers newer versions: none is taken over by itself, and none
 * while a tab records a run, has a lesson open or holds something that is not saved.
 */
export function startOffline(session: Session): void {
  const container = serviceWorkers();
  // Tabs that cannot ask each other could not tell what an update would break.
  if (!container || typeof BroadcastChannel === 'undefined') return;
  const busy = (): string | null => busySession(session);
  const tabs = joinBusyTabs(new BroadcastChannel('flowbuilder-simulator-update'), busy);
  let reloading = false;

  const mayReload = async (): Promise<boolean> => {
    await session.autosave.flush();
    const here = busy();
    const why = here ?? (await tabs.ask());
    if (why === null) return true;
    const where = here === null ? ' in another tab' : '';
    offer(`Not now${where}: ${why} The new version waits.`, update);
    return false;
  };
  let takeOver = (): void => undefined;
  const update = async (): Promise<void> => {
    if (!(await mayReload())) return;
    reloading = true;
    takeOver();
  };
  const reload = async (): Promise<void> => {
    await session.autosave.flush();
    const why = busy();
    if (why === null) window.location.reload();
    else offer(`Not now: ${why}`, reload);
  };

  keepForOffline(container, {
    onKept: () => tellKept(session.keptNote),
    onWaiting: (worker) => {
      takeOver = worker;
      offer('A new version of the app is ready.', update);
    },
    onReplaced: () => {
      if (reloading) window.location.reload();
      else offer('The app was updated in another tab. Reload to go on with the new version.', reload);
    },
    // Where the browser refuses, the app works as well; only the next visit needs the network.
  }).catch(() => undefined);
}

/** A quiet note that stays until it is followed or closed; one at a time. */
function offer(message: string, onReload: () => Promise<void>): void {
  notifications.hide(NOTE);
  notifications.show({ id: NOTE, autoClose: false, message: <Offer message={message} onReload={onReload} /> });
}

function Offer({ message, onReload }: { readonly message: string; readonly onReload: () => Promise<void> }): ReactNode {
  return (
    <Group justify="space-between" gap="sm" wrap="nowrap">
      <span>{message}</span>
      <Button size="compact-sm" variant="light" flex="none" onClick={() => void onReload()}>
        Reload
      </Button>
    </Group>
  );
}

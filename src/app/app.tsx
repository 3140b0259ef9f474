import { MantineProvider } from '@mantine/core';
import { Notifications, notifications } from '@mantine/notifications';
import { useState, type ReactNode } from 'react';
import { RouterProvider } from 'react-router/dom';
import { ActionsProvider } from '#ui/actions/actions-provider.tsx';
import { ConfirmProvider } from '#ui/confirm.tsx';
import { cssVariables, theme } from '#ui/theme.ts';
import { RouterOfApp } from './current-router.ts';
import { createRoutes } from './routes.tsx';
import { SessionProvider, type Session } from './workspace-context.tsx';

/** The whole app over one session. */
export function App({ session }: { readonly session: Session }): ReactNode {
  const [router] = useState(createRoutes);
  return (
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
      {/* In the middle, clear of the Save buttons of side panels. */}
      <Notifications position="bottom-center" limit={4} />
      <ConfirmProvider>
        <SessionProvider value={session}>
          <ActionsProvider onRefused={sayWhy}>
            <RouterOfApp value={router}>
              <RouterProvider router={router} />
            </RouterOfApp>
          </ActionsProvider>
        </SessionProvider>
      </ConfirmProvider>
    </MantineProvider>
  );
}

/** Tells why what a key stands for cannot be done; one note at a time. */
function sayWhy(why: string): void {
  notifications.hide('why');
  notifications.show({ id: 'why', message: why, autoClose: 4000 });
}

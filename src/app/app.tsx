import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { useState, type ReactNode } from 'react';
import { RouterProvider } from 'react-router/dom';
import { ConfirmProvider } from '#ui/confirm.tsx';
import { cssVariables, theme } from '#ui/theme.ts';
import { createRoutes } from './routes.tsx';
import { WorkspaceProvider } from './workspace-context.tsx';
import type { WorkspaceStore } from './workspace-store.ts';

/** The whole app over one workspace. */
export function App({ workspace }: { readonly workspace: WorkspaceStore }): ReactNode {
  const [router] = useState(createRoutes);
  return (
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
      <Notifications position="bottom-right" limit={4} />
      <ConfirmProvider>
        <WorkspaceProvider value={workspace}>
          <RouterProvider router={router} />
        </WorkspaceProvider>
      </ConfirmProvider>
    </MantineProvider>
  );
}

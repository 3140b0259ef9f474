import { Button, Menu } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { ChevronDown, Download, FileWarning, Link2, Link2Off, RefreshCw, Settings2, Upload } from 'lucide-react';
import type { ReactNode } from 'react';
import { downloadFile, fileNameOf } from '../download-file.ts';
import { useWorkspace, useWorkspaceStore } from '../workspace-context.tsx';
import { shownRunOf } from '../workspace-state.ts';
import { printSyncConfig } from '#scenarios/sync-config-file.ts';
import type { PluginLayout } from './plugin-address.ts';
import { syncLogCsv } from './sync-log-csv.ts';
import { syncLogOf } from './sync-log.ts';
import { useConfigImport } from './use-config-import.tsx';
import { useConnection } from './use-connection.ts';

/** [SYN-15] More options of the Enhanced layout; the classic one has those that concern the connection. */
export function PluginMenu({
  layout,
  onAdvanced,
}: {
  readonly layout: PluginLayout;
  readonly onAdvanced: () => void;
}): ReactNode {
  const store = useWorkspaceStore();
  const { connected, crm } = useWorkspace((workspace) => workspace.org.sync);
  const { reconnect, disconnect, forceUsers } = useConnection();
  const { importConfig, dialogs } = useConfigImport();
  const exportErrors = (): void => {
    const run = shownRunOf(store.getState());
    const failed = run ? syncLogOf(run).filter((row) => row.result === 'Failed') : [];
    if (failed.length === 0)
      notifications.show({
        message: run ? 'The latest run has no error to export.' : 'There is no run yet, so there is no log to export.',
      });
    else downloadFile('crm-sync-errors.csv', syncLogCsv(failed), 'text/csv;charset=utf-8');
  };
  const exportConfig = (): void => {
    const { org } = store.getState();
    downloadFile(fileNameOf(org.name, '.crm-sync.json'), printSyncConfig(org.sync), 'application/json');
  };
  return (
    <>
      <Menu width={250} withinPortal={false}>
        <Menu.Target>
          <Button variant="default" rightSection={<ChevronDown size={14} aria-hidden />}>
            {layout === 'enhanced' ? 'More options' : 'More actions'}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {layout === 'enhanced' ? (
            <>
              <Menu.Item leftSection={<FileWarning size={14} aria-hidden />} onClick={exportErrors}>
                Export error logs
              </Menu.Item>
              <Menu.Item leftSection={<Settings2 size={14} aria-hidden />} onClick={onAdvanced}>
                Advanced settings…
              </Menu.Item>
              <Menu.Divider />
              <Menu.Item leftSection={<Upload size={14} aria-hidden />} onClick={() => void importConfig()}>
                Import configuration…
              </Menu.Item>
              <Menu.Item leftSection={<Download size={14} aria-hidden />} onClick={exportConfig}>
                Export configuration
              </Menu.Item>
              <Menu.Divider />
            </>
          ) : null}
          <Menu.Item leftSection={<RefreshCw size={14} aria-hidden />} disabled={!connected} onClick={forceUsers}>
            Force update of all users
          </Menu.Item>
          <Menu.Divider />
          <Menu.Item leftSection={<Link2 size={14} aria-hidden />} disabled={crm !== 'Salesforce'} onClick={reconnect}>
            Reconnect
          </Menu.Item>
          <Menu.Item
            color="var(--fs-error)"
            leftSection={<Link2Off size={14} aria-hidden />}
            disabled={!connected}
            onClick={() => void disconnect()}
          >
            Disconnect…
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {dialogs}
    </>
  );
}

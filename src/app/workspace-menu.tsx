import { ActionIcon, Menu } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import {
  Archive,
  ArchiveRestore,
  BookOpenCheck,
  Download,
  EllipsisVertical,
  History,
  ListChecks,
  Redo2,
  RotateCcw,
  Sprout,
  Undo2,
  Upload,
} from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { parseOrgFile, printOrgFile } from '#scenarios/org-file.ts';
import { useAllActions } from '#ui/actions/use-actions.ts';
import { useConfirm } from '#ui/confirm.tsx';
import { BACK_UP, RESTORE, useBackup } from './backup/use-backup.tsx';
import { chooseFiles } from './choose-files.ts';
import { downloadFile, fileNameOf } from './download-file.ts';
import { FileFaults, type RefusedFile } from './file-faults.tsx';
import { addExamples, demoOrg, emptyOrg } from './first-visit.ts';
import { showUndo } from './undo-note.tsx';
import { useSession } from './workspace-context.tsx';

const HISTORY = [
  { id: 'undo', keys: 'Ctrl+Z', icon: <Undo2 size={14} aria-hidden /> },
  { id: 'redo', keys: 'Ctrl+Y', icon: <Redo2 size={14} aria-hidden /> },
  { id: 'history', keys: 'Ctrl+Alt+Z', icon: <History size={14} aria-hidden /> },
] as const;

/** What can be done with the workspace as a whole: the org, the history, backups and the examples. */
export function WorkspaceMenu(): ReactNode {
  const session = useSession();
  const { workspace } = session;
  const confirm = useConfirm();
  const backup = useBackup();
  const navigate = useNavigate();
  const actions = useAllActions();
  const [refused, setRefused] = useState<RefusedFile | null>(null);

  const exportOrg = (): void => {
    const { org } = workspace.getState();
    downloadFile(fileNameOf(org.name, '.org.json'), printOrgFile(org), 'application/json');
  };
  const importOrg = async (): Promise<void> => {
    const [file] = await chooseFiles('.json,application/json');
    if (!file) return;
    const parsed = parseOrgFile(await file.text());
    if (!parsed.ok) {
      setRefused({ name: file.name, faults: parsed.error });
      return;
    }
    const answer = await confirm({
      title: `Replace the org with ${parsed.value.name}?`,
      text: 'Salesforce, Outreach, the plugin and Partner Apps are replaced. Export the org first if you may want it back. Graphs and runs stay.',
      confirm: 'Replace',
      dangerous: true,
    });
    if (answer !== 'confirm') return;
    workspace.getState().editOrg(() => parsed.value, `Imported the org ${parsed.value.name}`);
    showUndo(workspace, `${parsed.value.name} is the org now.`);
  };
  const resetOrg = async (): Promise<void> => {
    const answer = await confirm({
      title: 'Reset to the demo org?',
      text: 'All edits of Salesforce, Outreach, the plugin and Partner Apps are lost. Graphs and runs stay.',
      confirm: 'Reset',
      dangerous: true,
    });
    if (answer !== 'confirm') return;
    const org = await demoOrg();
    workspace.getState().editOrg(() => org, 'Reset to the demo org');
    showUndo(workspace, 'The demo org is back.');
  };
  const startEmpty = async (): Promise<void> => {
    const answer = await confirm({
      title: 'Start with an empty org?',
      text: 'One admin in Salesforce and Outreach, and nothing set up: no fields for Outreach’s ids, no plugin, no authorization. All edits of Salesforce, Outreach, the plugin and Partner Apps are lost: export the org first if you may want it back. Graphs and runs stay.',
      confirm: 'Start empty',
      dangerous: true,
    });
    if (answer !== 'confirm') return;
    const org = await emptyOrg();
    workspace.getState().editOrg(() => org, 'Started with an empty org');
    showUndo(workspace, 'The org is empty now. Partner Apps lists the steps of the set-up.');
    void navigate('/partner-apps');
  };
  const bringBack = async (): Promise<void> => {
    const added = await addExamples(session);
    notifications.show({
      message:
        added === 0 ? 'All examples are there already.' : `${added} ${added === 1 ? 'example' : 'examples'} added.`,
    });
    if (added > 0) void navigate('/');
  };

  return (
    <>
      <Menu width={300} withinPortal={false}>
        <Menu.Target>
          <ActionIcon aria-label="Workspace">
            <EllipsisVertical size={16} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<ListChecks size={14} aria-hidden />} onClick={() => void navigate('/setup-check')}>
            Check the set-up
          </Menu.Item>
          <Menu.Item
            leftSection={<BookOpenCheck size={14} aria-hidden />}
            onClick={() => void navigate('/assumptions')}
          >
            Assumptions
          </Menu.Item>
          <Menu.Divider />
          {HISTORY.map(({ id, keys, icon }) => {
            const action = actions.find((one) => one.id === id);
            return (
              <Menu.Item
                key={id}
                leftSection={icon}
                rightSection={<kbd>{keys}</kbd>}
                disabled={action === undefined || action.enabled === false}
                onClick={() => action?.run()}
              >
                {action?.title}
              </Menu.Item>
            );
          })}
          <Menu.Divider />
          <Menu.Item leftSection={<Download size={14} aria-hidden />} onClick={exportOrg}>
            Export the org
          </Menu.Item>
          <Menu.Item leftSection={<Upload size={14} aria-hidden />} onClick={() => void importOrg()}>
            Import an org…
          </Menu.Item>
          <Menu.Item
            color="var(--fs-error)"
            leftSection={<RotateCcw size={14} aria-hidden />}
            onClick={() => void resetOrg()}
          >
            Reset to the demo org…
          </Menu.Item>
          <Menu.Item
            color="var(--fs-error)"
            leftSection={<Sprout size={14} aria-hidden />}
            onClick={() => void startEmpty()}
          >
            Start with an empty org…
          </Menu.Item>
          <Menu.Divider />
          <Menu.Item leftSection={<Archive size={14} aria-hidden />} onClick={backup.save}>
            {BACK_UP}
          </Menu.Item>
          <Menu.Item leftSection={<ArchiveRestore size={14} aria-hidden />} onClick={backup.restore}>
            {RESTORE}
          </Menu.Item>
          <Menu.Item leftSection={<RotateCcw size={14} aria-hidden />} onClick={() => void bringBack()}>
            Bring the examples back
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {backup.dialog}
      <FileFaults refused={refused ? [refused] : []} onClose={() => setRefused(null)} />
    </>
  );
}

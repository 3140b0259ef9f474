import { Button, Menu } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import type { OutreachUser } from '#mocks/outreach/outreach-state.ts';
import { countOf } from '#shared/count-of.ts';
import { useConfirm } from '#ui/confirm.tsx';
import { atDesk } from '../org-desk.ts';
import { orgInstant } from '../org-instant.ts';
import { showUndo } from '../undo-note.tsx';
import { useWorkspaceStore } from '../workspace-context.tsx';
import { pushUsers, type UserPush } from './push-users.ts';
import { useOutreachEdit } from './use-outreach-settings.ts';

const PERSON = { through: 'person' } as const;

export interface UserBulkActionsProps {
  readonly users: readonly OutreachUser[];
  readonly onDone: () => void;
}

/** What can be done with ticked users, as under Settings > Users in Outreach: More actions > Synchronize with Salesforce (SYN-10). */
export function UserBulkActions({ users, onDone }: UserBulkActionsProps): ReactNode {
  const store = useWorkspaceStore();
  const confirm = useConfirm();
  const edit = useOutreachEdit();
  const lock = (locked: boolean): void => {
    const done = edit((outreach) => {
      for (const { id } of users) {
        const each = outreach.edit('user', id, { locked }, PERSON);
        if (!each.ok) return each;
      }
      return undefined;
    });
    if (done) onDone();
  };
  const push = async (): Promise<void> => {
    const answer = await confirm({
      title: 'Force update of all fields?',
      text: 'The plugin writes every field with Updates Out of all users to Salesforce, the Outreach User ID among them. Each user costs one API call.',
      confirm: 'Push the users',
    });
    if (answer !== 'confirm') return;
    const done = atDesk(store.getState().org, orgInstant, (desk) => pushUsers(desk));
    if (!done.ok) {
      notifications.show({ color: 'red', title: 'Nothing was pushed', message: done.error });
      return;
    }
    store.getState().editOrg(() => done.value.org);
    showUndo(store, pushedText(done.value.value));
    onDone();
  };
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <Button variant="default" rightSection={<ChevronDown size={14} aria-hidden />}>
          More actions
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item disabled={users.every(({ locked }) => locked)} onClick={() => lock(true)}>
          Lock
        </Menu.Item>
        <Menu.Item disabled={users.every(({ locked }) => !locked)} onClick={() => lock(false)}>
          Unlock
        </Menu.Item>
        <Menu.Divider />
        <Menu.Sub>
          <Menu.Sub.Target>
            <Menu.Sub.Item>Synchronize with Salesforce</Menu.Sub.Item>
          </Menu.Sub.Target>
          <Menu.Sub.Dropdown>
            <Menu.Sub>
              <Menu.Sub.Target>
                <Menu.Sub.Item>Push data up to Salesforce</Menu.Sub.Item>
              </Menu.Sub.Target>
              <Menu.Sub.Dropdown>
                <Menu.Item onClick={() => void push()}>Force update of all fields</Menu.Item>
              </Menu.Sub.Dropdown>
            </Menu.Sub>
          </Menu.Sub.Dropdown>
        </Menu.Sub>
      </Menu.Dropdown>
    </Menu>
  );
}

/** [SYN-3] How many go, and when. */
function pushedText({ pushed, seconds }: UserPush): string {
  const users = pushed === 1 ? '1 user goes' : `${pushed} users go`;
  const when = seconds === 0 ? 'as soon as a run begins' : `within ${countOf(seconds, 'second')} of the start of a run`;
  return `${users} to Salesforce ${when}.`;
}

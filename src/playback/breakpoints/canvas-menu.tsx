import { Menu } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Point } from '#drawing/route-edge.ts';
import { KeyCaps } from '#ui/actions/key-caps.tsx';
import { useAllActions } from '#ui/actions/use-actions.ts';
import styles from './canvas-menu.module.css';

/** Ids of actions, in groups; those that the page does not have are passed over. */
const GROUPS: readonly (readonly string[])[] = [
  ['breakpoint', 'breakpoint-switch', 'breakpoints'],
  ['timeline-next-halt', 'timeline-previous-halt'],
];

/** The menu of a right click on the canvas of a run: the same actions as keys and command palette have. */
export function CanvasMenu({ at, onClose }: { readonly at: Point; readonly onClose: () => void }): ReactNode {
  const actions = useAllActions();
  const groups = GROUPS.map((ids) => ids.flatMap((id) => actions.find((action) => action.id === id) ?? []));
  return (
    <Menu opened onChange={(open) => !open && onClose()} position="right-start" width={300} withinPortal>
      <Menu.Target>
        <span className={styles.anchor} style={{ left: at.x, top: at.y }} />
      </Menu.Target>
      <Menu.Dropdown aria-label="What can be done">
        {groups
          .filter((group) => group.length > 0)
          .flatMap((group, index) => [
            ...(index === 0 ? [] : [<Menu.Divider key={`above ${group[0]?.id ?? ''}`} />]),
            ...group.map(({ id, title, keys = [], enabled, why, run }) => (
              <Menu.Item
                key={id}
                disabled={enabled === false}
                title={enabled === false ? why : undefined}
                rightSection={keys[0] === undefined ? undefined : <KeyCaps keys={keys[0]} />}
                onClick={() => {
                  onClose();
                  run();
                }}
              >
                {title}
              </Menu.Item>
            )),
          ])}
      </Menu.Dropdown>
    </Menu>
  );
}

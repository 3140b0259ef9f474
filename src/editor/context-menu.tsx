import { Menu } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Selection } from '#canvas/selection.ts';
import type { Action } from '#ui/actions/action.ts';
import { KeyCaps } from '#ui/actions/key-caps.tsx';
import { useAllActions } from '#ui/actions/use-actions.ts';
import { useEditor, useEditorState, useScreen } from './editor-context.tsx';
import styles from './add-box.module.css';

type Groups = readonly (readonly string[])[];

const DELETING = ['delete', 'delete-plain'];
const COPYING = ['copy', 'cut', 'paste', 'duplicate'];

/** Where what was clicked is plain to see, fewer words do. */
const SHORT: Readonly<Record<string, string>> = {
  configure: 'Settings',
  rename: 'Rename',
  'swap-targets': 'Swap targets',
  'select-type': 'Select all of this type',
  'select-before': 'Select all before it',
  'select-after': 'Select all behind it',
  delete: 'Delete',
  'delete-plain': 'Delete, edges stay open',
};

/** Ids of actions by what was clicked; those that the page does not have are passed over. */
const MENUS: Readonly<Record<'node' | 'nodes' | 'edge' | 'canvas' | 'other', Groups>> = {
  node: [
    ['configure', 'rename', 'add', 'connect', 'swap-targets'],
    COPYING,
    ['select-type', 'select-before', 'select-after', 'group'],
    DELETING,
  ],
  nodes: [
    ['align-left', 'align-top', 'distribute-horizontally', 'distribute-vertically', 'tidy-selection'],
    COPYING,
    ['group', 'fit-selection'],
    DELETING,
  ],
  edge: [['add', 'connect', 'swap-targets'], ['disconnect']],
  canvas: [
    ['add', 'add-note', 'paste'],
    ['select-all', 'tidy'],
    ['fit', 'keys'],
  ],
  other: [['edit-note', 'toggle-section', 'select-section', 'ungroup', 'fit-selection'], COPYING, DELETING],
};

function kindOf({ nodes, edge, notes = [], section }: Selection): keyof typeof MENUS {
  if (edge) return 'edge';
  if (nodes.length > 1) return 'nodes';
  if (section !== undefined || notes.length > 0) return 'other';
  return nodes.length === 1 ? 'node' : 'canvas';
}

/** The menu of a right click, Shift+F10 or the menu key: the same actions as keys and command palette have. */
export function ContextMenu(): ReactNode {
  const { screen, canvas } = useEditor();
  const at = useScreen((state) => state.menu);
  const selection = useEditorState((state) => state.selection);
  const actions = useAllActions();
  if (!at) return null;
  const close = (): void => {
    screen.getState().set({ menu: undefined });
    canvas()?.focus();
  };
  const groups = MENUS[kindOf(selection)].map((ids) =>
    ids.flatMap((id) => actions.find((action) => action.id === id) ?? []),
  );
  return (
    <Menu
      opened
      onChange={(open) => !open && close()}
      position="right-start"
      width={304}
      withinPortal
      closeOnItemClick={false}
    >
      <Menu.Target>
        <span className={styles['anchor']} style={{ left: at.x, top: at.y }} />
      </Menu.Target>
      <Menu.Dropdown aria-label="What can be done">
        {groups
          .filter((group) => group.length > 0)
          .flatMap((group, index) => [
            ...(index === 0 ? [] : [<Menu.Divider key={`above ${group[0]?.id ?? ''}`} />]),
            ...group.map((action) => <Item key={action.id} action={action} onClose={close} />),
          ])}
      </Menu.Dropdown>
    </Menu>
  );
}

function Item({ action, onClose }: { readonly action: Action; readonly onClose: () => void }): ReactNode {
  const [keys] = action.keys ?? [];
  return (
    <Menu.Item
      disabled={action.enabled === false}
      title={action.enabled === false ? action.why : undefined}
      rightSection={keys === undefined ? undefined : <KeyCaps keys={keys} />}
      onClick={() => {
        onClose();
        action.run();
      }}
    >
      {SHORT[action.id] ?? action.title}
    </Menu.Item>
  );
}
